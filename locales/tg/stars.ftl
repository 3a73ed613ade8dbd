# Deposits in Telegram Stars.

## Refusals
error-stars-amount = Дар як бор аз { $min_stars } то { $max_stars } ситора супоридан мумкин аст.
error-stars-disabled = Ҳоло ситораҳо қабул намешаванд.
error-telegram-unavailable = Ҳоло Telegram ҷавоб намедиҳад. Лутфан, каме баъдтар кӯшиш кунед.

## Notifications
notification-stars-credited-title = ⭐ Ташаккур!
notification-stars-credited-body = Барои { $stars } ситора танга ба маблағи { $amount } ба ҳамёни тангаи шумо ворид шуд (пардохти { $reference }).
notification-stars-refunded-title = ⭐ Ситораҳои шумо баргардонида шуданд
notification-stars-refunded-body = { $stars } ситораи пардохти { $reference } баргардонида шуд. Тангаҳо аз ҳамён гирифта шуданд.
notification-stars-unmatched-title = ⭐ Пардохт бе ҳисобнома
notification-stars-unmatched-body = { $name } { $stars } ситора супорид, ки ба ягон ҳисобномаи мо мувофиқ нест (пардохти { $reference }). /deposits
notification-stars-refund-refused-title = ⭐ Telegram баргардониданро рад кард
notification-stars-refund-refused-body = { $stars } ситораи пардохти { $reference } барнагашт, тангаҳо боз дар ҳамёни шахс. Telegram мегӯяд: { $why }
notification-stars-coins-gone-title = ⭐ Ситораҳо баргаштанд, тангаҳо сарф шудаанд
notification-stars-coins-gone-body = Telegram ба { $name } { $stars } ситора баргардонд (пардохти { $reference }). Танга ба маблағи { $amount } аллакай сарф шудааст: ин акнун қарзи вай аст. /debts

## Invoices
deposit-invoice-title = Тангаҳо: { $amount }
deposit-invoice-text = Танга ба маблағи { $amount } ба ҳамёни LuckyMart-и шумо. Бо танга чипта мехаранд, онро ҳамчун пул баровардан мумкин нест. Пардохти { $reference }.

## For a second person
approval-deposits-refund = Баргардонидани { $stars } ситора ({ $amount } бо танга) ба { $person }, пур кардани { $reference }. Сабаб: { $reason }.

## In the chat: paying in
bot-dialog-stars = хариди танга бо ситораҳо
bot-deposit-stars =
    ⭐ <b>Ситораҳои Telegram</b>

    Барои як ситора танга ба маблағи { $price } мегиред. Бо танга чипта мехаранд, онро ҳамчун пул баровардан мумкин нест.
    Чанд ситора? Аз { $min } то { $max }: тугмаро пахш кунед ё рақам нависед.
bot-deposit-bad-stars = Лутфан, шумораи бутуни ситораҳоро нависед.
bot-pay-busy = Ҳоло мағоза ин пардохтро санҷида наметавонад. Аз шумо чизе гирифта нашуд. Лутфан, баъди як дақиқа кӯшиш кунед.

## In the chat: payments to check, for staff
bot-deposits-stars = ⭐ { $stars } ситора, рамзи пардохт <code>{ $charge }</code>

## In the Mini App
miniapp-stars-title = Ситораҳои Telegram
miniapp-stars-text = Як ситора танга ба маблағи { $coins } медиҳад.
miniapp-stars-count = Ситораҳо
miniapp-stars-do = Бо ситораҳо пардохтан
miniapp-stars-paid = Пардохт шуд. Тангаҳо ба зудӣ меоянд
