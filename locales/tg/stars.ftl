# Deposits in Telegram Stars.

## Refusals
error-stars-amount = Дар як бор аз { $min_stars } то { $max_stars } Stars.
error-stars-disabled = Ҳоло Stars қабул намешавад.
error-telegram-unavailable = Ҳоло Telegram ҷавоб намедиҳад. Лутфан, каме баъдтар кӯшиш кунед.

## Notifications
notification-stars-credited-title = ⭐ Ташаккур!
notification-stars-credited-body = Барои { $stars } Stars ба ҳамёни шумо { $amount } бо танга гузашт (пардохти { $reference }).
notification-stars-refunded-title = ⭐ Stars-и шумо баргашт
notification-stars-refunded-body = { $stars } Stars-и пардохти { $reference } баргардонида шуд. Тангаҳо аз ҳамён гирифта шуданд.
notification-stars-unmatched-title = ⭐ Пардохт бе ҳисоб
notification-stars-unmatched-body = { $name } { $stars } Stars супорид, ки ба ягон ҳисоби мо тааллуқ надорад (пардохти { $reference }). /deposits
notification-stars-refund-refused-title = ⭐ Telegram баргардониданро рад кард
notification-stars-refund-refused-body = { $stars } Stars-и пардохти { $reference } барнагашт, тангаҳо боз дар дасти шахс. Telegram мегӯяд: { $why }
notification-stars-coins-gone-title = ⭐ Stars баргашт, тангаҳо сарф шудаанд
notification-stars-coins-gone-body = Telegram ба { $name } { $stars } Stars баргардонд (пардохти { $reference }), аммо { $amount } бо танга аллакай сарф шудааст.

## Invoices
deposit-invoice-title = Тангаҳо: { $amount }
deposit-invoice-text = { $amount } бо танга ба ҳамёни LuckyMart-и шумо. Бо онҳо чипта мехаранд, онҳоро гирифтан мумкин нест. Пардохти { $reference }.

## In the chat: paying in
bot-deposit-stars =
    ⭐ <b>Telegram Stars</b>

    Барои як Star { $price } бо танга мегиред. Бо тангаҳо чипта мехаранд, онҳоро гирифтан мумкин нест.
    Чанд Stars? Аз { $min } то { $max }: тугмаро пахш кунед ё рақам нависед.
bot-deposit-bad-stars = Лутфан, шумораи бутуни Stars-ро нависед.
bot-pay-busy = Ҳоло мағоза ин пардохтро санҷида наметавонад. Аз шумо чизе гирифта нашуд. Лутфан, баъди як дақиқа кӯшиш кунед.

## In the chat: payments to check, for staff
bot-deposits-stars = ⭐ { $stars } Stars, рамзи гирифтан <code>{ $charge }</code>

## In the Mini App
miniapp-stars-title = Telegram Stars
miniapp-stars-text = Як ситора { $coins } танга медиҳад.
miniapp-stars-count = Ситораҳо
miniapp-stars-do = Бо ситораҳо пардохтан
miniapp-stars-paid = Пардохт шуд: танга ҳозир меояд
