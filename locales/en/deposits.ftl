# Deposits by transfer.

## Refusals
error-deposit-not-found = Deposit not found.
error-deposit-state =
    { $status ->
        [PENDING] This deposit is still waiting for your payment.
        [SUBMITTED] The receipt of this deposit is being checked.
        [APPROVED] This deposit has already been approved.
        [REJECTED] This deposit has already been rejected.
        [CANCELLED] This deposit was cancelled.
        [EXPIRED] The time for this deposit is over. Please start a new one.
        [PAID] This deposit has already been credited.
        [UNMATCHED] Staff have yet to decide about this deposit.
        [REFUNDING] This deposit is being refunded.
       *[REFUNDED] This deposit was refunded.
    }
error-deposit-amount = You can pay from { $min_amount } to { $max_amount } this way.
error-too-many-deposits =
    { $limit ->
        [one] You already have an open deposit. Finish or cancel it first.
       *[other] You already have { $limit } open deposits. Finish or cancel one of them first.
    }
error-transfer-used = This transfer has already been counted for deposit { $references }. If it is another one, approve it with a reason.
error-payment-method-changed = This payment method has changed meanwhile. Look at it and ask again.
error-payment-method-not-found = This payment method is not available.

## Notifications
notification-deposit-approved-title = 💵 Deposit received
notification-deposit-approved-body = { $amount } has been added to your wallet (deposit { $reference }).
notification-deposit-rejected-title = Deposit rejected
notification-deposit-rejected-body = Deposit { $reference } of { $amount }: { $reason }
notification-deposit-expired-title = Your deposit has expired
notification-deposit-expired-body = We received no receipt for deposit { $reference } of { $amount }. If you have paid, write to us: /paysupport
notification-deposit-reopened-title = Your deposit is open again
notification-deposit-reopened-body = Deposit { $reference } of { $amount } is being checked again.
notification-deposit-to-check-title = 🧾 A receipt to check
notification-deposit-to-check-body = { $name } says they paid { $amount }, reference { $reference }. /deposits
notification-payment-account-changed-title = 🏦 Where players pay has changed
notification-payment-account-changed-body = { $name }: { $deed } If this is wrong, switch the payment method off at once.

## What takes two people
approval-deposits-add-method =
    New payment method: { $after }, { $method_kind ->
        [BANK] bank
       *[MOBILE_MONEY] mobile money
    }{ $state ->
        [off] , switched off
       *[on] { "" }
    }.{ $words ->
        [same] { "" }
       *[other] { " " }Instructions: { $instructions }
    }
approval-deposits-edit-method =
    Payment method { $line ->
        [same] { $after }
       *[other] { $before } → { $after }
    }, { $method_kind ->
        [BANK] bank
       *[MOBILE_MONEY] mobile money
    }{ $state ->
        [on] , switched on
        [off] , switched off
       *[same] { "" }
    }.{ $words ->
        [same] { "" }
       *[other] { " " }New instructions: { $instructions }
    }
approval-deposits-set-method-picture = New picture of the payment method { $method }.

## For a second person
approval-deposits-approve = Approve { $person }’s deposit { $reference } with { $amount }, where { $total } was asked for.

## In the chat: commands
bot-command-deposit = Top up my wallet
bot-command-deposits = Deposits to check

## In the chat: paying in
bot-deposit-methods =
    💳 <b>Top up your wallet</b>

    How would you like to pay?
bot-deposit-no-methods = You can’t top up at the moment.
bot-deposit-button-mine = 🗂 My deposits
bot-dialog-deposit = deposit
bot-dialog-receipt = sending the receipt
bot-dialog-deposit-amount = crediting another amount
bot-dialog-deposit-rejection = rejecting a deposit
bot-dialog-deposit-refund = refunding Stars
bot-deposit-stays-open = 💳 Deposit { $reference } of { $amount } stays open: send the receipt once you have paid, or cancel it.
bot-deposit-button-later = ⏳ Later
bot-deposit-amount =
    <b>{ $name }</b>

    How much will you pay? From { $min } to { $max }. Send the amount.
bot-deposit-bad-amount = Please send an amount, for example 50 or 12.50.
bot-deposit-instructions =
    💳 Please pay <b>{ $amount }</b>

    { $name }
    Account: <code>{ $number }</code>
    Holder: { $holder }
    Put this code in the transfer note: <code>{ $reference }</code>
    { $words }
    ⏳ Until { $time }.

    📷 Then send a photo of the receipt here.
