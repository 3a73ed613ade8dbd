# Money out.

## Refusals
error-already-approved = You have approved this already ({ $approvals } of { $approvals_needed }). Another person has to agree.
error-own-withdrawal = This is your own withdrawal: somebody else decides it.
error-reference-taken = The transfer { $reference } has paid another withdrawal.
error-too-many-withdrawals =
    { $limit ->
        [one] One withdrawal is open already. Wait until it is decided, or cancel it.
       *[other] { $limit } withdrawals are open already. Wait until one is decided, or cancel one.
    }
error-withdrawal-not-found = This withdrawal does not exist.
error-withdrawal-state =
    { $status ->
        [PENDING] This withdrawal still waits for approval.
        [APPROVED] This withdrawal is approved already.
        [PAID] This withdrawal is paid already.
        [REJECTED] This withdrawal was rejected.
       *[CANCELLED] This withdrawal was cancelled.
    }

## Notifications
notification-withdrawal-requested-title = Withdrawal requested
notification-withdrawal-requested-body = { $amount } is on hold for a withdrawal to { $account }. The fee is { $fee }, you get { $payout }. If this was not you, cancel it and write to support at once.
notification-withdrawal-approved-title = Withdrawal approved
notification-withdrawal-approved-body = { $payout } will be transferred to { $account }.
notification-withdrawal-rejected-title = Withdrawal rejected
notification-withdrawal-rejected-body = { $amount } is back in your cash wallet: { $reason }.
notification-withdrawal-paid-title = Withdrawal paid
notification-withdrawal-paid-body = { $payout } was transferred to { $account }. Number of the transfer: { $reference }.
notification-withdrawal-cancelled-title = Withdrawal cancelled
notification-withdrawal-cancelled-body = { $amount } is back in your cash wallet.
notification-withdrawal-waiting-title = A withdrawal waits
notification-withdrawal-waiting-body =
    { $method ->
        [BANK_CARD] { $name }: { $payout } to the card { $account } ({ $amount } with a fee of { $fee }).
        [BANK_ACCOUNT] { $name }: { $payout } to the account { $account } ({ $amount } with a fee of { $fee }).
       *[MOBILE_MONEY] { $name }: { $payout } to the wallet { $account } ({ $amount } with a fee of { $fee }).
    }

## In the chat
bot-command-withdraw = Withdraw cash
bot-command-withdrawals = Withdrawals that wait
bot-dialog-withdrawal = withdrawal
bot-dialog-withdrawal-rejection = rejecting a withdrawal
bot-dialog-withdrawal-payment = paying a withdrawal
bot-button-withdraw-new = 💸 Withdraw
bot-button-withdraw-cancel = ✖️ Cancel { $order }
bot-button-approve = ✅ Approve
bot-button-reject = ❌ Reject
bot-button-paid = 💸 It is paid
bot-button-show-account = 👁 Account
bot-withdraw-method =
    { $method ->
        [BANK_CARD] 💳 Bank card
        [BANK_ACCOUNT] 🏦 Bank account
       *[MOBILE_MONEY] 📱 Mobile wallet
    }
bot-withdraw-status =
    { $status ->
        [PENDING] waits for approval
        [APPROVED] approved, being paid
        [PAID] paid
        [REJECTED] rejected
       *[CANCELLED] cancelled
    }
bot-withdraw =
    💸 <b>Withdrawals</b>

    Cash: <b>{ $balance }</b>
    From { $min } to { $max }, fee { $fee_percent } %.

    { $list }
bot-withdraw-none = You have not withdrawn anything yet.
bot-withdraw-line = <b>{ $amount }</b> → { $account } · { $status } · { $time }
bot-withdraw-reason = <i>{ $reason }</i>
bot-withdraw-ask-method = Where do you want the money?
bot-withdraw-ask-number =
    { $method ->
        [BANK_CARD] 💳 The number of the card: 16 to 19 digits.
        [BANK_ACCOUNT] 🏦 The number of the account: letters and digits.
       *[MOBILE_MONEY] 📱 The telephone number of the wallet, with + and the country's code.
    }
bot-withdraw-bad-number =
    { $method ->
        [BANK_CARD] This is not a card's number. Please look at it again.
        [BANK_ACCOUNT] This is not an account's number: 8 to 34 Latin letters and digits are needed.
       *[MOBILE_MONEY] This is not a telephone number. It begins with + and the country's code, for example +992…
    }
bot-withdraw-ask-provider =
    { $method ->
        [BANK_ACCOUNT] 🏦 Which bank is the account at?
       *[MOBILE_MONEY] 📱 Whose wallet is it: which operator or bank?
    }
bot-withdraw-ask-holder = 👤 The holder's name, as the bank has it.
bot-withdraw-bad-text = From { $least } to { $most } characters, please.
bot-withdraw-ask-amount = 💵 How much, from { $min } to { $max }? You have { $balance }.
bot-withdraw-bad-amount = An amount from { $min } to { $max }, please, for example 12.50.
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
bot-withdraw-ask-code = 🔢 Now the six digits that your authenticator shows. I delete your message.
bot-withdraw-done = ✅ Order { $order }: { $amount } is on hold. We tell you as soon as it is decided. Until then you can cancel it: /withdraw
bot-withdrawals-none = Nothing waits.
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
bot-withdrawals-waiting = Wait for approval: { $pending }, to be paid: { $approved }
bot-withdrawals-decided = ☑️ Decided by { $name }
bot-withdrawals-reference = 🧾 { $reference }
bot-withdrawals-account =
    🔎 <code>{ $number }</code>
    { $holder }{ $provider ->
        [none] { "" }
       *[other] , { $provider }
    }
bot-withdrawals-ask-reason = ❌ Why is { $order } rejected? The person reads your answer. /cancel ends it.
bot-withdrawals-ask-reference = 🧾 The number of the transfer for { $order } ({ $payout } to { $account }). /cancel ends it.
bot-withdrawals-confirm-reject = ❌ Reject { $order }, { $amount }?
    Reason: { $text }
bot-withdrawals-confirm-pay = 💸 { $order }: { $payout } was transferred to { $account }?
    Number of the transfer: { $text }

## In the Mini App
miniapp-withdraw-title = Withdraw
miniapp-withdraw-text = From { $min } to { $max }. The amount is on hold until staff have decided.
miniapp-withdraw-quote = Fee { $fee }, you get { $payout }
miniapp-withdraw-where = Where to
miniapp-withdraw-holder = Name of the holder
miniapp-method-bank-card = Bank card
miniapp-method-bank-account = Bank account
miniapp-method-mobile-money = Mobile money
miniapp-number-bank-card = Card number
miniapp-number-bank-account = Account number
miniapp-number-mobile-money = Telephone, with +
miniapp-withdraw-do = Ask for it
miniapp-withdraw-requested = Your request waits for staff
miniapp-withdraw-earlier = Earlier
miniapp-withdraw-cancel = Take it back
miniapp-withdrawal-pending = waits
miniapp-withdrawal-approved = approved
miniapp-withdrawal-paid = paid
miniapp-withdrawal-rejected = rejected
miniapp-withdrawal-cancelled = taken back
