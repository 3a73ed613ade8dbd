# Deposits by transfer.

## Refusals
error-deposit-not-found = Такого пополнения нет.
error-deposit-state =
    { $status ->
        [PENDING] Это пополнение ждёт вашей оплаты.
        [SUBMITTED] Чек этого пополнения проверяется.
        [APPROVED] Это пополнение уже подтверждено.
        [REJECTED] Это пополнение уже отклонено.
        [CANCELLED] Это пополнение отменено.
        [EXPIRED] Время этого пополнения вышло. Начните, пожалуйста, новое.
        [PAID] Это пополнение уже зачислено.
        [UNMATCHED] Это пополнение ждёт решения сотрудников.
        [REFUNDING] Это пополнение возвращается.
       *[REFUNDED] Это пополнение возвращено.
    }
error-deposit-amount = Этим способом можно внести от { $min_amount } до { $max_amount }.
error-too-many-deposits =
    { $limit ->
        [one] У вас уже { $limit } незавершённое пополнение. Сначала завершите или отмените его.
        [few] У вас уже { $limit } незавершённых пополнения. Сначала завершите или отмените одно из них.
       *[many] У вас уже { $limit } незавершённых пополнений. Сначала завершите или отмените одно из них.
    }
error-transfer-used = Этот перевод уже зачислен по пополнению { $references }. Если это другой перевод, подтвердите его, указав причину.
error-payment-method-changed = Этот способ оплаты тем временем изменили. Посмотрите и отправьте запрос снова.
error-payment-method-not-found = Такого способа оплаты нет.

## Notifications
notification-deposit-approved-title = 💵 Пополнение зачислено
notification-deposit-approved-body = { $amount } зачислено в ваш кошелёк (пополнение { $reference }).
notification-deposit-rejected-title = Пополнение отклонено
notification-deposit-rejected-body = Пополнение { $reference } на { $amount }: { $reason }
notification-deposit-expired-title = Время пополнения вышло
notification-deposit-expired-body = Чек к пополнению { $reference } на { $amount } не пришёл. Если вы оплатили, напишите нам: /paysupport
notification-deposit-reopened-title = Ваше пополнение снова открыто
notification-deposit-reopened-body = Пополнение { $reference } на { $amount } проверяется ещё раз.
notification-deposit-to-check-title = 🧾 Чек на проверку
notification-deposit-to-check-body = { $name } сообщает об оплате { $amount }, код { $reference }. /deposits
notification-payment-account-changed-title = 🏦 Изменилось, куда платят игроки
notification-payment-account-changed-body = { $name }: { $deed } Если это ошибка, сразу выключите этот способ оплаты.

## What takes two people
approval-deposits-add-method =
    Новый способ оплаты: { $after }, { $method_kind ->
        [BANK] банк
       *[MOBILE_MONEY] мобильный кошелёк
    }{ $state ->
        [off] , выключен
       *[on] { "" }
    }.{ $words ->
        [same] { "" }
       *[other] { " " }Указания: { $instructions }
    }
approval-deposits-edit-method =
    Способ оплаты { $line ->
        [same] { $after }
       *[other] { $before } → { $after }
    }, { $method_kind ->
        [BANK] банк
       *[MOBILE_MONEY] мобильный кошелёк
    }{ $state ->
        [on] , включить
        [off] , выключить
       *[same] { "" }
    }.{ $words ->
        [same] { "" }
       *[other] { " " }Новые указания: { $instructions }
    }
approval-deposits-set-method-picture = Новая картинка для способа оплаты { $method }.

## For a second person
approval-deposits-approve = Одобрить пополнение { $reference } ({ $person }) на { $amount }, хотя запрошено { $total }.

## In the chat: commands
bot-command-deposit = Пополнить кошелёк
bot-command-deposits = Пополнения на проверку

## In the chat: paying in
bot-deposit-methods =
    💳 <b>Пополнение кошелька</b>

    Как вы хотите заплатить?
bot-deposit-no-methods = Сейчас пополнить кошелёк нельзя.
bot-deposit-button-mine = 🗂 Мои пополнения
bot-dialog-deposit = пополнение
bot-dialog-receipt = отправка квитанции
bot-dialog-deposit-amount = зачисление другой суммы
bot-dialog-deposit-rejection = отклонение пополнения
bot-dialog-deposit-refund = возврат звёзд
bot-deposit-stays-open = 💳 Пополнение { $reference } на { $amount } остаётся открытым: пришлите квитанцию, когда заплатите, или отмените его.
bot-deposit-button-later = ⏳ Позже
bot-deposit-amount =
    <b>{ $name }</b>

    На какую сумму пополнить? От { $min } до { $max }. Напишите число.
bot-deposit-bad-amount = Напишите, пожалуйста, сумму, например 50 или 12,50.
bot-deposit-instructions =
    💳 Переведите, пожалуйста, <b>{ $amount }</b>

    { $name }
    Счёт: <code>{ $number }</code>
    Получатель: { $holder }
    Укажите этот код в комментарии к переводу: <code>{ $reference }</code>
    { $words }
    ⏳ До { $time }.

    📷 Затем пришлите сюда фото чека.
bot-deposit-button-cancel = ✖️ Отменить пополнение
bot-deposit-submitted =
    ✅ Спасибо, чек получен.

    Мы проверим пополнение { $reference } на { $amount } и напишем вам.
