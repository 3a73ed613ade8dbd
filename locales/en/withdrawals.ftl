# Money out.

## Refusals
error-already-approved = You have already approved this ({ $approvals } of { $approvals_needed }). Someone else must approve it too.
error-approvals-lapsed = Whoever approved this no longer has the role. Another approval is needed first.
error-other-must-pay = You approved this, so someone else pays it.
error-reference-taken = The transfer { $reference } has already paid another withdrawal.
error-too-many-withdrawals =
    { $limit ->
        [one] You already have an open withdrawal. Wait until it is decided, or cancel it.
       *[other] You already have { $limit } open withdrawals. Wait until one is decided, or cancel one.
    }
error-withdrawal-daily-limit = You can withdraw { $limit } in 24 hours. Right now { $available } is left.
error-withdrawal-not-found = Withdrawal not found.
error-withdrawal-state =
    { $status ->
        [PENDING] This withdrawal is still waiting for approval.
        [APPROVED] This withdrawal has already been approved.
        [PAID] This withdrawal has already been paid.
        [REJECTED] This withdrawal was rejected.
       *[CANCELLED] This withdrawal was cancelled.
    }
error-withdrawal-waits = This withdrawal has to wait first. The card shows from when it can be approved.

## Notifications
notification-withdrawal-requested-title = Withdrawal requested
notification-withdrawal-requested-body = { $amount } is on hold for a withdrawal to { $account }. The fee is { $fee }; you get { $payout }. If this was not you, cancel it and write to support at once.
notification-withdrawal-approved-title = Withdrawal approved
notification-withdrawal-approved-body = { $payout } will be transferred to { $account }.
notification-withdrawal-rejected-title = Withdrawal rejected
notification-withdrawal-rejected-body = { $amount } is back in your cash wallet: { $reason }.
notification-withdrawal-paid-title = Withdrawal paid
notification-withdrawal-paid-body = { $payout } was transferred to { $account }. Transfer number: { $reference }.
notification-withdrawal-cancelled-title = Withdrawal cancelled
notification-withdrawal-cancelled-body = { $amount } is back in your cash wallet.
notification-withdrawal-waiting-title = A withdrawal is waiting
notification-withdrawal-waiting-body =
    { $method ->
        [BANK_CARD] { $name }: { $payout } to the card { $account } ({ $amount } with a fee of { $fee }).
        [BANK_ACCOUNT] { $name }: { $payout } to the account { $account } ({ $amount } with a fee of { $fee }).
       *[MOBILE_MONEY] { $name }: { $payout } to the wallet { $account } ({ $amount } with a fee of { $fee }).
    }

## In the chat
bot-command-withdraw = Withdraw cash
bot-command-withdrawals = Withdrawal requests
bot-dialog-withdrawal = withdrawal
bot-dialog-withdrawal-rejection = rejecting a withdrawal
bot-dialog-withdrawal-payment = paying a withdrawal
bot-button-withdraw-new = 💸 Withdraw
bot-button-withdraw-cancel = ✖️ Cancel { $order }
bot-button-approve = ✅ Approve
bot-button-reject = ❌ Reject
bot-button-paid = 💸 Mark as paid
bot-button-show-account = 👁 Show account
bot-withdraw-method =
    { $method ->
        [BANK_CARD] 💳 Bank card
        [BANK_ACCOUNT] 🏦 Bank account
       *[MOBILE_MONEY] 📱 Mobile wallet
    }
bot-withdraw-status =
    { $status ->
        [PENDING] waiting for approval
        [APPROVED] approved, being paid
        [PAID] paid
        [REJECTED] rejected
       *[CANCELLED] cancelled
    }
bot-withdraw =
    💸 <b>Withdrawals</b>

    Cash: <b>{ $balance }</b>
    From { $min } to { $max }, fee { $fee_percent }%. Up to { $daily } in 24 hours.

    { $list }
bot-withdraw-none = You have not withdrawn anything yet.
bot-withdraw-line = <b>{ $amount }</b> → { $account } · { $status } · { $time }
bot-withdraw-waits = ⏳ Can be approved from { $time }.
bot-withdraw-reason = <i>{ $reason }</i>
bot-withdraw-ask-method = Where should we send the money?
bot-withdraw-ask-number =
    { $method ->
        [BANK_CARD] 💳 Card number: 16 to 19 digits.
        [BANK_ACCOUNT] 🏦 Account number: letters and digits.
       *[MOBILE_MONEY] 📱 Phone number of the wallet, with + and the country code.
    }
bot-withdraw-bad-number =
    { $method ->
        [BANK_CARD] This is not a valid card number. Please check it and send it again.
        [BANK_ACCOUNT] This is not a valid account number. Please send 8 to 34 Latin letters and digits.
       *[MOBILE_MONEY] This is not a phone number. Please start with + and the country code, for example +992…
    }
bot-withdraw-ask-provider =
    { $method ->
        [BANK_ACCOUNT] 🏦 Which bank is the account with?
       *[MOBILE_MONEY] 📱 Which operator or bank runs the wallet?
    }
