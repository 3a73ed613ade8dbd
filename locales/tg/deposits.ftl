# Deposits by transfer.

## Refusals
error-deposit-not-found = Чунин пардохт нест.
error-deposit-state =
    { $status ->
        [PENDING] Ин пардохт ҳанӯз супорида нашудааст.
        [SUBMITTED] Чеки ин пардохт санҷида мешавад.
        [APPROVED] Ин пардохт аллакай тасдиқ шудааст.
        [REJECTED] Ин пардохт аллакай рад шудааст.
        [CANCELLED] Ин пардохт бекор карда шуд.
        [EXPIRED] Вақти ин пардохт гузашт. Лутфан, аз нав оғоз кунед.
        [PAID] Ин пардохт аллакай ба ҳамён ворид шуд.
        [UNMATCHED] Оид ба ин пардохт кормандон қарор медиҳанд.
        [REFUNDING] Ин пардохт баргардонида мешавад.
       *[REFUNDED] Ин пардохт баргардонида шуд.
    }
error-deposit-amount = Бо ин усул аз { $min_amount } то { $max_amount } супоридан мумкин аст.
error-too-many-deposits =
    { $limit ->
        [1] Шумо аллакай як пардохти нотамом доред. Аввал онро анҷом диҳед ё бекор кунед.
       *[other] Шумо аллакай { $limit } пардохти нотамом доред. Аввал якеро анҷом диҳед ё бекор кунед.
    }
error-transfer-used = Ин интиқол аллакай барои пардохти { $references } ворид шудааст. Агар ин интиқоли дигар бошад, бо сабаб тасдиқ кунед.
error-payment-method-changed = Ин усули пардохт дар ин миён тағйир ёфт. Бубинед ва аз нав дархост фиристед.
error-payment-method-not-found = Чунин усули пардохт нест.

## Notifications
notification-deposit-approved-title = 💵 Пардохти шумо расид
notification-deposit-approved-body = { $amount } ба ҳамёни шумо ворид шуд (пардохти { $reference }).
notification-deposit-rejected-title = Пардохти шумо рад шуд
notification-deposit-rejected-body = Пардохти { $reference } ба маблағи { $amount }: { $reason }
notification-deposit-expired-title = Вақти пардохти шумо гузашт
notification-deposit-expired-body = Барои пардохти { $reference } ба маблағи { $amount } чек наомад. Агар пардохт карда бошед, ба мо нависед: /paysupport
notification-deposit-reopened-title = Пардохти шумо боз кушода шуд
notification-deposit-reopened-body = Пардохти { $reference } ба маблағи { $amount } боз санҷида мешавад.
notification-deposit-to-check-title = 🧾 Чек барои санҷиш
notification-deposit-to-check-body = { $name } мегӯяд, ки { $amount } супорид, рамз { $reference }. /deposits
notification-payment-account-changed-title = 🏦 Ҷойи пардохти бозингарон тағйир ёфт
notification-payment-account-changed-body = { $name }: { $deed } Агар ин хато бошад, ин усули пардохтро фавран хомӯш кунед.

## What takes two people
approval-deposits-add-method =
    Усули нави пардохт: { $after }, { $method_kind ->
        [BANK] бонк
       *[MOBILE_MONEY] ҳамёни мобилӣ
    }{ $state ->
        [off] , хомӯш
       *[on] { "" }
    }.{ $words ->
        [same] { "" }
       *[other] { " " }Дастур: { $instructions }
    }
approval-deposits-edit-method =
    Усули пардохт { $line ->
        [same] { $after }
       *[other] { $before } → { $after }
    }, { $method_kind ->
        [BANK] бонк
       *[MOBILE_MONEY] ҳамёни мобилӣ
    }{ $state ->
        [on] , фаъол шавад
        [off] , хомӯш шавад
       *[same] { "" }
    }.{ $words ->
        [same] { "" }
       *[other] { " " }Дастури нав: { $instructions }
    }
approval-deposits-set-method-picture = Акси нав барои усули пардохти { $method }.

