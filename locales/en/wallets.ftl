# Wallets, their history, credits.

## Notifications
notification-credit-title = Credit received
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } in coins was added to your coin wallet: { $reason }.
        [BONUS] { $amount } in bonus was added to your bonus wallet: { $reason }.
       *[BALANCE] { $amount } was added to your cash wallet: { $reason }.
    }

## For a second person
approval-wallets-credit =
    { $wallet_type ->
        [BALANCE] Credit { $amount } of cash to { $person }: { $reason }.
        [LUCKY_COIN] Credit { $amount } in coins to { $person }: { $reason }.
       *[BONUS] Credit { $amount } of bonus to { $person }: { $reason }.
    }

## In the chat
bot-command-balance = My wallets
bot-command-credit = Credit a user
bot-wallet-name =
    { $type ->
        [BALANCE] Cash
        [LUCKY_COIN] Coins
       *[BONUS] Bonus
    }
bot-balance =
    👛 <b>Your wallets</b>

    { $wallets }

    Cash can be withdrawn. Coins and bonus pay for tickets and can never be turned into cash. Press a wallet to see its history.
bot-wallet-line = { $name }: <b>{ $balance }</b>
bot-wallet-frozen = (plus { $amount } on hold)
bot-history =
    👛 <b>{ $wallet }</b>: { $balance }

    { $entries }
bot-history-empty = Nothing here yet.
bot-history-entry =
    <b>{ $amount }</b> · { $type ->
        [PURCHASE] tickets
        [REFUND] refund
        [RESALE] bought on the market
        [RESALE_SETTLEMENT] sold on the market
        [PRIZE_RESALE] prize on the market
        [RESALE_REFUND] market refund
        [RESALE_REVERSAL] sale reversed
        [PRIZE] prize
        [COMMISSION] referral reward
        [CREDIT] credit
        [BONUS] first-deposit bonus
        [WELCOME] welcome gift
        [EXCHANGE] exchange
        [FREEZE] on hold for a withdrawal
        [UNFREEZE] hold released
        [WITHDRAWAL] withdrawal
        [DEPOSIT] deposit
        [SHOWOFF_REWARD] reward for a post
        [DEPOSIT_REFUND] Stars refund
        [DEPOSIT_REFUND_RETURN] Stars refund reversed
        [PRIZE_CONVERSION] unclaimed prize
        [DEBT_PAYMENT] debt payment
        [DEBIT] credit corrected
        [BONUS_REVERSAL] bonus of a refunded deposit
       *[OTHER] other
    } · { $time }
bot-history-note = <i>{ $note }</i>
bot-credit-user = 👤 Who gets it? Send a @username or a Telegram ID.
bot-credit-no-user = No one found. They have to open the bot first. If the name is right, try the Telegram ID.
bot-credit-wallet = 👛 { $name }: which wallet?
bot-credit-amount = 💎 { $wallet }: how much, in { $currency }?
bot-credit-bad-amount =
    { $scale ->
        [0] Please send a whole number above zero.
        [one] Please send an amount above zero with at most one decimal place.
       *[other] Please send an amount above zero with at most { $scale } decimal places.
    }
bot-credit-reason = 📝 Why? The person will read your answer, and it stays in the log.
bot-credit-review =
    Please check:
    👤 { $name }
    👛 { $wallet }: <b>+{ $amount }</b>
    📝 { $reason }
bot-credit-done =
    ✅ Credited: { $name }, { $wallet } <b>+{ $amount }</b>
    <code>{ $transaction }</code>

## In the Mini App
miniapp-wallet-title = My wallets
miniapp-wallet-balances = My wallets
miniapp-wallet-balance = Cash
miniapp-wallet-lucky-coin = Coins
miniapp-wallet-bonus = Bonus
miniapp-wallet-balance-note = Pays for tickets and can be withdrawn.
miniapp-wallet-lucky-coin-note = Pay for tickets; can’t be turned into cash.
miniapp-wallet-bonus-note = Pays for tickets; can’t be turned into cash.
miniapp-frozen = { $amount } on hold
miniapp-history = History
miniapp-history-empty = Nothing here yet
miniapp-history-empty-text = Every transaction of this wallet appears here.
miniapp-balance-after = Balance: { $amount }
miniapp-transaction-purchase = Tickets
miniapp-transaction-refund = Refund
miniapp-transaction-prize = Prize
miniapp-transaction-commission = Referral reward
miniapp-transaction-credit = Credit
miniapp-transaction-welcome = Welcome gift
miniapp-transaction-exchange = Exchange
miniapp-transaction-deposit = Deposit
miniapp-transaction-withdrawal = Withdrawal
miniapp-transaction-resale = Bought on the market
miniapp-transaction-resale-settlement = Sold on the market
miniapp-transaction-prize-resale = Prize on the market
miniapp-transaction-resale-refund = Market refund
miniapp-transaction-resale-reversal = Sale reversed
miniapp-transaction-freeze = On hold for a withdrawal
miniapp-transaction-unfreeze = Hold released
miniapp-transaction-bonus = First-deposit bonus
miniapp-transaction-showoff-reward = Reward for a post
miniapp-transaction-deposit-refund = Stars refund
miniapp-transaction-deposit-refund-return = Stars refund reversed
miniapp-transaction-prize-conversion = Unclaimed prize
miniapp-transaction-debt-payment = Debt payment
miniapp-transaction-debit = Credit corrected
miniapp-transaction-bonus-reversal = Bonus of a refunded deposit
miniapp-wallet-actions = Top up, withdraw or exchange
miniapp-wallet-deposit = Top up
miniapp-wallet-withdraw = Withdraw
miniapp-wallet-exchange = Exchange
bot-dialog-credit = a credit
