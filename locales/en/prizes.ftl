# Prizes of the person. What the bot says is HTML; buttons and errors are plain.

## Refusals
error-prize-not-found = Prize not found.
error-prize-state =
    { $status ->
        [PENDING] This prize is waiting for your decision.
        [SHIPPING] This prize is already being shipped.
        [DELIVERED] This prize has already been delivered.
        [RESELLING] This prize is on the market. Remove it from the market first.
        [RESOLD] This prize has been sold.
       *[CREDITED] This prize is already in your wallet.
    }

## In the chat
bot-command-prizes = My prizes
bot-prizes =
    🏆 <b>Your prizes</b>, newest first

    { $list }
bot-prizes-none = You haven’t won anything yet. The next draw may be yours!
bot-prizes-line = 🎁 <b>{ $title }</b> · { bot-prize-status }
bot-prize-status =
    { $status ->
        [PENDING] waiting for you
        [REQUESTED] shipping requested
        [SHIPPED] shipped
        [DELIVERED] delivered
        [RESELLING] on the market
        [RESOLD] sold
       *[CREDITED] in your wallet
    }
bot-prize-card =
    🎁 <b>{ $title }</b>

    Ticket { $number }, { ORDINAL($rank) } place
    Worth { $value }
    Won: { $time }
    Status: <b>{ bot-prize-status }</b>
bot-prize-tracking = 🚚 { $carrier }: <code>{ $number }</code>
bot-prize-sent = Shipped: { $time }
bot-prize-arrived = Delivered: { $time }
bot-prize-shipping-cancelled = ✖️ Shipping cancelled. The prize is waiting for you here.
bot-prize-confirmed = 🎉 You have received <b>{ $title }</b>. Enjoy!
bot-button-prizes = ◀️ All prizes
bot-button-have-sent = 📦 Ship it to me
bot-button-cancel-shipping = ✖️ Cancel shipping
bot-button-track = 🔎 Track it
bot-button-arrived = ✅ I received it

## In the Mini App
miniapp-prizes-title = My prizes
miniapp-prizes-empty = No prizes yet
miniapp-prizes-empty-text = What you win appears here.
miniapp-prize-ticket = Ticket { $number }, { NUMBER($rank, type: "ordinal") ->
    [one] { $rank }st
    [two] { $rank }nd
    [few] { $rank }rd
   *[other] { $rank }th
} place
miniapp-prize-status-pending = Waiting for you
miniapp-prize-status-shipping = Shipping
miniapp-prize-status-delivered = Delivered
miniapp-prize-status-reselling = On the market
miniapp-prize-status-resold = Sold
miniapp-prize-status-credited = In your wallet
miniapp-prize-ship = Ship it to me
miniapp-prize-sell = Sell it
