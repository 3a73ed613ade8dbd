# Messages that could not be sent, for staff (HTML of Telegram's Bot API).

## Refusals
error-message-not-found = Такого сообщения нет.
error-message-state =
    { $status ->
        [DONE] Это сообщение уже отправлено.
       *[PENDING] Это сообщение уже отправляется снова.
    }
error-message-possibly-received = Это сообщение могло дойти. Если отправить его снова, его могут прочитать дважды: подтвердите, что вы этого хотите.

## In the chat
bot-command-failed = Неотправленные сообщения
bot-failed-none = Все сообщения отправлены.
bot-failed-kind =
    { $kind ->
        [channel] Пост в канале
        [call] Вызов Bot API
       *[message] Сообщение
    }
bot-failed-card =
    ✉️ <b>{ bot-failed-kind }</b> ({ $what })
    Кому: { $name }
    С { $time }, попыток: { $attempts }
    Telegram: { $error }
    { $status ->
        [FAILED] { $received ->
            [perhaps] ⚠️ Одна из попыток осталась без ответа. Сообщение могло дойти: если отправить снова, его могут прочитать дважды.
           *[no] Сообщение точно не дошло.
        }
        [DONE] ✅ Отправлено.
       *[PENDING] 🔄 Отправляется снова.
    }
bot-failed-button-resend = 🔄 Отправить снова
bot-failed-button-again = ⚠️ Отправить снова, даже если дошло
bot-failed-button-all = 🔄 Все такие, что не дошли
