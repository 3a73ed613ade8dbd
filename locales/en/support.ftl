# Questions about payments.

## Refusals
error-support-talk-not-found = There is no such question.
error-support-talk-state =
    { $status ->
        [ANSWERED] This question has been answered already.
       *[CLOSED] This question has been closed already.
    }
error-too-many-support-talks =
    { $limit ->
        [one] One question waits for its answer already.
       *[other] { $limit } questions wait for their answers already.
    }

## Notifications
notification-payment-request-title = 💬 A question about a payment
notification-payment-request-body = { $name } asks: { $text } /payrequests
notification-payment-answer-title = 💬 About your payment
notification-payment-answer-body = { $text }

## In the chat
bot-command-paysupport = Help with a payment

## In the chat: commands
bot-command-payrequests = Questions about payments

## In the chat: questions about payments
bot-support-which =
    💬 <b>Help with a payment</b>

    Which payment is it about?{ $contact }
bot-support-contact = { " " }You can also write to { $contact }.
bot-support-button-other = Something else
bot-support-what = What happened? Write it in one message.
bot-support-sent = ✅ We have your question. The answer comes here.
bot-requests-none = No question waits.
bot-requests-card =
    💬 <b>{ $name }</b> (<code>{ $telegram_id }</code>), { $time }

    { $text }
bot-requests-ask-answer = Write the answer to { $name }.
bot-requests-verdict =
    { $status ->
        [ANSWERED] ✅ { $staff } answered: { $answer }
       *[CLOSED] ✖️ { $staff } closed it.
    }
bot-requests-button-answer = ✏️ Answer
bot-requests-button-close = ✖️ Close
