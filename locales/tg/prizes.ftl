# Ҷоизаҳои корбар. Бот HTML менависад; тугмаҳо ва хатоҳо матни оддӣ.

error-prize-not-found = Чунин ҷоиза нест.
error-prize-state =
    { $status ->
        [PENDING] Ин ҷоиза қарори шуморо интизор аст.
        [SHIPPING] Ин ҷоиза аллакай фиристода мешавад.
        [DELIVERED] Ин ҷоиза аллакай расонида шудааст.
        [RESELLING] Ин ҷоиза дар фурӯш аст. Аввал онро аз фурӯш гиред.
        [RESOLD] Ин ҷоиза фурӯхта шудааст.
       *[CREDITED] Ин ҷоиза аллакай дар ҳамёни шумост.
    }

bot-command-prizes = Ҷоизаҳои ман

bot-prizes =
    🏆 <b>Ҷоизаҳои шумо</b>, аввал навтаринҳо

    { $list }
bot-prizes-none = Шумо ҳоло чизе набурдаед. Қуръакашии навбатӣ шояд аз они шумо бошад!
bot-prizes-line = 🎁 <b>{ $title }</b> · { bot-prize-status }
bot-prize-status =
    { $status ->
        [PENDING] шуморо интизор аст
        [REQUESTED] фиристода мешавад
        [SHIPPED] дар роҳ аст
        [DELIVERED] расид
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
bot-prize-arrived = Расид: { $time }
bot-prize-shipping-cancelled = ✖️ Бекор шуд. Ҷоиза дар ин ҷо шуморо интизор аст.
bot-prize-confirmed = 🎉 <b>{ $title }</b> дар дасти шумост. Насиб кунад!
bot-button-prizes = ◀️ Ҳамаи ҷоизаҳо
bot-button-have-sent = 📦 Бо почта гирифтан
bot-button-cancel-shipping = ✖️ Нафиристед
bot-button-track = 🔎 Пайгирӣ
bot-button-arrived = ✅ Ҷоиза расид
