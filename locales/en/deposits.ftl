# Paying in: deposits by hand, Stars, questions about payments.

## Refusals
error-deposit-not-found = There is no such payment.
error-deposit-state =
    { $status ->
        [PENDING] This payment is still being waited for.
        [SUBMITTED] The receipt of this payment is being checked.
        [APPROVED] This payment has been approved already.
        [REJECTED] This payment has been rejected already.
        [CANCELLED] This payment was cancelled.
        [EXPIRED] The time for this payment is over. Please begin a new one.
        [PAID] This payment is credited already.
        [UNMATCHED] Staff have to decide about this payment.
        [REFUNDING] This payment is being given back.
       *[REFUNDED] This payment was given back.
    }
error-deposit-amount = This method takes from { $min_amount } to { $max_amount } { $currency }.
error-too-many-deposits =
    { $limit ->
        [one] One payment waits already. Finish it or cancel it first.
       *[other] { $limit } payments wait already. Finish or cancel one of them first.
    }
error-own-deposit = Somebody else has to decide about your own payment.
error-payment-method-not-found = This way to pay is not offered.
error-stars-amount = From { $min_stars } to { $max_stars } Stars at once.
error-stars-disabled = Stars are not taken at the moment.
error-telegram-unavailable = Telegram does not answer at the moment. Please try again shortly.
error-payment-request-not-found = There is no such question.
error-payment-request-state =
    { $status ->
        [ANSWERED] This question has been answered already.
       *[CLOSED] This question has been closed already.
    }
error-too-many-payment-requests =
    { $limit ->
        [one] One question waits for its answer already.
       *[other] { $limit } questions wait for their answers already.
    }

## Notifications
notification-deposit-approved-title = 💵 Your payment has arrived
notification-deposit-approved-body = { $amount } are in your wallet (payment { $reference }).
notification-deposit-rejected-title = Your payment was not accepted
notification-deposit-rejected-body = Payment { $reference } of { $amount }: { $reason }
notification-deposit-expired-title = The time for your payment is over
notification-deposit-expired-body = No receipt came for payment { $reference } of { $amount }. If you have paid, write to us: /paysupport
notification-deposit-to-check-title = 🧾 A receipt to check
notification-deposit-to-check-body = { $name } says that { $amount } were paid, reference { $reference }. /deposits
notification-stars-credited-title = ⭐ Thank you!
notification-stars-credited-body = { $amount } in coins are in your wallet for { $stars } Stars (payment { $reference }).
notification-stars-refunded-title = ⭐ Your Stars are back
notification-stars-refunded-body = { $stars } Stars of payment { $reference } were given back. The coins were taken from your wallet.
notification-stars-unmatched-title = ⭐ A payment without an invoice
notification-stars-unmatched-body = { $name } paid { $stars } Stars that belong to no invoice of ours (payment { $reference }). /deposits
notification-stars-refund-refused-title = ⭐ Telegram refused a refund
notification-stars-refund-refused-body = The { $stars } Stars of payment { $reference } were not given back, and the person has the coins again. Telegram says: { $why }
notification-stars-coins-gone-title = ⭐ Stars are back, coins are spent
notification-stars-coins-gone-body = Telegram gave { $name } { $stars } Stars back (payment { $reference }), but { $amount } in coins were spent already.
notification-payment-request-title = 💬 A question about a payment
notification-payment-request-body = { $name } asks: { $text } /payrequests
notification-payment-answer-title = 💬 About your payment
notification-payment-answer-body = { $text }

## Invoices
deposit-invoice-title = Coins: { $amount }
deposit-invoice-text = { $amount } in coins for your LuckyMart wallet. They buy tickets and cannot be paid out. Payment { $reference }.

## Commands
bot-command-deposit = Top up my wallet
bot-command-deposits = Payments to check
bot-command-payrequests = Questions about payments

## Paying in
bot-deposit-methods =
    💳 <b>Top up the wallet</b>

    How would you like to pay?
bot-deposit-no-methods = There is no way to pay in at the moment.
bot-deposit-button-mine = 🗂 My payments
bot-deposit-amount =
    <b>{ $name }</b>

    How much will you pay? From { $min } to { $max }. Write the number.
