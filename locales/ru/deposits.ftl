# Deposits by transfer.

## Refusals
error-deposit-not-found = Такого платежа нет.
error-deposit-state =
    { $status ->
        [PENDING] Этот платёж ещё ожидается.
        [SUBMITTED] Квитанция этого платежа проверяется.
        [APPROVED] Этот платёж уже подтверждён.
        [REJECTED] Этот платёж уже отклонён.
        [CANCELLED] Этот платёж отменён.
        [EXPIRED] Время этого платежа вышло. Начните, пожалуйста, новый.
        [PAID] Этот платёж уже зачислен.
        [UNMATCHED] Этот платёж ждёт решения сотрудников.
        [REFUNDING] Этот платёж возвращается.
       *[REFUNDED] Этот платёж возвращён.
    }
error-deposit-amount = Этим способом можно внести от { $min_amount } до { $max_amount } { $currency }.
error-too-many-deposits =
    { $limit ->
        [one] { $limit } платёж уже ожидает. Сначала завершите или отмените его.
        [few] { $limit } платежа уже ожидают. Сначала завершите или отмените один из них.
       *[many] { $limit } платежей уже ожидают. Сначала завершите или отмените один из них.
    }
error-own-deposit = О вашем собственном платеже решает другой сотрудник.
error-payment-method-not-found = Такого способа оплаты нет.

## Notifications
notification-deposit-approved-title = 💵 Ваш платёж получен
notification-deposit-approved-body = { $amount } зачислены в кошелёк (платёж { $reference }).
notification-deposit-rejected-title = Ваш платёж не принят
notification-deposit-rejected-body = Платёж { $reference } на { $amount }: { $reason }
notification-deposit-expired-title = Время вашего платежа вышло
notification-deposit-expired-body = Квитанция к платежу { $reference } на { $amount } не пришла. Если вы оплатили, напишите нам: /paysupport
notification-deposit-to-check-title = 🧾 Квитанция на проверку
notification-deposit-to-check-body = { $name } сообщает об оплате { $amount }, код { $reference }. /deposits

## In the chat: commands
bot-command-deposit = Пополнить кошелёк
bot-command-deposits = Платежи на проверку

## In the chat: paying in
bot-deposit-methods =
    💳 <b>Пополнение кошелька</b>

    Как вы хотите заплатить?
bot-deposit-no-methods = Сейчас пополнить кошелёк нельзя.
bot-deposit-button-mine = 🗂 Мои платежи
bot-deposit-amount =
    <b>{ $name }</b>

    Сколько вы внесёте? От { $min } до { $max }. Напишите число.
bot-deposit-bad-amount = Напишите, пожалуйста, сумму, например 50 или 12.50.
bot-deposit-instructions =
    💳 Переведите, пожалуйста, <b>{ $amount }</b>

    { $name }
    Счёт: <code>{ $number }</code>
    Получатель: { $holder }
    Укажите в переводе этот код: <code>{ $reference }</code>
    { $words }
    ⏳ До { $time }.

    📷 Затем пришлите сюда фото квитанции.
bot-deposit-button-cancel = ✖️ Отменить платёж
bot-deposit-submitted =
    ✅ Спасибо, квитанция получена.

    Мы проверим платёж { $reference } на { $amount } и напишем вам.
bot-deposit-photo-wanted = Пришлите, пожалуйста, квитанцию как фото. Можно и позже: /deposit, «Мои платежи».
bot-deposit-line =
    { $status ->
        [PENDING] ⏳ { $reference } · { $amount } · ожидает оплаты
        [SUBMITTED] 🔎 { $reference } · { $amount } · проверяется
        [APPROVED] ✅ { $reference } · { $amount } · зачислен
        [REJECTED] ❌ { $reference } · { $amount } · не принят: { $reason }
        [CANCELLED] ✖️ { $reference } · { $amount } · отменён
        [EXPIRED] ⌛ { $reference } · { $amount } · время вышло
        [PAID] ✅ { $reference } · { $amount } за ⭐ { $stars } · зачислен
        [UNMATCHED] 🔎 { $reference } · ⭐ { $stars } · выясняется
        [REFUNDING] ↩️ { $reference } · ⭐ { $stars } · возвращается
       *[REFUNDED] ↩️ { $reference } · ⭐ { $stars } · возвращён
    }
bot-deposit-mine =
    🗂 <b>Мои платежи</b>

    { $list }
bot-deposit-mine-none = Вы ещё не пополняли кошелёк.
bot-deposit-button-receipt = 📷 Квитанция { $reference }
bot-deposit-button-cancel-one = ✖️ { $reference }
bot-deposit-cancel-sure = Отменить платёж { $reference } на { $amount }? Если вы уже заплатили, не отменяйте: пришлите квитанцию.
bot-deposit-cancelled = Платёж { $reference } отменён.

## In the chat: payments to check, for staff
bot-deposits-waiting =
    { $count ->
        [one] 🧾 <b>Ожидает { $count } платёж</b>
        [few] 🧾 <b>Ожидают { $count } платежа</b>
       *[many] 🧾 <b>Ожидают { $count } платежей</b>
    }
bot-deposits-none = Ожидающих платежей нет.
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
       *[REFUNDING] ↩️ { $staff }: Stars возвращаются: { $reason }
    }
bot-deposits-button-approve = ✅ Подтвердить { $amount }
bot-deposits-button-amount = ✏️ Другая сумма
bot-deposits-button-reject = ❌ Отклонить
bot-deposits-button-refund = ↩️ Вернуть Stars
bot-deposits-ask-amount = Сколько пришло по { $reference }, в { $currency }?
bot-deposits-review = Зачислить <b>{ $amount }</b> по { $reference } (заявлено: { $asked })?
bot-deposits-ask-reason = Почему { $reference } не принят? Человек прочтёт то, что вы напишете.
bot-deposits-ask-refund = Вернуть { $stars } Stars по { $reference }? Монеты спишутся сразу. Напишите причину, для журнала.

## In the Mini App
miniapp-deposit-title = Пополнение
miniapp-deposit-none = Сейчас пополнить нельзя.
miniapp-deposit-manual = Через банк или мобильный кошелёк
miniapp-deposit-how = Как заплатите?
miniapp-deposit-limits = От { $min } до { $max }
miniapp-deposit-do = Показать реквизиты
miniapp-deposit-mine = Мои пополнения
miniapp-deposit-account = Счёт
miniapp-deposit-reference = Укажите в переводе
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
miniapp-deposit-expired = истекло
miniapp-deposit-paid = оплачено
miniapp-deposit-refunding = возвращается
miniapp-deposit-refunded = возвращено
