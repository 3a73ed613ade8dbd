# Money out.

## Refusals
error-already-approved = Вы это уже одобрили ({ $approvals } из { $approvals_needed }). Одобрить должен ещё один сотрудник.
error-approvals-lapsed = У того, кто одобрил, больше нет роли. Сначала нужно новое одобрение.
error-other-must-pay = Вы одобрили этот вывод, поэтому выплачивает кто-то другой.
error-reference-taken = Переводом { $reference } уже оплачен другой вывод.
error-too-many-withdrawals =
    { $limit ->
        [one] Уже открыта { $limit } заявка на вывод. Дождитесь решения или отмените её.
        [few] Уже открыты { $limit } заявки на вывод. Дождитесь решения или отмените одну.
       *[many] Уже открыто { $limit } заявок на вывод. Дождитесь решения или отмените одну.
    }
error-withdrawal-daily-limit = За 24 часа можно вывести { $limit }. Сейчас осталось { $available }.
error-withdrawal-not-found = Такой заявки на вывод нет.
error-withdrawal-state =
    { $status ->
        [PENDING] Этот вывод ещё ждёт одобрения.
        [APPROVED] Этот вывод уже одобрен.
        [PAID] Этот вывод уже выплачен.
        [REJECTED] Этот вывод отклонён.
       *[CANCELLED] Этот вывод отменён.
    }
error-withdrawal-waits = Этот вывод сначала должен подождать. На карточке видно, когда его можно одобрить.

## Notifications
notification-withdrawal-requested-title = Заявка на вывод принята
notification-withdrawal-requested-body = { $amount } заморожено для вывода на { $account }. Комиссия { $fee }, вы получите { $payout }. Если это были не вы, отмените вывод и сразу напишите в поддержку.
notification-withdrawal-approved-title = Вывод одобрен
notification-withdrawal-approved-body = { $payout } будет переведено на { $account }.
notification-withdrawal-rejected-title = Вывод отклонён
notification-withdrawal-rejected-body = { $amount } снова в вашем денежном кошельке: { $reason }.
notification-withdrawal-paid-title = Вывод выплачен
notification-withdrawal-paid-body = { $payout } переведено на { $account }. Номер перевода: { $reference }.
notification-withdrawal-cancelled-title = Вывод отменён
notification-withdrawal-cancelled-body = { $amount } снова в вашем денежном кошельке.
notification-withdrawal-waiting-title = Новая заявка на вывод
notification-withdrawal-waiting-body =
    { $method ->
        [BANK_CARD] { $name }: { $payout } на карту { $account } ({ $amount }, комиссия { $fee }).
        [BANK_ACCOUNT] { $name }: { $payout } на счёт { $account } ({ $amount }, комиссия { $fee }).
       *[MOBILE_MONEY] { $name }: { $payout } на кошелёк { $account } ({ $amount }, комиссия { $fee }).
    }

## In the chat
bot-command-withdraw = Вывести деньги
bot-command-withdrawals = Заявки на вывод денег
bot-dialog-withdrawal = вывод денег
bot-dialog-withdrawal-rejection = отклонение вывода
bot-dialog-withdrawal-payment = выплата
bot-button-withdraw-new = 💸 Вывести
bot-button-withdraw-cancel = ✖️ Отменить { $order }
bot-button-approve = ✅ Одобрить
bot-button-reject = ❌ Отклонить
bot-button-paid = 💸 Отметить выплаченным
bot-button-show-account = 👁 Реквизиты
bot-withdraw-method =
    { $method ->
        [BANK_CARD] 💳 Банковская карта
        [BANK_ACCOUNT] 🏦 Банковский счёт
       *[MOBILE_MONEY] 📱 Мобильный кошелёк
    }
bot-withdraw-status =
    { $status ->
        [PENDING] ждёт одобрения
        [APPROVED] одобрен, выплачивается
        [PAID] выплачен
        [REJECTED] отклонён
       *[CANCELLED] отменён
    }
bot-withdraw =
    💸 <b>Вывод денег</b>

    Деньги: <b>{ $balance }</b>
    От { $min } до { $max }, комиссия { $fee_percent }%. За 24 часа — до { $daily }.

    { $list }
bot-withdraw-none = Вы ещё ничего не выводили.
bot-withdraw-line = <b>{ $amount }</b> → { $account } · { $status } · { $time }
bot-withdraw-waits = ⏳ Можно одобрить с { $time }.
bot-withdraw-reason = <i>{ $reason }</i>
bot-withdraw-ask-method = Куда вывести деньги?
bot-withdraw-ask-number =
    { $method ->
        [BANK_CARD] 💳 Номер карты: от 16 до 19 цифр.
        [BANK_ACCOUNT] 🏦 Номер счёта: буквы и цифры.
       *[MOBILE_MONEY] 📱 Номер телефона кошелька, с + и кодом страны.
    }
bot-withdraw-bad-number =
    { $method ->
        [BANK_CARD] Это не номер карты. Проверьте его и отправьте ещё раз.
        [BANK_ACCOUNT] Это не номер счёта: нужно от 8 до 34 латинских букв и цифр.
       *[MOBILE_MONEY] Это не номер телефона. Начните с + и кода страны, например +992…
    }
bot-withdraw-ask-provider =
    { $method ->
        [BANK_ACCOUNT] 🏦 В каком банке счёт?
       *[MOBILE_MONEY] 📱 Какой это кошелёк: какой оператор или банк?
    }
