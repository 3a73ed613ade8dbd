# Cash into coins.

## In the chat
bot-command-exchange = Turn cash into coins
bot-exchange-ask =
    🔄 <b>Cash into coins</b>

    You have { $balance } of cash. One { $currency } is worth { $rate } in coins. How much cash do you want to turn into coins?

    Coins pay for tickets and never become cash again.
bot-exchange-bad-amount = This cannot be exchanged. An amount above zero, please, for example 12.50.
bot-exchange-review =
    🔄 Please check:
    you give <b>{ $amount }</b> of cash
    you get <b>{ $coins }</b> in coins

    There is no way back.
bot-exchange-done =
    ✅ You have { $coins } more in coins.
    Cash: <b>{ $cash }</b>
    Coins: <b>{ $balance }</b>

## In the Mini App
miniapp-exchange-title = Cash into coins
miniapp-exchange-text = One unit of cash gives { $rate } in coins. Coins never become cash again.
miniapp-exchange-do = Exchange
miniapp-exchange-done = { $coins } in coins
