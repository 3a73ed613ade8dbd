# Prizes of the person. What the bot says is HTML; buttons and errors are plain.

## Refusals
error-prize-not-found = Чунин ҷоиза нест.
error-prize-state =
    { $status ->
        [PENDING] Ин ҷоиза қарори шуморо интизор аст.
        [SHIPPING] Расонидани ин ҷоиза аллакай фармоиш шудааст.
        [DELIVERED] Ин ҷоиза аллакай расонида шудааст.
        [RESELLING] Ин ҷоиза дар фурӯш аст. Аввал онро аз фурӯш гиред.
        [RESOLD] Ин ҷоиза фурӯхта шудааст.
        [CONVERTED] Ин ҷоиза ба танга пардохт шудааст.
        [CLOSED] Ин ҷоиза пӯшида шудааст.
       *[CREDITED] Ин ҷоиза аллакай дар ҳамёни шумост.
    }
error-prize-not-due = Ғолиб ҳанӯз метавонад ин ҷоизаро гирад: то { $available_at }.

## Notifications
notification-prize-converted-title = Ҷоизаи шумо ба танга пардохт шуд
notification-prize-converted-body = Шумо «{ $title }»-ро сари вақт нагирифтед: ба ҷояш танга ба маблағи { $amount } ба ҳамёни тангаи шумо ворид шуд. { $reason }
notification-prize-closed-title = Ҷоизаи шумо пӯшида шуд
notification-prize-closed-body = Шумо «{ $title }»-ро сари вақт нагирифтед, ва ҷоиза пӯшида шуд: { $reason }. Агар ин хато бошад, ба мо нависед: /paysupport

## For a second person
approval-prizes-convert = Додани { $amount } бо танга ба ҷойи ҷоизаи нагирифтаи «{ $prize }». Сабаб: { $reason }.

## In the chat
bot-command-unclaimed = Ҷоизаҳои гирифтанашуда
bot-command-prizes = Ҷоизаҳои ман
bot-prizes =
    🏆 <b>Ҷоизаҳои шумо</b>, аввал навтаринҳо

    { $list }
bot-prizes-none = Шумо ҳоло чизе набурдаед. Қуръакашии навбатӣ шояд аз они шумо бошад!
bot-prizes-line = 🎁 <b>{ $title }</b> · { bot-prize-status }
bot-prize-status =
    { $status ->
        [PENDING] шуморо интизор аст
        [REQUESTED] расонидан фармоиш шуд
        [SHIPPED] дар роҳ аст
        [DELIVERED] расонида шуд
        [RESELLING] дар фурӯш
        [RESOLD] фурӯхта шуд
        [CONVERTED] ба танга пардохт шуд
        [CLOSED] пӯшида
       *[CREDITED] дар ҳамён
    }
bot-prize-card =
    🎁 <b>{ $title }</b>

    Чиптаи { $number }, ҷойи { $rank }
    Арзиш { $value }
    Бурд: { $time }
    Ҳолат: <b>{ bot-prize-status }</b>
bot-prize-tracking = 🚚 { $carrier }: <code>{ $number }</code>
bot-prize-sent = Фиристода шуд: { $time }
bot-prize-arrived = Расонида шуд: { $time }
bot-prize-shipping-cancelled = ✖️ Расонидан бекор шуд. Ҷоиза дар ин ҷо шуморо интизор аст.
bot-prize-confirmed = 🎉 <b>{ $title }</b> дар дасти шумост. Насиб кунад!
bot-button-prizes = ◀️ Ҳамаи ҷоизаҳо
bot-button-have-sent = 📦 Фармоиши расонидан
bot-button-cancel-shipping = ✖️ Бекор кардани расонидан
bot-button-track = 🔎 Пайгирӣ
bot-button-arrived = ✅ Ҷоизаро гирифтам
bot-prize-claim-until = Онро то { $time } гиред: расониданро фармоиш диҳед ё фурӯшед. Баъд он метавонад танга шавад.
bot-prize-end-reason = Сабаб: { $reason }

## In the chat: prizes that nobody claims
bot-unclaimed-none = Ҷоизае нест, ки аз { $days } рӯз зиёд интизор бошад.
bot-unclaimed-card =
    🎁 <b>{ $title }</b>, арзишаш { $value }
    👤 { $name }
    Бурд: { $won }
    Бояд то { $time } гирифта шавад
    { $status ->
        [PENDING] Онро касе нагирифтааст.
        [CONVERTED] ✅ Ба танга пардохт шуд: { $reason }
        [CLOSED] ✅ Пӯшида шуд: { $reason }
       *[OTHER] Он дигар интизор нест.
    }
bot-unclaimed-button-convert = 🪙 { $value } ба танга пардохтан
bot-unclaimed-button-close = 🔒 Пӯшидан
bot-unclaimed-ask-convert = Барои «{ $title }» { $value } ба танга пардохта шавад? Сабабро нависед: ғолиб онро мехонад.
bot-unclaimed-ask-close = «{ $title }» бе пардохт пӯшида шавад? Сабабро нависед: ғолиб онро мехонад.
bot-dialog-prize-convert = пардохти ҷоиза ба танга
bot-dialog-prize-close = пӯшидани ҷоиза

## In the Mini App
miniapp-prizes-title = Ҷоизаҳои ман
miniapp-prizes-empty = Ҳоло ҷоизае нест
miniapp-prizes-empty-text = Он чи мебаред, дар ин ҷо хоҳад буд.
miniapp-prize-ticket = Чиптаи { $number }, ҷойи { $rank }
miniapp-prize-status-pending = Мунтазири шумост
miniapp-prize-status-shipping = Дар роҳ
miniapp-prize-status-delivered = Расонида шуд
miniapp-prize-status-reselling = Дар фурӯш
miniapp-prize-status-resold = Фурӯхта шуд
miniapp-prize-status-credited = Дар ҳамён
miniapp-prize-status-converted = Ба танга пардохт шуд
miniapp-prize-status-closed = Пӯшида
miniapp-prize-claim-until = То { $date } гиред: расониданро фармоиш диҳед ё фурӯшед. Баъд ҷоиза метавонад танга шавад.
miniapp-prize-end-reason = Сабаб: { $reason }
miniapp-prize-ship = Фармоиши расонидан
miniapp-prize-sell = Фурӯхтан
