# Messages that could not be sent, for staff (HTML of Telegram's Bot API).

## Refusals
error-message-not-found = Чунин паём нест.
error-message-state =
    { $status ->
        [DONE] Ин паём аллакай фиристода шудааст.
       *[PENDING] Ин паём аллакай аз нав фиристода мешавад.
    }
error-message-possibly-received = Ин паём шояд расида бошад. Агар аз нав фиристед, онро ду бор хонданашон мумкин: тасдиқ кунед, ки инро мехоҳед.

## In the chat
bot-command-failed = Паёмҳое, ки фиристода нашуданд
bot-failed-none = Ҳамаи паёмҳо фиристода шуданд.
bot-failed-kind =
    { $kind ->
        [channel] Пост дар канал
        [call] Фармони Bot API
       *[message] Паём
    }
bot-failed-card =
    ✉️ <b>{ bot-failed-kind }</b> ({ $what })
    Ба кӣ: { $name }
    Аз { $time }, кӯшишҳо: { $attempts }
    Telegram: { $error }
    { $status ->
        [FAILED] { $received ->
            [perhaps] ⚠️ Яке аз кӯшишҳо беҷавоб монд. Паём шояд расида бошад: агар аз нав фиристед, онро ду бор хонданашон мумкин.
           *[no] Паём бешубҳа нарасидааст.
        }
        [DONE] ✅ Фиристода шуд.
       *[PENDING] 🔄 Аз нав фиристода мешавад.
    }
bot-failed-button-resend = 🔄 Аз нав фиристодан
bot-failed-button-again = ⚠️ Аз нав фиристодан, ҳатто агар расида бошад
bot-failed-button-all = 🔄 Ҳамаи ҳамин гуна паёмҳои норасида
