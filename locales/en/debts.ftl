# Debts: what a person owes the shop.

## Refusals
error-debt-not-found = There is no such debt.
error-debt-open =
    { $wallet_type ->
        [LUCKY_COIN] You owe the shop { $amount } in coins. Withdrawals and sales on the market open again once it is paid: coins that come in pay it first. You can exchange cash for coins.
       *[BALANCE] You owe the shop { $amount }. Withdrawals and sales on the market open again once it is paid: money that comes in pays it first.
    }
error-debt-state =
    { $status ->
        [PAID] This debt is already paid.
       *[FORGIVEN] This debt has already been written off.
    }

## Notifications
notification-debt-opened-title = You owe the shop
notification-debt-opened-body =
    { $wallet_type ->
        [LUCKY_COIN] More coins had to be taken than you had: { $amount } in coins is missing. Coins that come in pay this debt first; until then there are no withdrawals and no sales on the market. You can exchange cash for coins.
        [BONUS] More bonus had to be taken than you had: { $amount } in bonus is missing. Bonus that comes in pays this debt first.
       *[BALANCE] More had to be taken than you had: { $amount } is missing. Money that comes in pays this debt first; until then there are no withdrawals and no sales on the market.
    }
notification-debt-forgiven-title = Your debt is written off
notification-debt-forgiven-body =
    { $wallet_type ->
        [LUCKY_COIN] The shop has written off your debt of { $amount } in coins.
        [BONUS] The shop has written off your debt of { $amount } in bonus.
       *[BALANCE] The shop has written off your debt of { $amount }.
    }
notification-debit-title = A credit was corrected
notification-debit-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } in coins was taken from your coin wallet: { $reason }.
        [BONUS] { $amount } in bonus was taken from your bonus wallet: { $reason }.
       *[BALANCE] { $amount } was taken from your cash wallet: { $reason }.
    }

## For a second person
approval-debts-forgive =
    { $wallet_type ->
        [BALANCE] Write off { $person }’s debt of { $amount }: { $reason }.
        [LUCKY_COIN] Write off { $person }’s debt of { $amount } in coins: { $reason }.
       *[BONUS] Write off { $person }’s debt of { $amount } in bonus: { $reason }.
    }

## In the chat
bot-command-debts = Debts to the shop
bot-command-debit = Correct a wrong credit
bot-wallet-owed = ⚠️ You owe { $amount }: what comes into this wallet pays it first.
bot-person-wallet-owed = ⚠️ owes { $amount }
bot-debt-cause =
    { $cause ->
        [DEPOSIT_REFUND] Stars were refunded
        [BONUS_REVERSAL] the bonus of a refunded deposit
       *[DEBIT] a wrong credit
    }
bot-debts-none = Nobody owes the shop anything.
bot-debts-card =
    🧾 <b>{ $name }</b>
    { $wallet }: owes <b>{ $remaining }</b> of { $amount }
    Because: { bot-debt-cause } ({ $note })
    Since { $time }
    { $status ->
        [OPEN] What comes into this wallet pays it first.
        [PAID] ✅ Paid.
       *[FORGIVEN] ✅ { $staff }: written off: { $reason }
    }
bot-debts-button-forgive = ✂️ Write off
bot-debts-ask-reason = Write off { $amount } of { $name }’s debt? Send the reason, for the log.
bot-dialog-debt-forgiveness = writing off a debt
bot-dialog-debit = a debit
bot-debit-user = 👤 Whose credit was wrong? Send a @username or a Telegram ID.
bot-debit-amount = 💎 { $wallet }: how much is to be taken, in { $currency }? What is not there any more becomes a debt.
bot-debit-review =
    Please check:
    👤 { $name }
    👛 { $wallet }: <b>−{ $amount }</b>
    📝 { $reason }
bot-debit-done = ✅ Taken: { $name }, { $wallet } <b>−{ $amount }</b>
bot-debit-owed = { $amount } of it was not there any more and is a debt now.

## In the Mini App
miniapp-owed = you owe { $amount }
miniapp-debt-title = You owe the shop { $amount }
miniapp-debt-lucky-coin = Coins that come in pay it first. Until then there are no withdrawals and no sales on the market.
miniapp-debt-balance = Money that comes in pays it first. Until then there are no withdrawals and no sales on the market.
miniapp-debt-bonus = Bonus that comes in pays it first.
miniapp-debt-exchange = Exchange cash for coins
miniapp-debt-cause-deposit-refund = Stars were refunded
miniapp-debt-cause-bonus-reversal = Bonus of a refunded deposit
miniapp-debt-cause-debit = A wrong credit was corrected
miniapp-debt-left = { $remaining } of { $amount } left
