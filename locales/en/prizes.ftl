# Prizes of the person. What the bot says is HTML; buttons and errors are plain.

## Refusals
error-prize-not-found = This prize does not exist.
error-prize-state =
    { $status ->
        [PENDING] This prize waits for your decision.
        [SHIPPING] This prize is being sent already.
        [DELIVERED] This prize has been delivered already.
        [RESELLING] This prize is on the market. Take it off first.
        [RESOLD] This prize has been sold.
       *[CREDITED] This prize is in your wallet already.
    }

## In the chat
bot-command-prizes = My prizes
bot-prizes =
    🏆 <b>Your prizes</b>, the newest first

    { $list }
bot-prizes-none = You have not won anything yet. The next draw may be yours!
bot-prizes-line = 🎁 <b>{ $title }</b> · { bot-prize-status }
bot-prize-status =
    { $status ->
        [PENDING] waits for you
        [REQUESTED] will be sent
        [SHIPPED] on its way
        [DELIVERED] delivered
        [RESELLING] on the market
        [RESOLD] sold
       *[CREDITED] in your wallet
    }
bot-prize-card =
    🎁 <b>{ $title }</b>

    Ticket { $number }, place { $rank }
    Worth { $value }
    Won: { $time }
    State: <b>{ bot-prize-status }</b>
bot-prize-tracking = 🚚 { $carrier }: <code>{ $number }</code>
bot-prize-sent = Sent: { $time }
bot-prize-arrived = Arrived: { $time }
bot-prize-shipping-cancelled = ✖️ Cancelled. The prize waits for you here.
bot-prize-confirmed = 🎉 <b>{ $title }</b> is with you. Enjoy it!
bot-button-prizes = ◀️ All prizes
bot-button-have-sent = 📦 Have it sent
bot-button-cancel-shipping = ✖️ Do not send it
bot-button-track = 🔎 Track it
bot-button-arrived = ✅ It has arrived

## In the Mini App
miniapp-prizes-title = My prizes
miniapp-prizes-empty = No prizes yet
miniapp-prizes-empty-text = What you win will be here.
miniapp-prize-ticket = Ticket { $number }, place { $rank }
miniapp-prize-status-pending = Waiting for you
miniapp-prize-status-shipping = On its way
miniapp-prize-status-delivered = Delivered
miniapp-prize-status-reselling = For sale
miniapp-prize-status-resold = Sold
miniapp-prize-status-credited = Paid to the wallet
miniapp-prize-ship = Have it sent
miniapp-prize-sell = Sell it
