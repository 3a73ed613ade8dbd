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

## Фармонҳо
bot-command-deposit = Пур кардани ҳамён
bot-command-deposits = Пардохтҳо барои санҷиш
bot-command-payrequests = Саволҳо дар бораи пардохт

## Пур кардани ҳамён
bot-deposit-methods =
    💳 <b>Пур кардани ҳамён</b>

    Чӣ тавр пардохт кардан мехоҳед?
bot-deposit-no-methods = Ҳоло ҳамёнро пур кардан мумкин нест.
bot-deposit-button-mine = 🗂 Пардохтҳои ман
bot-deposit-amount =
    <b>{ $name }</b>

    Чӣ қадар месупоред? Аз { $min } то { $max }. Рақамро нависед.
bot-deposit-bad-amount = Лутфан, маблағро нависед, масалан 50 ё 12.50.
bot-deposit-instructions =
    💳 Лутфан, <b>{ $amount }</b> гузаронед

    { $name }
    Ҳисоб: <code>{ $number }</code>
    Гиранда: { $holder }
    Дар гузаронидан ин рамзро нависед: <code>{ $reference }</code>
    { $words }
    ⏳ То { $time }.

    📷 Баъд акси квитансияро ба ин ҷо фиристед.
bot-deposit-button-cancel = ✖️ Бекор кардани пардохт
bot-deposit-submitted =
    ✅ Ташаккур, квитансия расид.

    Пардохти { $reference } ба маблағи { $amount }-ро месанҷем ва ба шумо менависем.
bot-deposit-photo-wanted = Лутфан, квитансияро чун акс фиристед. Баъдтар ҳам мумкин аст: /deposit, «Пардохтҳои ман».
bot-deposit-stars =
    ⭐ <b>Telegram Stars</b>

    Барои як Star { $price } бо танга мегиред. Бо тангаҳо чипта мехаранд, онҳоро гирифтан мумкин нест.
    Чанд Stars? Аз { $min } то { $max }: тугмаро пахш кунед ё рақам нависед.
bot-deposit-bad-stars = Лутфан, шумораи бутуни Stars-ро нависед.
bot-deposit-line =
    { $status ->
        [PENDING] ⏳ { $reference } · { $amount } · мунтазири пардохт
        [SUBMITTED] 🔎 { $reference } · { $amount } · санҷида мешавад
        [APPROVED] ✅ { $reference } · { $amount } · гузашт
        [REJECTED] ❌ { $reference } · { $amount } · қабул нашуд: { $reason }
        [CANCELLED] ✖️ { $reference } · { $amount } · бекор шуд
        [EXPIRED] ⌛ { $reference } · { $amount } · вақташ гузашт
        [PAID] ✅ { $reference } · { $amount } барои ⭐ { $stars } · гузашт
        [UNMATCHED] 🔎 { $reference } · ⭐ { $stars } · муайян карда мешавад
        [REFUNDING] ↩️ { $reference } · ⭐ { $stars } · баргардонида мешавад
       *[REFUNDED] ↩️ { $reference } · ⭐ { $stars } · баргардонида шуд
    }
bot-deposit-mine =
    🗂 <b>Пардохтҳои ман</b>

    { $list }
bot-deposit-mine-none = Шумо ҳанӯз ҳамёнро пур накардаед.
bot-deposit-button-receipt = 📷 Квитансия { $reference }
bot-deposit-button-cancel-one = ✖️ { $reference }
bot-deposit-cancel-sure = Пардохти { $reference } ба маблағи { $amount } бекор шавад? Агар аллакай супорида бошед, бекор накунед: квитансияро фиристед.
bot-deposit-cancelled = Пардохти { $reference } бекор шуд.
bot-pay-busy = Ҳоло мағоза ин пардохтро санҷида наметавонад. Аз шумо чизе гирифта нашуд. Лутфан, баъди як дақиқа кӯшиш кунед.

## Барои кормандон: пардохтҳо барои санҷиш
bot-deposits-waiting =
    { $count ->
        [one] 🧾 <b>Як пардохт интизор аст</b>
       *[other] 🧾 <b>{ $count } пардохт интизор аст</b>
    }
bot-deposits-none = Пардохти интизор нест.
bot-deposits-card =
    <b>{ $reference }</b> · <b>{ $amount }</b>
    👤 { $name } (<code>{ $telegram_id }</code>)
    🕓 { $time }
bot-deposits-account = 🏦 { $name }, ҳисоби { $number }
bot-deposits-stars = ⭐ { $stars } Stars, рамзи гирифтан <code>{ $charge }</code>
bot-deposits-same = ⚠️ <b>Ҳамин акс бо инҳо низ омад: { $references }</b>
bot-deposits-verdict =
    { $status ->
        [APPROVED] ✅ { $staff }: { $amount } тасдиқ шуд.
        [PAID] ✅ { $staff }: { $amount } гузашт.
        [REJECTED] ❌ { $staff }: рад шуд: { $reason }
       *[REFUNDING] ↩️ { $staff }: Stars баргардонида мешавад: { $reason }
    }
bot-deposits-button-approve = ✅ Тасдиқи { $amount }
bot-deposits-button-amount = ✏️ Маблағи дигар
bot-deposits-button-reject = ❌ Рад кардан
bot-deposits-button-refund = ↩️ Баргардонидани Stars
bot-deposits-ask-amount = Барои { $reference } чӣ қадар расид, бо { $currency }?
bot-deposits-review = Барои { $reference } <b>{ $amount }</b> гузаронида шавад (гуфта шуда буд: { $asked })?
bot-deposits-ask-reason = Чаро { $reference } қабул намешавад? Шахс навиштаи шуморо мехонад.
bot-deposits-ask-refund = { $stars } Stars-и { $reference } баргардонида шавад? Тангаҳо дарҳол гирифта мешаванд. Сабабро барои дафтар нависед.

## Саволҳо дар бораи пардохт
bot-support-which =
    💬 <b>Ёрӣ дар пардохт</b>

    Дар бораи кадом пардохт?{ $contact }
bot-support-contact = { " " }Ба { $contact } низ навиштан мумкин аст.
bot-support-button-other = Чизи дигар
bot-support-what = Чӣ шуд? Дар як паём нависед.
bot-support-sent = ✅ Саволи шумо расид. Ҷавоб ба ин ҷо меояд.
bot-requests-none = Савол нест.
bot-requests-card =
    💬 <b>{ $name }</b> (<code>{ $telegram_id }</code>), { $time }

    { $text }
bot-requests-ask-answer = Ба { $name } ҷавоб нависед.
bot-requests-verdict =
    { $status ->
        [ANSWERED] ✅ { $staff } ҷавоб дод: { $answer }
       *[CLOSED] ✖️ { $staff } пӯшид.
    }
bot-requests-button-answer = ✏️ Ҷавоб додан
bot-requests-button-close = ✖️ Пӯшидан
