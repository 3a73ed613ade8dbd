# Deposits by transfer.

## Refusals
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

## Notifications
notification-deposit-approved-title = 💵 Пардохти шумо расид
notification-deposit-approved-body = { $amount } дар ҳамёни шумост (пардохти { $reference }).
notification-deposit-rejected-title = Пардохти шумо қабул нашуд
notification-deposit-rejected-body = Пардохти { $reference } ба маблағи { $amount }: { $reason }
notification-deposit-expired-title = Вақти пардохти шумо гузашт
notification-deposit-expired-body = Барои пардохти { $reference } ба маблағи { $amount } квитансия наомад. Агар пардохт карда бошед, ба мо нависед: /paysupport
notification-deposit-to-check-title = 🧾 Квитансия барои санҷиш
notification-deposit-to-check-body = { $name } мегӯяд, ки { $amount } супорид, рамз { $reference }. /deposits

## In the chat: commands
bot-command-deposit = Пур кардани ҳамён
bot-command-deposits = Пардохтҳо барои санҷиш

## In the chat: paying in
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

## In the chat: payments to check, for staff
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

## In the Mini App
miniapp-deposit-title = Пур кардан
miniapp-deposit-none = Ҳоло пур кардан имконнопазир аст.
miniapp-deposit-manual = Аз бонк ё ҳамёни мобилӣ
miniapp-deposit-how = Чӣ тавр мепардозед?
miniapp-deposit-limits = Аз { $min } то { $max }
miniapp-deposit-do = Нишон додани реквизитҳо
miniapp-deposit-mine = Пардохтҳои ман
miniapp-deposit-account = Ҳисоб
miniapp-deposit-reference = Дар интиқол нависед
miniapp-deposit-until = Расидро то { $date } фиристед.
miniapp-deposit-receipt = Фиристодани расид
miniapp-deposit-receipt-again = Расиди дигар фиристодан
miniapp-deposit-sent = Кормандон месанҷанд
miniapp-deposit-cancel = Бекор кардан
miniapp-deposit-pending = мунтазири расид
miniapp-deposit-submitted = санҷида мешавад
miniapp-deposit-approved = гузаронида шуд
miniapp-deposit-rejected = рад шуд
miniapp-deposit-cancelled = бекор шуд
miniapp-deposit-expired = мӯҳлат гузашт
miniapp-deposit-paid = пардохт шуд
miniapp-deposit-refunding = баргардонида мешавад
miniapp-deposit-refunded = баргардонида шуд
