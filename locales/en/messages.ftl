# Messages that could not be sent, for staff (HTML of Telegram's Bot API).

## Refusals
error-message-not-found = There is no such message.
error-message-state =
    { $status ->
        [DONE] This message has been sent.
       *[PENDING] This message is already being sent again.
    }
error-message-possibly-received = This message may have arrived. Sent again, it could be read twice: please say that you want that.

## In the chat
bot-command-failed = Messages that could not be sent
bot-failed-none = Every message could be sent.
bot-failed-kind =
    { $kind ->
        [channel] Post in the channel
        [call] Call of the Bot API
       *[message] Message
    }
bot-failed-card =
    ✉️ <b>{ bot-failed-kind }</b> ({ $what })
    To: { $name }
    Since { $time }, attempts: { $attempts }
    Telegram: { $error }
    { $status ->
        [FAILED] { $received ->
            [perhaps] ⚠️ An attempt ended without an answer. It may have arrived: sent again, it could be read twice.
           *[no] It has certainly not arrived.
        }
        [DONE] ✅ Sent.
       *[PENDING] 🔄 It is being sent again.
    }
bot-failed-button-resend = 🔄 Send again
bot-failed-button-again = ⚠️ Send again, even if it arrived
bot-failed-button-all = 🔄 All of this kind that did not arrive
