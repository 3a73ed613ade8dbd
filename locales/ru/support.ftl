# Questions about payments.

## Refusals
error-support-talk-not-found = Такого вопроса нет.
error-support-talk-state =
    { $status ->
        [ANSWERED] На этот вопрос уже ответили.
       *[CLOSED] Этот вопрос уже закрыт.
    }
error-too-many-support-talks =
    { $limit ->
        [one] У вас уже { $limit } вопрос ждёт ответа.
        [few] У вас уже { $limit } вопроса ждут ответа.
       *[many] У вас уже { $limit } вопросов ждут ответа.
    }

## Notifications
notification-payment-request-title = 💬 Вопрос об оплате
notification-payment-request-body = { $name } спрашивает: { $text } /payrequests
notification-payment-answer-title = 💬 О вашей оплате
notification-payment-answer-body = { $text }

## In the chat
bot-command-paysupport = Помощь с оплатой

## In the chat: commands
bot-command-payrequests = Вопросы об оплате

## In the chat: questions about payments
bot-dialog-support = вопрос в поддержку
bot-dialog-support-answer = ответ на вопрос
bot-dialog-support-refund = возврат звёзд
bot-support-too-long = Текст слишком длинный: не больше { $limit } символов. Сократите его, пожалуйста.
bot-support-caption = 📎 Пришлите, пожалуйста, фото или файл ещё раз, а вопрос напишите в подписи к нему.
bot-support-which =
    💬 <b>Помощь с оплатой</b>

    О какой оплате речь?{ $contact }
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