bot-deposit-bad-amount = Please write an amount, for example 50 or 12.50.
bot-deposit-instructions =
    💳 Please pay <b>{ $amount }</b>

    { $name }
    Account: <code>{ $number }</code>
    Holder: { $holder }
    Write this code in the transfer: <code>{ $reference }</code>
    { $words }
    ⏳ Until { $time }.

    📷 Then send a photo of the receipt here.
bot-deposit-button-cancel = ✖️ Cancel the payment
bot-deposit-submitted =
    ✅ Thank you, the receipt is here.

    We check payment { $reference } of { $amount } and write to you.
bot-deposit-photo-wanted = Please send the receipt as a photo. You can also do it later: /deposit, My payments.
bot-deposit-stars =
    ⭐ <b>Telegram Stars</b>

    For one Star you get { $price } in coins. Coins buy tickets and cannot be paid out.
    How many Stars? From { $min } to { $max }: press a button or write a number.
bot-deposit-bad-stars = Please write a whole number of Stars.
bot-deposit-line =
    { $status ->
        [PENDING] ⏳ { $reference } · { $amount } · waits for the payment
        [SUBMITTED] 🔎 { $reference } · { $amount } · being checked
        [APPROVED] ✅ { $reference } · { $amount } · credited
        [REJECTED] ❌ { $reference } · { $amount } · not accepted: { $reason }
        [CANCELLED] ✖️ { $reference } · { $amount } · cancelled
        [EXPIRED] ⌛ { $reference } · { $amount } · the time is over
        [PAID] ✅ { $reference } · { $amount } for ⭐ { $stars } · credited
        [UNMATCHED] 🔎 { $reference } · ⭐ { $stars } · being looked into
        [REFUNDING] ↩️ { $reference } · ⭐ { $stars } · being given back
       *[REFUNDED] ↩️ { $reference } · ⭐ { $stars } · given back
    }
bot-deposit-mine =
    🗂 <b>My payments</b>

    { $list }
bot-deposit-mine-none = You have not paid in yet.
bot-deposit-button-receipt = 📷 Receipt { $reference }
bot-deposit-button-cancel-one = ✖️ { $reference }
bot-deposit-cancel-sure = Cancel payment { $reference } of { $amount }? If you have paid already, do not cancel: send the receipt.
bot-deposit-cancelled = Payment { $reference } is cancelled.
bot-pay-busy = The shop cannot check this payment right now. You have not been charged. Please try again in a moment.

## Staff: payments to check
bot-deposits-waiting =
    { $count ->
        [one] 🧾 <b>One payment waits</b>
       *[other] 🧾 <b>{ $count } payments wait</b>
    }
bot-deposits-none = No payment waits.
bot-deposits-card =
    <b>{ $reference }</b> · <b>{ $amount }</b>
    👤 { $name } (<code>{ $telegram_id }</code>)
    🕓 { $time }
bot-deposits-account = 🏦 { $name }, { $number }
bot-deposits-stars = ⭐ { $stars } Stars, charge <code>{ $charge }</code>
bot-deposits-same = ⚠️ <b>The same picture came with: { $references }</b>
bot-deposits-verdict =
    { $status ->
        [APPROVED] ✅ { $staff } approved { $amount }.
        [PAID] ✅ { $staff } credited { $amount }.
        [REJECTED] ❌ { $staff } rejected it: { $reason }
       *[REFUNDING] ↩️ { $staff } gives the Stars back: { $reason }
    }
bot-deposits-button-approve = ✅ Approve { $amount }
bot-deposits-button-amount = ✏️ Another amount
bot-deposits-button-reject = ❌ Reject
bot-deposits-button-refund = ↩️ Give the Stars back
bot-deposits-ask-amount = How much has arrived for { $reference }, in { $currency }?
bot-deposits-review = Credit <b>{ $amount }</b> for { $reference } (announced: { $asked })?
bot-deposits-ask-reason = Why is { $reference } not accepted? The person reads what you write.
bot-deposits-ask-refund = Give back { $stars } Stars of { $reference }? The coins are taken at once. Write the reason, for the log.

## Questions about payments
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
