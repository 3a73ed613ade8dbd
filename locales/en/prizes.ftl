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
        [CONVERTED] This prize has been turned into coins.
        [CLOSED] This prize is closed.
       *[CREDITED] This prize is already in your wallet.
    }
error-prize-not-due = The winner may still claim this prize, until { $available_at }.

## Notifications
notification-prize-converted-title = Your prize was turned into coins
notification-prize-converted-body = You did not claim “{ $title }” in time: { $amount } in coins is in your coin wallet instead. { $reason }
notification-prize-closed-title = Your prize is closed
notification-prize-closed-body = You did not claim “{ $title }” in time, and it is closed: { $reason }. If this is a mistake, write to us: /paysupport

## For a second person
approval-prizes-convert = Give { $amount } in coins for the unclaimed prize “{ $prize }”: { $reason }.

## In the chat
bot-command-unclaimed = Unclaimed prizes
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
        [CONVERTED] turned into coins
        [CLOSED] closed
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
bot-prize-claim-until = Claim it before { $time }: have it shipped, or sell it. After that it may become coins.
bot-prize-end-reason = Why: { $reason }

## In the chat: prizes that nobody claims
bot-unclaimed-none = No prize has waited for more than { $days } days.
bot-unclaimed-card =
    🎁 <b>{ $title }</b>, worth { $value }
    👤 { $name }
    Won: { $won }
    To be claimed before: { $time }
    { $status ->
        [PENDING] Nobody has claimed it.
        [CONVERTED] ✅ Turned into coins: { $reason }
        [CLOSED] ✅ Closed: { $reason }
       *[OTHER] It is not waiting any more.
    }
bot-unclaimed-button-convert = 🪙 Pay { $value } in coins
bot-unclaimed-button-close = 🔒 Close it
bot-unclaimed-ask-convert = Pay { $value } in coins for “{ $title }”? Send the reason: the winner will read it.
bot-unclaimed-ask-close = Close “{ $title }” with nothing? Send the reason: the winner will read it.
bot-dialog-prize-convert = turning a prize into coins
bot-dialog-prize-close = closing a prize

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
miniapp-prize-status-converted = Turned into coins
miniapp-prize-status-closed = Closed
miniapp-prize-claim-until = Claim it before { $date }: have it shipped or sell it. After that it may become coins.
miniapp-prize-end-reason = Why: { $reason }
miniapp-prize-ship = Ship it to me
miniapp-prize-sell = Sell it