bot-withdraw-ask-holder = 👤 Account holder’s name, as the bank has it.
bot-withdraw-bad-text = Please use { $least } to { $most } characters.
bot-withdraw-ask-amount = 💵 How much, from { $min } to { $max }? You have { $balance }.
bot-withdraw-bad-amount = Please send an amount from { $min } to { $max }, for example 12.50.
bot-withdraw-review =
    Please check:
    { $method } <b>{ $number }</b>
    👤 { $holder }{ $provider ->
        [none] { "" }
       *[other] , { $provider }
    }
    💵 From your cash: <b>{ $amount }</b>
    🏛 Fee: { $fee }
    ✅ You get: <b>{ $payout }</b>
    { $wait_hours ->
        [0] { "" }
        [one] ⏳ Staff can approve it one hour from now at the earliest. If someone has taken over your account, that gives you time to cancel it.
       *[other] ⏳ Staff can approve it { $wait_hours } hours from now at the earliest. If someone has taken over your account, that gives you time to cancel it.
    }
bot-withdraw-ask-code = 🔢 Now send the six digits your authenticator app shows. I will delete your message.
bot-withdraw-done = ✅ Withdrawal { $order }: { $amount } is on hold. We will message you as soon as it is decided. Until then you can cancel it: /withdraw
bot-withdrawals-none = No withdrawal requests.
bot-withdrawals-card =
    💸 <b>{ $order }</b> · { $status }
    { $waiting }

    👤 { $name } ({ $handle }){ $person ->
        [BANNED] { " " }🚫 banned
       *[other] { "" }
    }
    { $method } <b>{ $account }</b>
    💵 { $amount }, fee { $fee } → to pay <b>{ $payout }</b>
    🕓 { $time }
    ✍️ Approvals: { $approvals } of { $needed } { $people }
bot-withdrawals-waiting = Waiting for approval: { $pending }, to be paid: { $approved }
bot-withdrawals-waits = ⏳ Waits to protect the person. You can approve it from { $time }.
bot-withdrawals-next-pay = ➡️ Approved by { $name }. You can pay it.
bot-withdrawals-next-another-pays = ➡️ Approved by { $name }. Someone else pays.
bot-withdrawals-next-owner-pays = ➡️ Approved by { $name }. Together you would let out more than two without an owner may: an owner pays.
bot-withdrawals-next-other-approves = ➡️ You have approved. Someone else approves too.
bot-withdrawals-next-lapsed = ⚠️ Whoever approved this no longer has the role. It needs another approval.
bot-withdrawals-next-unrelated = ➡️ Someone decides who shares nothing with this person.
bot-withdrawals-decided = ☑️ Decided by { $name }
bot-withdrawals-reference = 🧾 { $reference }
bot-withdrawals-account =
    🔎 <code>{ $number }</code>
    { $holder }{ $provider ->
        [none] { "" }
       *[other] , { $provider }
    }
bot-withdrawals-ask-reason = ❌ Why is { $order } rejected? The person will read your answer. /cancel to stop.
bot-withdrawals-ask-reference = 🧾 Transfer number for { $order } ({ $payout } to { $account }). /cancel to stop.
bot-withdrawals-confirm-reject = ❌ Reject { $order }, { $amount }?
    Reason: { $text }
bot-withdrawals-confirm-pay = 💸 { $order }: has { $payout } been transferred to { $account }?
    Transfer number: { $text }

## In the Mini App
miniapp-withdraw-title = Withdraw
miniapp-withdraw-text = From { $min } to { $max }. The amount is on hold until staff decide.
miniapp-withdraw-daily = In 24 hours you can withdraw up to { $limit }. { $available } is left.
miniapp-withdraw-will-wait =
    { $hours ->
        [one] To protect your account, staff can approve it one hour after you ask at the earliest.
       *[other] To protect your account, staff can approve it { $hours } hours after you ask at the earliest.
    }
miniapp-withdraw-waits = Can be approved from { $time }
miniapp-withdraw-quote = Fee { $fee }, you get { $payout }
miniapp-withdraw-where = Withdraw to
miniapp-withdraw-holder = Account holder’s name
miniapp-method-bank-card = Bank card
miniapp-method-bank-account = Bank account
miniapp-method-mobile-money = Mobile wallet
miniapp-number-bank-card = Card number
miniapp-number-bank-account = Account number
miniapp-number-mobile-money = Phone number, with +
miniapp-withdraw-do = Request withdrawal
miniapp-withdraw-requested = Your request is with our staff
miniapp-withdraw-earlier = Earlier withdrawals
miniapp-withdraw-cancel = Cancel withdrawal
miniapp-withdrawal-pending = waiting for approval
miniapp-withdrawal-approved = approved
miniapp-withdrawal-paid = paid
miniapp-withdrawal-rejected = rejected
miniapp-withdrawal-cancelled = cancelled