bot-deposit-button-cancel = ✖️ Cancel the deposit
bot-deposit-submitted =
    ✅ Thank you, we have your receipt.

    We will check deposit { $reference } of { $amount } and message you.
bot-deposit-line =
    { $status ->
        [PENDING] ⏳ { $reference } · { $amount } · waiting for your payment
        [SUBMITTED] 🔎 { $reference } · { $amount } · being checked
        [APPROVED] ✅ { $reference } · { $amount } · credited
        [REJECTED] ❌ { $reference } · { $amount } · rejected: { $reason }
        [CANCELLED] ✖️ { $reference } · { $amount } · cancelled
        [EXPIRED] ⌛ { $reference } · { $amount } · expired
        [PAID] ✅ { $reference } · { $amount } for ⭐ { $stars } · credited
        [UNMATCHED] 🔎 { $reference } · ⭐ { $stars } · being looked into
        [REFUNDING] ↩️ { $reference } · ⭐ { $stars } · being refunded
       *[REFUNDED] ↩️ { $reference } · ⭐ { $stars } · refunded
    }
bot-deposit-mine =
    🗂 <b>My deposits</b>

    { $list }
bot-deposit-mine-none = You have not topped up yet.
bot-deposit-button-receipt = 📷 Receipt { $reference }
bot-deposit-button-cancel-one = ✖️ { $reference }
bot-deposit-cancel-sure = Cancel deposit { $reference } of { $amount }? If you have already paid, don’t cancel: send the receipt.
bot-deposit-cancelled = Deposit { $reference } is cancelled.

## In the chat: payments to check, for staff
bot-deposits-waiting =
    { $count ->
        [one] 🧾 <b>One deposit to check</b>
       *[other] 🧾 <b>{ $count } deposits to check</b>
    }
bot-deposits-none = No deposits to check. One in any state: /deposits and its reference.
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
        [EXPIRED] ⌛ Expired.
        [CANCELLED] ✖️ Cancelled.
       *[REFUNDING] ↩️ Stars are being refunded: { $reason }
    }
bot-deposits-button-approve = ✅ Approve { $amount }
bot-deposits-button-amount = ✏️ Another amount
bot-deposits-button-reject = ❌ Reject
bot-deposits-button-refund = ↩️ Refund the Stars
bot-deposits-button-reopen = 🔓 Open again
bot-deposits-button-despite = ☑️ Approve all the same
bot-deposits-transfer = 🏦 Number at the bank: { $number }
bot-deposits-despite = ☑️ Approved all the same: { $reason }
bot-deposits-ask-amount = How much has arrived for { $reference }, in { $currency }?
bot-deposits-review = Credit <b>{ $amount }</b> for { $reference } (requested: { $asked })?
bot-deposits-ask-reason = Why is { $reference } rejected? The person will read your answer.
bot-deposits-ask-refund = Refund { $stars } Stars of { $reference }? The coins are taken back at once. Send the reason, for the log.
bot-deposits-ask-transfer = Which number does the bank show for the transfer of { $reference }? It keeps one transfer from being counted twice.
bot-deposits-ask-despite = The same receipt or number has already been counted. Why is { $reference } another transfer? Your answer stays in the log.
bot-deposits-ask-reopen = Open { $reference } again? It is approved afterwards like any other. Send the reason, for the log.
bot-dialog-deposit-despite = a deposit counted all the same
bot-dialog-deposit-reopening = opening a deposit again

## In the Mini App
miniapp-deposit-title = Top up
miniapp-deposit-none = You can’t top up at the moment.
miniapp-deposit-manual = Bank or mobile wallet
miniapp-deposit-how = Payment method
miniapp-deposit-limits = From { $min } to { $max }
miniapp-deposit-do = Show payment details
miniapp-deposit-mine = My deposits
miniapp-deposit-account = Account
miniapp-deposit-reference = Put this in the transfer note
miniapp-deposit-until = Send the receipt by { $date }.
miniapp-deposit-receipt = Send the receipt
miniapp-deposit-receipt-again = Send another receipt
miniapp-deposit-sent = Staff will check it
miniapp-deposit-cancel = Cancel
miniapp-deposit-pending = waiting for the receipt
miniapp-deposit-submitted = being checked
miniapp-deposit-approved = credited
miniapp-deposit-rejected = rejected
miniapp-deposit-cancelled = cancelled
miniapp-deposit-expired = expired
miniapp-deposit-paid = credited
miniapp-deposit-refunding = being refunded
miniapp-deposit-refunded = refunded
