# Cash into coins.

## In the chat
bot-command-exchange = Exchange cash for coins
bot-exchange-ask =
    🔄 <b>Exchange cash for coins</b>

    You have { $balance } in cash. One { $currency } gives { $rate } in coins. How much cash would you like to exchange?

    Coins pay for tickets and can’t be turned back into cash.
bot-exchange-bad-amount = This can’t be exchanged. Please send an amount above zero, for example 12.50.
bot-exchange-review =
    🔄 Please check:
    you give <b>{ $amount }</b> in cash
    you get <b>{ $coins }</b> in coins

    This can’t be undone.
bot-exchange-done =
    ✅ You got { $coins } in coins.
    Cash: <b>{ $cash }</b>
    Coins: <b>{ $balance }</b>

## In the Mini App
miniapp-exchange-title = Exchange cash for coins
miniapp-exchange-text = One unit of cash gives { $rate } in coins. Coins can’t be turned back into cash.
miniapp-exchange-do = Exchange
miniapp-exchange-done = You got { $coins } in coins
bot-dialog-exchange = an exchange
