# What the shop tells people, in the inbox and by the bot. Plain text: no markup.

notification-time = { $moment } (Dushanbe, UTC+5)
notification-open = Open

notification-welcome-credit-title = Welcome!
notification-welcome-credit-body = { $amount } is in your wallet, a gift from us. Have fun!

notification-lottery-won-title = 🎉 You won!
notification-lottery-won-body =
    { $prize_type ->
        [CASH] “{ $title }”: your ticket No. { $ticket_number } took place { $rank }. { $prize_value } is already in your cash wallet.
        [COINS] “{ $title }”: your ticket No. { $ticket_number } took place { $rank }. { $prize_value } in coins is already in your wallet.
       *[PHYSICAL] “{ $title }”: your ticket No. { $ticket_number } took place { $rank }. The prize is yours, worth { $prize_value }.
    }

notification-lottery-lost-title = The draw is over
notification-lottery-lost-body = “{ $title }”: ticket No. { $ticket_number } won. Not yours this time. Anyone can check the draw in the app.

notification-lottery-cancelled-title = Lottery cancelled
notification-lottery-cancelled-body =
    { $reason ->
        [undersold] “{ $title }” will not be drawn: too few tickets were sold. Everything you paid goes back to your wallet.
        [void] “{ $title }” is void: the random value of the draw did not come within 72 hours. Everything you paid goes back to your wallet.
       *[other] “{ $title }” will not be drawn: { $reason }. Everything you paid goes back to your wallet.
    }

notification-lottery-extended-title = More time
notification-lottery-extended-body = “{ $title }” did not sell enough tickets yet, so it stays open until { $end_time }. If that is not enough either, everyone gets their money back.

notification-refund-title = Money back
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } in coins for “{ $title }” is back in your wallet.
        [BONUS] { $amount } in bonus for “{ $title }” is back in your wallet.
       *[BALANCE] { $amount } for “{ $title }” is back in your cash wallet.
    }

notification-credit-title = Money received
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } in coins was added to your wallet: { $reason }.
        [BONUS] { $amount } in bonus was added to your wallet: { $reason }.
       *[BALANCE] { $amount } was added to your cash wallet: { $reason }.
    }

notification-commission-paid-title = Reward for your friends
notification-commission-paid-body = Your friends took part in “{ $title }”: { $amount } is in your bonus wallet.

## The inbox and its switches in the chat
bot-command-notifications = My messages
bot-command-settings = What I am told
bot-notifications =
    🔔 <b>Your messages</b>{ $unread ->
        [0] { "" }
        [one] , one is new
       *[other] , { $unread } are new
    }

    { $items }
bot-notifications-none = 🔔 There are no messages yet.
bot-notifications-item = { $mark } <b>{ $title }</b> · { $time }
bot-button-read-all = ✔️ Mark all as read
bot-button-notification-settings = ⚙️ What I am told
bot-notification-settings =
    ⚙️ <b>What would you like to be told?</b>

    💬 in this chat, 🔔 in the list of /notifications. Press to switch.

    What concerns your money and your prizes always stays in the list: it is your record.
bot-notification-kind =
    { $kind ->
        [draws] Draws
        [money] Money
        [market] Market
        [prizes] Prizes
        [friends] Friends
        [showoffs] Posts
       *[news] News
    }
bot-notification-fixed = This always stays in the list.

error-preference-fixed = This cannot be switched.
