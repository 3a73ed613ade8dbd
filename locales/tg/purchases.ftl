# Buying tickets, and the tickets.

## Refusals
error-bad-quantity = Аз 1 то 100 чипта интихоб кунед.
error-limit-reached =
    { $held ->
        [0] Дар ин ҷо як кас на бештар аз { $limit } чипта дошта метавонад.
       *[other] Дар ин ҷо як кас на бештар аз { $limit } чипта дошта метавонад. Шумо аллакай { $held } чипта доред.
    }
error-lottery-closed = Чиптаҳои ин лотерея ҳоло фурӯхта намешаванд.
error-not-enough-tickets = Ҳамагӣ { $available } чипта мондааст.
error-order-not-found = Чунин фармоиш нест.
error-sold-out = Ҳамаи чиптаҳо фурӯхта шуданд.
error-kind-not-taken = Бо ин ҳамён дар ин ҷо пардохтан мумкин нест. Ҳамёни дигарро интихоб кунед.
error-bonus-share-sold =
    { $available ->
        [0] Дигар чиптаи ин лотереяро бо бонус харидан мумкин нест. Бо баланс ё танга харидан мумкин аст.
       *[other] Бо бонус танҳо боз { $available } чиптаи ин лотереяро харидан мумкин аст.
    }
error-price-changed = Акнун нархи чипта { $ticket_price } аст. Маблағ гирифта нашуд: нархро бубинед ва аз нав тасдиқ кунед.
error-ticket-not-found = Чунин чипта нест.

## In the chat
bot-command-tickets = Чиптаҳои ман
bot-button-buy = 🎟 Харидани чипта
bot-button-buy-more = 🎟 Боз харидан
bot-button-pay = ✅ Пардохти { $total }
bot-button-my-tickets = 🗂 Чиптаҳои ман
bot-dialog-purchase = хариди чипта
bot-buy-bad-quantity = Дар як бор аз 1 то { $most } чипта: лутфан рақам нависед.
bot-buy-quantity =
    🎟 <b>{ $title }</b>
    Чипта { $price }, { $left } чипта мондааст

    Чандто мегиред?
bot-buy-wallet =
    🎟 <b>{ $title }</b>
    { $quantity } чипта ба <b>{ $total }</b>

    Аз кадом ҳамён пардозем?
bot-buy-confirm =
    🎟 <b>{ $title }</b>
    { $quantity } чипта ба <b>{ $total }</b>
    Ҳамён: { $wallet }

    Мехарем?
bot-buy-receipt =
    ✅ <b>Харида шуд!</b> { $title }

    { $quantity } чиптаи шумо: <b>{ $numbers }</b>
    Пардохт шуд: { $total }
    Фармоиш: <code>{ $order }</code>
    { $wallet }: { $balance } монд

    Барори кор! Вақте ки ғолиб маълум шавад, менависам.
bot-tickets =
    🗂 <b>Чиптаҳои шумо</b>, аввал навтаринҳо

    { $groups }
bot-tickets-group =
    <b>{ $title }</b> · { bot-status }
    { $count } чипта: { $numbers }
bot-tickets-won = 🏆 Чиптаи <b>{ $number }</b> ҷойи { $rank }-ро гирифт!
bot-tickets-none = Шумо ҳоло чипта надоред. То аввалин чипта як тугма мондааст!

## In the Mini App
miniapp-my-tickets-count = Шумо { $count } чипта доред
miniapp-buy-title = Хариди чипта
miniapp-how-many = Чанд чипта?
miniapp-quantity = Шумораи чиптаҳо
miniapp-quantity-more = Як чипта зиёдтар
miniapp-quantity-less = Як чипта камтар
miniapp-quick-max = То { $n }
miniapp-pay-with = Пардохт аз
miniapp-takes = { $type ->
    [CASH] Барои ҷоизаи пулӣ танҳо аз баланс пардохт мекунанд.
    [COINS] Барои ҷоизаи танга аз баланс ё бо танга пардохт мекунанд.
   *[PHYSICAL] { $bonus ->
        [0] Бо бонус дигар чипта намондааст.
       *[other] Бо бонус боз { $bonus } чипта харидан мумкин аст.
    }
}
miniapp-buy = Харидани { $count } чипта · { $total }
miniapp-buy-more = Боз харидан
miniapp-limit-reached = Лимити шумо пур шуд
miniapp-limit-note = На бештар аз { $limit } чипта барои як нафар; шумо { $held } доред.
miniapp-not-enough-funds = Маблағи ин ҳамён намерасад
miniapp-bought = { $count } чипта аз они шумост
miniapp-bought-before = Ин харид пештар анҷом ёфта буд; маблағ дубора гирифта нашуд.
miniapp-bought-paid = Пардохт шуд: { $amount }. Дар ҳамён монд: { $balance }.
miniapp-and-more = ва боз { $count }
miniapp-my-tickets = Чиптаҳои ман
miniapp-tickets-title = Чиптаҳои ман
miniapp-tickets-empty = Ҳоло чипта нест
miniapp-tickets-empty-text = Лотереяро интихоб кунед: ҳар чипта як шонс аст.
miniapp-ticket-won-rank = Ҷойи { $rank }
miniapp-ticket-refunded = баргардонида шуд
miniapp-status-won = Шумо бурдед
miniapp-status-upcoming = Ба зудӣ кушода мешавад
miniapp-status-active = Дар фурӯш
miniapp-status-sold-out = Ҳама фурӯхта шуд
miniapp-status-drawing = Қуръа кашида мешавад
miniapp-status-completed = Қуръа кашида шуд
miniapp-status-cancelled = Бекор шуд, маблағ баргардонида шуд
miniapp-error-sold-out = Ҳамаи чиптаҳо фурӯхта шуданд.
miniapp-error-not-enough-tickets = Танҳо { $available } чипта боқӣ мондааст.
miniapp-error-limit-reached = Дар ин ҷо як кас на бештар аз { $limit } чипта дошта метавонад. Шумо аллакай { $held } чипта доред.
miniapp-error-lottery-closed = Чиптаҳои ин лотерея ҳоло дар фурӯш нестанд.