bot-withdraw-ask-holder = 👤 Имя владельца, как оно записано в банке.
bot-withdraw-bad-text = Нужно от { $least } до { $most } символов.
bot-withdraw-ask-amount = 💵 Сколько, от { $min } до { $max }? У вас { $balance }.
bot-withdraw-bad-amount = Нужна сумма от { $min } до { $max }, например 12,50.
bot-withdraw-review =
    Проверьте, пожалуйста:
    { $method } <b>{ $number }</b>
    👤 { $holder }{ $provider ->
        [none] { "" }
       *[other] , { $provider }
    }
    💵 Спишется из денежного кошелька: <b>{ $amount }</b>
    🏛 Комиссия: { $fee }
    ✅ Вы получите: <b>{ $payout }</b>
    { $wait_hours ->
        [0] { "" }
        [one] ⏳ Сотрудники смогут одобрить вывод не раньше чем через { $wait_hours } час. Если вашим аккаунтом завладел кто-то другой, вы успеете отменить вывод.
        [few] ⏳ Сотрудники смогут одобрить вывод не раньше чем через { $wait_hours } часа. Если вашим аккаунтом завладел кто-то другой, вы успеете отменить вывод.
       *[many] ⏳ Сотрудники смогут одобрить вывод не раньше чем через { $wait_hours } часов. Если вашим аккаунтом завладел кто-то другой, вы успеете отменить вывод.
    }
bot-withdraw-ask-code = 🔢 Теперь отправьте шесть цифр, которые показывает аутентификатор. Ваше сообщение я удалю.
bot-withdraw-done = ✅ Вывод { $order }: { $amount } заморожено. Мы напишем, как только примем решение. До этого вывод можно отменить: /withdraw
bot-withdrawals-none = Заявок нет.
bot-withdrawals-card =
    💸 <b>{ $order }</b> · { $status }
    { $waiting }

    👤 { $name } ({ $handle }){ $person ->
        [BANNED] { " " }🚫 заблокирован
       *[other] { "" }
    }
    { $method } <b>{ $account }</b>
    💵 { $amount }, комиссия { $fee } → к выплате <b>{ $payout }</b>
    🕓 { $time }
    ✍️ Одобрений: { $approvals } из { $needed } { $people }
bot-withdrawals-waiting = Ждут одобрения: { $pending }, к выплате: { $approved }
bot-withdrawals-waits = ⏳ Ждёт, чтобы защитить игрока. Одобрить можно с { $time }.
bot-withdrawals-next-pay = ➡️ Одобрил(а) { $name }. Вы можете выплатить.
bot-withdrawals-next-another-pays = ➡️ Одобрил(а) { $name }. Выплачивает кто-то другой.
bot-withdrawals-next-owner-pays = ➡️ Одобрил(а) { $name }. Вместе вы отпустите больше, чем можно без владельца: выплачивает владелец.
bot-withdrawals-next-other-approves = ➡️ Вы одобрили. Нужно одобрение ещё одного сотрудника.
bot-withdrawals-next-lapsed = ⚠️ У того, кто одобрил, больше нет роли. Нужно новое одобрение.
bot-withdrawals-next-unrelated = ➡️ Решение примет сотрудник, который не связан с этим человеком.
bot-withdrawals-decided = ☑️ Решение: { $name }
bot-withdrawals-reference = 🧾 { $reference }
bot-withdrawals-account =
    🔎 <code>{ $number }</code>
    { $holder }{ $provider ->
        [none] { "" }
       *[other] , { $provider }
    }
bot-withdrawals-ask-reason = ❌ Почему отклоняем { $order }? Пользователь прочитает ваш ответ. Прервать: /cancel
bot-withdrawals-ask-reference = 🧾 Номер перевода для { $order } ({ $payout } на { $account }). Прервать: /cancel
bot-withdrawals-confirm-reject = ❌ Отклонить { $order }, { $amount }?
    Причина: { $text }
bot-withdrawals-confirm-pay = 💸 { $order }: { $payout } переведено на { $account }?
    Номер перевода: { $text }

## In the Mini App
miniapp-withdraw-title = Вывод денег
miniapp-withdraw-text = От { $min } до { $max }. Сумма заморожена, пока сотрудники не примут решение.
miniapp-withdraw-daily = За 24 часа можно вывести до { $limit }. Осталось { $available }.
miniapp-withdraw-will-wait =
    { $hours ->
        [one] Чтобы защитить ваш аккаунт, сотрудники смогут одобрить вывод не раньше чем через { $hours } час после заявки.
        [few] Чтобы защитить ваш аккаунт, сотрудники смогут одобрить вывод не раньше чем через { $hours } часа после заявки.
       *[many] Чтобы защитить ваш аккаунт, сотрудники смогут одобрить вывод не раньше чем через { $hours } часов после заявки.
    }
miniapp-withdraw-waits = Можно одобрить с { $time }
miniapp-withdraw-quote = Комиссия { $fee }, вы получите { $payout }
miniapp-withdraw-where = Куда вывести
miniapp-withdraw-holder = Имя владельца
miniapp-method-bank-card = Банковская карта
miniapp-method-bank-account = Банковский счёт
miniapp-method-mobile-money = Мобильный кошелёк
miniapp-number-bank-card = Номер карты
miniapp-number-bank-account = Номер счёта
miniapp-number-mobile-money = Телефон, с +
miniapp-withdraw-do = Запросить вывод
miniapp-withdraw-requested = Заявка отправлена сотрудникам
miniapp-withdraw-earlier = Прежние выводы
miniapp-withdraw-cancel = Отменить вывод
miniapp-withdrawal-pending = ждёт одобрения
miniapp-withdrawal-approved = одобрен
miniapp-withdrawal-paid = выплачен
miniapp-withdrawal-rejected = отклонён
miniapp-withdrawal-cancelled = отменён
