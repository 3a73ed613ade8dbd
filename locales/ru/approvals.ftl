# What takes two people on staff.

## Refusals
error-approval-not-found = Такого запроса на согласование нет, или решаете не вы.
error-approval-state =
    { $status ->
        [DONE] Это уже одобрено и выполнено.
        [REJECTED] Это уже отклонено.
        [WITHDRAWN] Запрос отозвал его автор.
        [EXPIRED] Вовремя никто не решил. Отправьте запрос ещё раз.
       *[PENDING] Запрос ещё ждёт решения.
    }
error-own-approval = Это ваш запрос: одобряет его другой сотрудник.
error-owners-needed = Это решают владельцы: двое или единственный владелец вместе с тем, кто вправе решать о деньгах. Попросите владельца отправить запрос.
error-proposer-left = У автора запроса больше нет на это прав, одобрить его нельзя. Отклоните его.
error-second-person-needed =
    { $needs_owner ->
        [True] Здесь нужны двое, и один из них — владелец: обратитесь к владельцу.
       *[False] Здесь нужен второй человек: обратитесь к коллеге.
    }
error-too-many-approvals =
    { $limit ->
        [one] Решения уже ждёт { $limit } ваш запрос. Отзовите его или подождите.
        [few] Решения уже ждут { $limit } ваших запроса. Отзовите часть или подождите.
       *[many] Решения уже ждут { $limit } ваших запросов. Отзовите часть или подождите.
    }

## Notifications
notification-approval-waiting-title = Нужно ваше одобрение
notification-approval-waiting-body = { $name } просит: { $deed } Решить: /approvals
notification-approval-done-title = Одобрено и выполнено
notification-approval-done-body = { $name }, одобрение: { $deed }
notification-approval-rejected-title = Не одобрено
notification-approval-rejected-body = { $name }, отказ: { $deed } Причина: { $reason }.
notification-approval-expired-title = Никто не решил вовремя
notification-approval-expired-body = { $deed } Если это ещё нужно, отправьте запрос снова.

## In the chat
bot-command-approvals = Что ждёт второго человека
bot-dialog-approval-rejection = отказ коллеге
bot-button-open-approval = 👥 Показать запрос
bot-button-withdraw-proposal = ✖️ Отозвать
bot-approvals-none = Второго человека ничто не ждёт.
bot-approvals-nobody = пока никто
bot-approvals-proposed = ⏳ Ещё не сделано: нужно одобрение второго человека. Могут одобрить: { $people }.
bot-approvals-card =
    👥 <b>{ $deed }</b>

    Просит { $name }, { $created }
    { $status ->
        [DONE] ✅ Одобрено ({ $decider }) и выполнено
        [REJECTED] ❌ Отклонено ({ $decider }): { $note }
        [WITHDRAWN] ✖️ Отозвано
        [EXPIRED] ⌛ Никто не решил вовремя
       *[PENDING] ⏳ Могут одобрить: { $people }. Срок: { $expires }
    }
bot-approvals-ask-reason =
    ❌ Почему нет? Коллега прочитает ваш ответ. Прервать: /cancel

    { $deed }
bot-approvals-confirm-reject =
    ❌ Отклонить?

    { $deed }
    Причина: { $reason }
