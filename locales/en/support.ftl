# Questions about payments.

## Refusals
error-support-talk-not-found = Question not found.
error-support-talk-state =
    { $status ->
        [ANSWERED] This question has already been answered.
       *[CLOSED] This question has already been closed.
    }
error-too-many-support-talks =
    { $limit ->
        [one] You already have one question waiting for an answer.
       *[other] You already have { $limit } questions waiting for an answer.
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
bot-dialog-support = a question to support
bot-dialog-support-answer = an answer to a question
bot-dialog-support-refund = refunding Stars
bot-support-too-long = This text is too long: { $limit } characters at most. Please make it shorter.
bot-support-caption = 📎 Please send the photo or file again with your question as its caption.
bot-support-which =
    💬 <b>Help with a payment</b>

    Which payment is it about?{ $contact }
bot-support-contact = { " " }You can also write to { $contact }.
bot-support-button-other = Something else
bot-support-what = What happened? Please describe it in one message.
bot-support-sent = ✅ We have your question. The answer will arrive here.
bot-requests-none = No questions.
bot-requests-card =
    💬 <b>{ $name }</b> (<code>{ $telegram_id }</code>), { $time }

    { $text }
bot-requests-ask-answer = Send your answer to { $name }.
bot-requests-verdict =
    { $status ->
        [ANSWERED] ✅ { $staff } answered: { $answer }
       *[CLOSED] ✖️ { $staff } closed it.
    }
bot-requests-button-answer = ✏️ Answer
bot-requests-button-close = ✖️ Close
