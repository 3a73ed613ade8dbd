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
       *[CREDITED] Ин ҷоиза аллакай дар ҳамёни шумост.
    }

## In the chat
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
miniapp-prize-ship = Фармоиши расонидан
miniapp-prize-sell = Фурӯхтан