## For a second person
approval-deposits-approve = Тасдиқи пур кардани { $reference } ({ $person }) ба маблағи { $amount }, дар ҳоле ки { $total } дархост шуда буд.

## In the chat: commands
bot-command-deposit = Пур кардани ҳамён
bot-command-deposits = Пардохтҳо барои санҷиш

## In the chat: paying in
bot-deposit-methods =
    💳 <b>Пур кардани ҳамён</b>

    Чӣ тавр пардохт кардан мехоҳед?
bot-deposit-no-methods = Ҳоло ҳамёнро пур кардан мумкин нест.
bot-deposit-button-mine = 🗂 Пардохтҳои ман
bot-dialog-deposit = пур кардани ҳамён
bot-dialog-receipt = фиристодани чек
bot-dialog-deposit-amount = гузарондани маблағи дигар
bot-dialog-deposit-rejection = рад кардани пардохт
bot-dialog-deposit-refund = баргардондани ситораҳо
bot-deposit-stays-open = 💳 Пардохти { $reference } ба маблағи { $amount } кушода мемонад: баъди пардохт чекро фиристед ё онро бекор кунед.
bot-deposit-button-later = ⏳ Баъдтар
bot-deposit-amount =
    <b>{ $name }</b>

    Чӣ қадар месупоред? Аз { $min } то { $max }. Маблағро нависед.
bot-deposit-bad-amount = Лутфан, маблағро нависед, масалан 50 ё 12,50.
bot-deposit-instructions =
    💳 Лутфан, <b>{ $amount }</b> гузаронед

    { $name }
    Ҳисоб: <code>{ $number }</code>
    Гиранда: { $holder }
    Дар шарҳи интиқол ин рамзро нависед: <code>{ $reference }</code>
    { $words }
    ⏳ То { $time }.

    📷 Баъд акси чекро ба ин ҷо фиристед.
bot-deposit-button-cancel = ✖️ Бекор кардани пардохт
bot-deposit-submitted =
    ✅ Ташаккур, чек расид.

    Пардохти { $reference } ба маблағи { $amount }-ро месанҷем ва ба шумо менависем.
bot-deposit-line =
    { $status ->
        [PENDING] ⏳ { $reference } · { $amount } · мунтазири пардохт
        [SUBMITTED] 🔎 { $reference } · { $amount } · санҷида мешавад
        [APPROVED] ✅ { $reference } · { $amount } · ворид шуд
        [REJECTED] ❌ { $reference } · { $amount } · рад шуд: { $reason }
        [CANCELLED] ✖️ { $reference } · { $amount } · бекор шуд
        [EXPIRED] ⌛ { $reference } · { $amount } · вақташ гузашт
        [PAID] ✅ { $reference } · { $amount } барои ⭐ { $stars } · ворид шуд
        [UNMATCHED] 🔎 { $reference } · ⭐ { $stars } · муайян карда мешавад
        [REFUNDING] ↩️ { $reference } · ⭐ { $stars } · баргардонида мешавад
       *[REFUNDED] ↩️ { $reference } · ⭐ { $stars } · баргардонида шуд
    }
bot-deposit-mine =
    🗂 <b>Пардохтҳои ман</b>

    { $list }
bot-deposit-mine-none = Шумо ҳанӯз ҳамёнро пур накардаед.
bot-deposit-button-receipt = 📷 Чек { $reference }
bot-deposit-button-cancel-one = ✖️ { $reference }
bot-deposit-cancel-sure = Пардохти { $reference } ба маблағи { $amount } бекор шавад? Агар аллакай супорида бошед, бекор накунед: чекро фиристед.
bot-deposit-cancelled = Пардохти { $reference } бекор шуд.

## In the chat: payments to check, for staff
bot-deposits-waiting =
    { $count ->
        [1] 🧾 <b>Як пардохт дар интизорӣ</b>
       *[other] 🧾 <b>{ $count } пардохт дар интизорӣ</b>
    }
bot-deposits-none = Пардохте дар интизорӣ нест. Ҳар кадомашро бо рамзаш ёбед: /deposits ва рамз.
bot-deposits-card =
    <b>{ $reference }</b> · <b>{ $amount }</b>
    👤 { $name } (<code>{ $telegram_id }</code>)
    🕓 { $time }
