# Пур кардани ҳамён: гузаронидан, Stars, саволҳо дар бораи пардохт.

## Радкуниҳо
error-deposit-not-found = Чунин пардохт нест.
error-deposit-state =
    { $status ->
        [PENDING] Ин пардохт ҳанӯз интизор аст.
        [SUBMITTED] Квитансияи ин пардохт санҷида мешавад.
        [APPROVED] Ин пардохт аллакай тасдиқ шудааст.
        [REJECTED] Ин пардохт аллакай рад шудааст.
        [CANCELLED] Ин пардохт бекор карда шуд.
        [EXPIRED] Вақти ин пардохт гузашт. Лутфан, нав оғоз кунед.
        [PAID] Ин пардохт аллакай ба ҳамён гузашт.
        [UNMATCHED] Оид ба ин пардохт кормандон қарор медиҳанд.
        [REFUNDING] Ин пардохт баргардонида мешавад.
       *[REFUNDED] Ин пардохт баргардонида шуд.
    }
error-deposit-amount = Бо ин усул аз { $min_amount } то { $max_amount } { $currency } супоридан мумкин аст.
error-too-many-deposits =
    { $limit ->
        [one] Як пардохт аллакай дар интизорӣ аст. Аввал онро анҷом диҳед ё бекор кунед.
       *[other] { $limit } пардохт аллакай дар интизорӣ аст. Аввал якеро анҷом диҳед ё бекор кунед.
    }
error-own-deposit = Дар бораи пардохти худи шумо корманди дигар қарор медиҳад.
error-payment-method-not-found = Чунин усули пардохт нест.
error-stars-amount = Дар як бор аз { $min_stars } то { $max_stars } Stars.
error-stars-disabled = Ҳоло Stars қабул намешавад.
error-telegram-unavailable = Ҳоло Telegram ҷавоб намедиҳад. Лутфан, каме баъдтар кӯшиш кунед.
error-payment-request-not-found = Чунин савол нест.
error-payment-request-state =
    { $status ->
        [ANSWERED] Ба ин савол аллакай ҷавоб додаанд.
       *[CLOSED] Ин савол аллакай пӯшида шудааст.
    }
error-too-many-payment-requests =
    { $limit ->
        [one] Як савол аллакай мунтазири ҷавоб аст.
       *[other] { $limit } савол аллакай мунтазири ҷавобанд.
    }

## Огоҳиномаҳо
notification-deposit-approved-title = 💵 Пардохти шумо расид
notification-deposit-approved-body = { $amount } дар ҳамёни шумост (пардохти { $reference }).
notification-deposit-rejected-title = Пардохти шумо қабул нашуд
notification-deposit-rejected-body = Пардохти { $reference } ба маблағи { $amount }: { $reason }
notification-deposit-expired-title = Вақти пардохти шумо гузашт
notification-deposit-expired-body = Барои пардохти { $reference } ба маблағи { $amount } квитансия наомад. Агар пардохт карда бошед, ба мо нависед: /paysupport
notification-deposit-to-check-title = 🧾 Квитансия барои санҷиш
notification-deposit-to-check-body = { $name } мегӯяд, ки { $amount } супорид, рамз { $reference }. /deposits
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
notification-payment-request-title = 💬 Савол дар бораи пардохт
notification-payment-request-body = { $name } мепурсад: { $text } /payrequests
notification-payment-answer-title = 💬 Дар бораи пардохти шумо
notification-payment-answer-body = { $text }

## Ҳисобҳо
deposit-invoice-title = Тангаҳо: { $amount }
deposit-invoice-text = { $amount } бо танга ба ҳамёни LuckyMart-и шумо. Бо онҳо чипта мехаранд, онҳоро гирифтан мумкин нест. Пардохти { $reference }.
