# Wallets, their history, credits.

## Notifications
notification-credit-title = Money received
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } in coins was added to your wallet: { $reason }.
        [BONUS] { $amount } in bonus was added to your wallet: { $reason }.
       *[BALANCE] { $amount } was added to your cash wallet: { $reason }.
    }

## In the chat
bot-command-balance = My wallets
bot-command-credit = Credit a user
bot-wallet-name =
    { $type ->
        [BALANCE] Balance
        [LUCKY_COIN] Coins
       *[BONUS] Bonus
    }
bot-balance =
    👛 <b>Your wallets</b>

    { $wallets }

    The balance is cash. Coins and bonus pay for tickets and never become cash. Press a wallet to see what happened to it.
bot-wallet-line = { $name }: <b>{ $balance }</b>
bot-wallet-frozen = ({ $amount } more is on hold)
bot-history =
    👛 <b>{ $wallet }</b>: { $balance }

    { $entries }
bot-history-empty = Nothing has happened here yet.
bot-history-entry =
    <b>{ $amount }</b> · { $type ->
        [PURCHASE] tickets
        [REFUND] refund
        [RESALE] bought on the market
        [RESALE_SETTLEMENT] sold on the market
        [PRIZE_RESALE] prize on the market
        [RESALE_REFUND] refund of the market
        [RESALE_REVERSAL] sale undone
        [PRIZE] prize
        [COMMISSION] reward for friends
        [CREDIT] credit
        [BONUS] bonus
        [WELCOME] welcome gift
        [EXCHANGE] exchange into coins
        [FREEZE] on hold for a withdrawal
        [UNFREEZE] withdrawal returned
        [WITHDRAWAL] withdrawal
        [DEPOSIT] payment in
        [SHOWOFF_REWARD] reward for a post
        [DEPOSIT_REFUND] Stars given back
        [DEPOSIT_REFUND_RETURN] refund of Stars taken back
       *[OTHER] other
    } · { $time }
bot-history-note = <i>{ $note }</i>
bot-credit-user = 👤 Whom? Send a @username or a Telegram id.
bot-credit-no-user = I do not know this person. They have to open the bot first. If the name is right, try the Telegram id.
bot-credit-wallet = 👛 { $name }: which wallet?
bot-credit-amount = 💎 { $wallet }: how much, in { $currency }?
bot-credit-bad-amount =
    { $scale ->
        [0] A whole number above zero, please.
        [one] An amount above zero with at most one digit after the point, please.
       *[other] An amount above zero with at most { $scale } digits after the point, please.
    }
bot-credit-reason = 📝 Why? The person and the log will have your answer.
bot-credit-review =
    Please check:
    👤 { $name }
    👛 { $wallet }: <b>+{ $amount }</b>
    📝 { $reason }
bot-credit-done =
    ✅ Credited: { $name }, { $wallet } <b>+{ $amount }</b>
    <code>{ $transaction }</code>

## In the Mini App
miniapp-wallet-title = Wallet
miniapp-wallet-balances = Balances
miniapp-wallet-balance = Balance
miniapp-wallet-lucky-coin = Coins
miniapp-wallet-bonus = Bonus
miniapp-wallet-balance-note = Cash: pays for tickets and can be withdrawn.
miniapp-wallet-lucky-coin-note = Coins pay for tickets; they never become cash.
miniapp-wallet-bonus-note = Bonus pays for tickets; it never becomes cash.
miniapp-frozen = { $amount } on hold
miniapp-history = History
miniapp-history-empty = Nothing here yet
miniapp-history-empty-text = Every movement of this wallet will be listed here.
miniapp-balance-after = Left: { $amount }
miniapp-transaction-purchase = Tickets
miniapp-transaction-refund = Refund
miniapp-transaction-prize = Prize
miniapp-transaction-commission = Friend’s purchase
miniapp-transaction-credit = Credit
miniapp-transaction-welcome = Welcome gift
miniapp-transaction-exchange = Exchange
miniapp-transaction-deposit = Deposit
miniapp-transaction-withdrawal = Withdrawal
miniapp-transaction-resale = Bought on the market
miniapp-transaction-resale-settlement = Ticket sold
miniapp-transaction-prize-resale = Prize on the market
miniapp-transaction-resale-refund = Market refund
miniapp-transaction-resale-reversal = Sale undone
miniapp-transaction-freeze = Held for a withdrawal
miniapp-transaction-unfreeze = Hold released
miniapp-transaction-bonus = First deposit bonus
miniapp-transaction-showoff-reward = Reward for a post
miniapp-transaction-deposit-refund = Stars given back
miniapp-transaction-deposit-refund-return = Refund taken back
miniapp-wallet-actions = Move money
miniapp-wallet-deposit = Top up
miniapp-wallet-withdraw = Withdraw
miniapp-wallet-exchange = To coins