bot-deposits-account = 🏦 { $name }, ҳисоби { $number }
bot-deposits-same = ⚠️ <b>Ҳамин акс бо инҳо низ омад: { $references }</b>
bot-deposits-verdict =
    { $status ->
        [APPROVED] ✅ { $staff }: { $amount } тасдиқ шуд.
        [PAID] ✅ { $staff }: { $amount } ворид шуд.
        [REJECTED] ❌ { $staff }: рад шуд: { $reason }
        [EXPIRED] ⌛ Вақташ гузашт.
        [CANCELLED] ✖️ Бекор шуд.
       *[REFUNDING] ↩️ Ситораҳо баргардонда мешаванд: { $reason }
    }
bot-deposits-button-approve = ✅ Тасдиқи { $amount }
bot-deposits-button-amount = ✏️ Маблағи дигар
bot-deposits-button-reject = ❌ Рад кардан
bot-deposits-button-refund = ↩️ Баргардонидани ситораҳо
bot-deposits-button-reopen = 🔓 Аз нав кушодан
bot-deposits-button-despite = ☑️ Бо вуҷуди ин тасдиқ кардан
bot-deposits-transfer = 🏦 Рақам дар бонк: { $number }
bot-deposits-despite = ☑️ Бо вуҷуди мувофиқат тасдиқ шуд: { $reason }
bot-deposits-ask-amount = Барои { $reference } чӣ қадар расид ({ $currency })?
bot-deposits-review = Барои { $reference } <b>{ $amount }</b> ворид карда шавад (дархост: { $asked })?
bot-deposits-ask-reason = Чаро { $reference } рад мешавад? Шахс ҷавоби шуморо мехонад.
bot-deposits-ask-refund = { $stars } ситораи { $reference } баргардонида шавад? Тангаҳо дарҳол гирифта мешаванд. Сабабро барои дафтар нависед.
bot-deposits-ask-transfer = Рақами интиқоли { $reference } дар бонк чист? Бо он як интиқол ду бор ворид намешавад.
bot-deposits-ask-despite = Айнан ҳамин чек ё рақам аллакай ворид шудааст. Чаро { $reference } интиқоли дигар аст? Ҷавоби шумо дар дафтар мемонад.
bot-deposits-ask-reopen = { $reference } аз нав кушода шавад? Баъд онро мисли дигарон тасдиқ мекунанд. Сабабро барои дафтар нависед.
bot-dialog-deposit-despite = тасдиқ бо вуҷуди мувофиқат
bot-dialog-deposit-reopening = аз нав кушодани пардохт

## In the Mini App
miniapp-deposit-title = Пур кардан
miniapp-deposit-none = Ҳоло пур кардан имконнопазир аст.
miniapp-deposit-manual = Аз бонк ё ҳамёни мобилӣ
miniapp-deposit-how = Усули пардохт
miniapp-deposit-limits = Аз { $min } то { $max }
miniapp-deposit-do = Нишон додани реквизитҳо
miniapp-deposit-mine = Пардохтҳои ман
miniapp-deposit-account = Ҳисоб
miniapp-deposit-reference = Дар шарҳи интиқол нависед
miniapp-deposit-until = Чекро то { $date } фиристед.
miniapp-deposit-receipt = Фиристодани чек
miniapp-deposit-receipt-again = Чеки дигар фиристодан
miniapp-deposit-sent = Кормандон месанҷанд
miniapp-deposit-cancel = Бекор кардан
miniapp-deposit-pending = мунтазири чек
miniapp-deposit-submitted = санҷида мешавад
miniapp-deposit-approved = ворид шуд
miniapp-deposit-rejected = рад шуд
miniapp-deposit-cancelled = бекор шуд
miniapp-deposit-expired = вақташ гузашт
miniapp-deposit-paid = ворид шуд
miniapp-deposit-refunding = баргардонида мешавад
miniapp-deposit-refunded = баргардонида шуд
