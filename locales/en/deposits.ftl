# Deposits by transfer.

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

## Notifications
notification-deposit-approved-title = 💵 Your payment has arrived
notification-deposit-approved-body = { $amount } are in your wallet (payment { $reference }).
notification-deposit-rejected-title = Your payment was not accepted
notification-deposit-rejected-body = Payment { $reference } of { $amount }: { $reason }
notification-deposit-expired-title = The time for your payment is over
notification-deposit-expired-body = No receipt came for payment { $reference } of { $amount }. If you have paid, write to us: /paysupport
notification-deposit-to-check-title = 🧾 A receipt to check
notification-deposit-to-check-body = { $name } says that { $amount } were paid, reference { $reference }. /deposits

## In the chat: commands
bot-command-deposit = Top up my wallet
bot-command-deposits = Payments to check

## In the chat: paying in
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

## In the chat: payments to check, for staff
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

## In the Mini App
miniapp-deposit-title = Top up
miniapp-deposit-none = There is no way to pay in at the moment.
miniapp-deposit-manual = By bank or mobile money
miniapp-deposit-how = How will you pay?
miniapp-deposit-limits = From { $min } to { $max }
miniapp-deposit-do = Show where to pay
miniapp-deposit-mine = My payments
miniapp-deposit-account = Account
miniapp-deposit-reference = Write in the transfer
miniapp-deposit-until = Send the receipt until { $date }.
miniapp-deposit-receipt = Send the receipt
miniapp-deposit-receipt-again = Send another receipt
miniapp-deposit-sent = Staff will look at it
miniapp-deposit-cancel = Give it up
miniapp-deposit-pending = waits for the receipt
miniapp-deposit-submitted = being checked
miniapp-deposit-approved = credited
miniapp-deposit-rejected = rejected
miniapp-deposit-cancelled = cancelled
miniapp-deposit-expired = expired
miniapp-deposit-paid = paid
miniapp-deposit-refunding = being given back
miniapp-deposit-refunded = given back
