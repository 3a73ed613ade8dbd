# What takes two people on staff.

## Refusals
error-approval-not-found = Чунин дархости тасдиқ нест ё қарорашро шумо намедиҳед.
error-approval-state =
    { $status ->
        [DONE] Ин аллакай тасдиқ ва иҷро шуд.
        [REJECTED] Ин аллакай рад шуд.
        [WITHDRAWN] Муаллиф дархостро бозпас гирифт.
        [EXPIRED] Касе сари вақт қарор надод. Дархостро аз нав фиристед.
       *[PENDING] Дархост ҳанӯз қарорро интизор аст.
    }
error-own-approval = Ин дархости худи шумост: корманди дигар тасдиқ мекунад.
error-owners-needed = Инро соҳибон қарор медиҳанд: ду соҳиб ё соҳиби ягона бо касе, ки ҳуқуқи қарор дар бораи пул дорад. Аз соҳиб хоҳиш кунед, ки дархост фиристад.
error-proposer-left = Муаллифи дархост дигар ин ҳуқуқро надорад, онро тасдиқ кардан намешавад. Рад кунед.
error-second-person-needed =
    { $needs_owner ->
        [True] Барои ин ду кас лозим аст, яке аз онҳо соҳиб: ба соҳиб муроҷиат кунед.
       *[False] Барои ин каси дуюм лозим аст: ба ҳамкор муроҷиат кунед.
    }
error-too-many-approvals = Аллакай { $limit } дархости шумо тасдиқро интизор аст. Баъзеашро бозпас гиред ё интизор шавед.

## Notifications
notification-approval-waiting-title = Тасдиқи шумо лозим аст
notification-approval-waiting-body = { $name } хоҳиш мекунад: { $deed } Қарор: /approvals
notification-approval-done-title = Тасдиқ ва иҷро шуд
notification-approval-done-body = { $name } тасдиқ кард: { $deed }
notification-approval-rejected-title = Тасдиқ нашуд
notification-approval-rejected-body = { $name } рад кард: { $deed } Сабаб: { $reason }.
notification-approval-expired-title = Касе сари вақт қарор надод
notification-approval-expired-body = { $deed } Агар ҳанӯз лозим бошад, аз нав фиристед.

## In the chat
bot-command-approvals = Он чи каси дуюмро интизор аст
bot-dialog-approval-rejection = рад кардани дархости ҳамкор
bot-button-open-approval = 👥 Дидани дархост
bot-button-withdraw-proposal = ✖️ Бозпас гирифтан
bot-approvals-none = Ҳеҷ чиз каси дуюмро интизор нест.
bot-approvals-nobody = ҳоло касе не
bot-approvals-proposed = ⏳ Ҳанӯз иҷро нашуд: тасдиқи каси дуюм лозим аст. Метавонанд тасдиқ кунанд: { $people }.
bot-approvals-card =
    👥 <b>{ $deed }</b>

    Дархости { $name }, { $created }
    { $status ->
        [DONE] ✅ { $decider } тасдиқ кард, иҷро шуд
        [REJECTED] ❌ { $decider } рад кард: { $note }
        [WITHDRAWN] ✖️ Бозпас гирифта шуд
        [EXPIRED] ⌛ Касе сари вақт қарор надод
       *[PENDING] ⏳ Метавонанд тасдиқ кунанд: { $people }. Муҳлат: { $expires }
    }
bot-approvals-ask-reason =
    ❌ Чаро не? Ҳамкор ҷавоби шуморо мехонад. Қатъ кардан: /cancel

    { $deed }
bot-approvals-confirm-reject =
    ❌ Рад шавад?

    { $deed }
    Сабаб: { $reason }
