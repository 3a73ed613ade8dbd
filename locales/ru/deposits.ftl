# Пополнение: переводы, Stars, вопросы о платежах.

## Отказы
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
error-stars-amount = От { $min_stars } до { $max_stars } Stars за один раз.
error-stars-disabled = Сейчас Stars не принимаются.
error-telegram-unavailable = Telegram сейчас не отвечает. Попробуйте, пожалуйста, чуть позже.
error-payment-request-not-found = Такого вопроса нет.
error-payment-request-state =
    { $status ->
        [ANSWERED] На этот вопрос уже ответили.
       *[CLOSED] Этот вопрос уже закрыт.
    }
error-too-many-payment-requests =
    { $limit ->
        [one] { $limit } вопрос уже ждёт ответа.
        [few] { $limit } вопроса уже ждут ответа.
       *[many] { $limit } вопросов уже ждут ответа.
    }

## Уведомления
notification-deposit-approved-title = 💵 Ваш платёж получен
notification-deposit-approved-body = { $amount } зачислены в кошелёк (платёж { $reference }).
notification-deposit-rejected-title = Ваш платёж не принят
notification-deposit-rejected-body = Платёж { $reference } на { $amount }: { $reason }
notification-deposit-expired-title = Время вашего платежа вышло
notification-deposit-expired-body = Квитанция к платежу { $reference } на { $amount } не пришла. Если вы оплатили, напишите нам: /paysupport
notification-deposit-to-check-title = 🧾 Квитанция на проверку
notification-deposit-to-check-body = { $name } сообщает об оплате { $amount }, код { $reference }. /deposits
notification-stars-credited-title = ⭐ Спасибо!
notification-stars-credited-body = За { $stars } Stars в кошелёк зачислено { $amount } монетами (платёж { $reference }).
notification-stars-refunded-title = ⭐ Ваши Stars возвращены
notification-stars-refunded-body = { $stars } Stars по платежу { $reference } возвращены. Монеты списаны из кошелька.
notification-stars-unmatched-title = ⭐ Платёж без счёта
notification-stars-unmatched-body = { $name } заплатил(а) { $stars } Stars, которые не относятся ни к одному нашему счёту (платёж { $reference }). /deposits
notification-stars-refund-refused-title = ⭐ Telegram отказал в возврате
notification-stars-refund-refused-body = { $stars } Stars по платежу { $reference } не возвращены, монеты снова у человека. Telegram сообщает: { $why }
notification-stars-coins-gone-title = ⭐ Stars возвращены, монеты потрачены
notification-stars-coins-gone-body = Telegram вернул { $name } { $stars } Stars (платёж { $reference }), но { $amount } монетами уже потрачены.
notification-payment-request-title = 💬 Вопрос о платеже
notification-payment-request-body = { $name } спрашивает: { $text } /payrequests
notification-payment-answer-title = 💬 О вашем платеже
notification-payment-answer-body = { $text }

## Счета
deposit-invoice-title = Монеты: { $amount }
deposit-invoice-text = { $amount } монетами в ваш кошелёк LuckyMart. На них покупают билеты, вывести их нельзя. Платёж { $reference }.

## Команды
bot-command-deposit = Пополнить кошелёк
bot-command-deposits = Платежи на проверку
bot-command-payrequests = Вопросы о платежах

## Пополнение
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
bot-deposit-stars =
    ⭐ <b>Telegram Stars</b>

    За одну Star вы получаете { $price } монетами. На монеты покупают билеты, вывести их нельзя.
    Сколько Stars? От { $min } до { $max }: нажмите кнопку или напишите число.
bot-deposit-bad-stars = Напишите, пожалуйста, целое число Stars.
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
bot-pay-busy = Магазин сейчас не может проверить этот платёж. Деньги не списаны. Попробуйте, пожалуйста, через минуту.

## Сотрудникам: платежи на проверку
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
bot-deposits-stars = ⭐ { $stars } Stars, списание <code>{ $charge }</code>
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

## Вопросы о платежах
bot-support-which =
    💬 <b>Помощь с платежом</b>

    О каком платеже речь?{ $contact }
bot-support-contact = { " " }Можно также написать { $contact }.
bot-support-button-other = Другое
bot-support-what = Что случилось? Напишите одним сообщением.
bot-support-sent = ✅ Ваш вопрос получен. Ответ придёт сюда.
bot-requests-none = Вопросов нет.
bot-requests-card =
    💬 <b>{ $name }</b> (<code>{ $telegram_id }</code>), { $time }

    { $text }
bot-requests-ask-answer = Напишите ответ для { $name }.
bot-requests-verdict =
    { $status ->
        [ANSWERED] ✅ { $staff }: ответ: { $answer }
       *[CLOSED] ✖️ { $staff }: закрыто.
    }
bot-requests-button-answer = ✏️ Ответить
bot-requests-button-close = ✖️ Закрыть