bot-deposit-line =
    { $status ->
        [PENDING] ⏳ { $reference } · { $amount } · ожидает оплаты
        [SUBMITTED] 🔎 { $reference } · { $amount } · проверяется
        [APPROVED] ✅ { $reference } · { $amount } · зачислено
        [REJECTED] ❌ { $reference } · { $amount } · отклонено: { $reason }
        [CANCELLED] ✖️ { $reference } · { $amount } · отменено
        [EXPIRED] ⌛ { $reference } · { $amount } · время вышло
        [PAID] ✅ { $reference } · { $amount } за ⭐ { $stars } · зачислено
        [UNMATCHED] 🔎 { $reference } · ⭐ { $stars } · выясняется
        [REFUNDING] ↩️ { $reference } · ⭐ { $stars } · возвращается
       *[REFUNDED] ↩️ { $reference } · ⭐ { $stars } · возвращено
    }
bot-deposit-mine =
    🗂 <b>Мои пополнения</b>

    { $list }
bot-deposit-mine-none = Вы ещё не пополняли кошелёк.
bot-deposit-button-receipt = 📷 Чек { $reference }
bot-deposit-button-cancel-one = ✖️ { $reference }
bot-deposit-cancel-sure = Отменить пополнение { $reference } на { $amount }? Если вы уже заплатили, не отменяйте: пришлите чек.
bot-deposit-cancelled = Пополнение { $reference } отменено.

## In the chat: payments to check, for staff
bot-deposits-waiting =
    { $count ->
        [one] 🧾 <b>На проверке { $count } пополнение</b>
        [few] 🧾 <b>На проверке { $count } пополнения</b>
       *[many] 🧾 <b>На проверке { $count } пополнений</b>
    }
bot-deposits-none = Пополнений на проверку нет. Любое найдётся по коду: /deposits и код.
bot-deposits-card =
    <b>{ $reference }</b> · <b>{ $amount }</b>
    👤 { $name } (<code>{ $telegram_id }</code>)
    🕓 { $time }
bot-deposits-account = 🏦 { $name }, счёт { $number }
bot-deposits-same = ⚠️ <b>Такая же картинка пришла с: { $references }</b>
bot-deposits-verdict =
    { $status ->
        [APPROVED] ✅ { $staff }: подтверждено { $amount }.
        [PAID] ✅ { $staff }: зачислено { $amount }.
        [REJECTED] ❌ { $staff }: отклонено: { $reason }
        [EXPIRED] ⌛ Время вышло.
        [CANCELLED] ✖️ Отменено.
       *[REFUNDING] ↩️ Звёзды возвращаются: { $reason }
    }
bot-deposits-button-approve = ✅ Подтвердить { $amount }
bot-deposits-button-amount = ✏️ Другая сумма
bot-deposits-button-reject = ❌ Отклонить
bot-deposits-button-refund = ↩️ Вернуть звёзды
bot-deposits-button-reopen = 🔓 Открыть снова
bot-deposits-button-despite = ☑️ Всё равно подтвердить
bot-deposits-transfer = 🏦 Номер в банке: { $number }
bot-deposits-despite = ☑️ Подтверждено, несмотря на совпадение: { $reason }
bot-deposits-ask-amount = Сколько пришло по { $reference } ({ $currency })?
bot-deposits-review = Зачислить <b>{ $amount }</b> по { $reference } (заявлено: { $asked })?
bot-deposits-ask-reason = Почему отклоняем { $reference }? Пользователь прочитает ваш ответ.
bot-deposits-ask-refund = Вернуть звёзды по { $reference } (⭐ { $stars })? Монеты спишутся сразу. Напишите причину, для журнала.
bot-deposits-ask-transfer = Какой номер у перевода по { $reference } в банке? По нему один перевод не зачтётся дважды.
bot-deposits-ask-despite = Такой же чек или номер уже зачтён. Почему { $reference } — другой перевод? Ваш ответ останется в журнале.
bot-deposits-ask-reopen = Открыть { $reference } снова? Потом его подтверждают как любое другое. Напишите причину, для журнала.
bot-dialog-deposit-despite = подтверждение несмотря на совпадение
bot-dialog-deposit-reopening = повторное открытие пополнения

## In the Mini App
miniapp-deposit-title = Пополнение
miniapp-deposit-none = Сейчас пополнить кошелёк нельзя.
miniapp-deposit-manual = Через банк или мобильный кошелёк
miniapp-deposit-how = Способ оплаты
miniapp-deposit-limits = От { $min } до { $max }
miniapp-deposit-do = Показать реквизиты
miniapp-deposit-mine = Мои пополнения
miniapp-deposit-account = Счёт
miniapp-deposit-reference = Укажите в комментарии к переводу
miniapp-deposit-until = Пришлите чек до { $date }.
miniapp-deposit-receipt = Прислать чек
miniapp-deposit-receipt-again = Прислать другой чек
miniapp-deposit-sent = Сотрудники проверят чек
miniapp-deposit-cancel = Отменить
miniapp-deposit-pending = ждёт чек
miniapp-deposit-submitted = проверяется
miniapp-deposit-approved = зачислено
miniapp-deposit-rejected = отклонено
miniapp-deposit-cancelled = отменено
miniapp-deposit-expired = время вышло
miniapp-deposit-paid = зачислено
miniapp-deposit-refunding = возвращается
miniapp-deposit-refunded = возвращено
