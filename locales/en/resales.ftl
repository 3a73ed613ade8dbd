# The market: tickets until the seal, and prizes instead of shipping.

## Refusals
error-already-listed = This is already on the market.
error-already-sold = Someone was faster: this has been sold. You have not been charged.
error-market-closed = Tickets for this lottery can’t be resold any more.
error-ticket-not-sellable =
    { $wallet_type ->
        [BONUS] A ticket paid for with bonus can’t be resold. It is yours and takes part in the draw.
       *[other] This ticket was paid for with coins, and tickets of this lottery are sold for cash only. It is yours and takes part in the draw.
    }
error-own-resale = This is your own listing.
error-resale-not-found = Listing not found.
error-resale-price = The price must be between { $min_price } and { $max_price }.
error-resale-state = This listing is no longer on the market.

## Notifications
notification-resale-sold-title = Sold!
notification-resale-sold-body =
    { $kind ->
        [prize] “{ $title }”: the prize of ticket No. { $ticket_number } has been sold. { $amount } is in your wallet.
       *[ticket] “{ $title }”: your ticket No. { $ticket_number } has been sold. You get { $amount } when the ticket list is sealed.
    }
notification-resale-settled-title = Payment for your tickets
notification-resale-settled-body =
    { $wallet_type ->
        [LUCKY_COIN] “{ $title }” is sealed. Tickets sold: { $count }. { $amount } is in your coin wallet.
        [BONUS] “{ $title }” is sealed. Tickets sold: { $count }. { $amount } is in your bonus wallet.
       *[BALANCE] “{ $title }” is sealed. Tickets sold: { $count }. { $amount } is in your cash wallet.
    }
notification-resale-cancelled-by-seal-title = Your tickets stay in the draw
notification-resale-cancelled-by-seal-body = “{ $title }” was sealed before anyone bought. Listings ended: { $count }. The tickets are still yours and take part in the draw.
notification-resale-removed-title = Your listing was taken down
notification-resale-removed-body =
    { $kind ->
        [prize] “{ $title }”: the prize of ticket No. { $ticket_number } was taken off the market. Reason: { $reason }. It is still yours.
       *[ticket] “{ $title }”: ticket No. { $ticket_number } was taken off the market. Reason: { $reason }. It is still yours.
    }
notification-resale-reversed-title = A sale was reversed
notification-resale-reversed-body =
    { $wallet_type ->
        [LUCKY_COIN] “{ $title }” is void. The { $amount } you received for tickets went from your coin wallet back to the buyers. What you originally paid is yours again.
        [BONUS] “{ $title }” is void. The { $amount } you received for tickets went from your bonus wallet back to the buyers. What you originally paid is yours again.
       *[BALANCE] “{ $title }” is void. The { $amount } you received for tickets went from your cash wallet back to the buyers. What you originally paid is yours again.
    }

## In the chat
bot-command-market = Tickets and prizes from other players
bot-command-sell = Sell a ticket or a prize
bot-command-listings = My listings
bot-command-managemarket = Moderate the market
bot-button-market-cheapest = Cheapest first
bot-button-market-dearest = Most expensive first
bot-button-market-newest = Newest first
bot-button-market-filter = 🎁 Choose a lottery
bot-button-market-all = All lotteries
bot-button-market-back = ◀️ Market
bot-button-market-sell = 💰 Sell
bot-button-market-mine = 📋 My listings
bot-button-listing-cancel = ✖️ Remove No. { $number }
bot-button-takedown = 🚫 Take down
bot-market-item =
    { $kind ->
        [prize] 📦 No. { $number } · { $price }
       *[ticket] 🎟 No. { $number } · { $price }
    }
bot-market =
    🛒 <b>Market</b>
    Offers from other players.

    { $list }
bot-market-line =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: prize of ticket No. { $number }
       *[ticket] 🎟 <b>{ $title }</b>: ticket No. { $number }
    }
    { $price } ({ $kind ->
        [prize] worth
       *[ticket] new:
    } { $face })
bot-market-none =
    🛒 <b>Market</b>

    Nothing is for sale here right now. Check back soon!
bot-market-lotteries = 🎁 Which lottery?
bot-market-card =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>
            Prize of ticket No. { $number }, worth { $face }
       *[ticket] 🎟 <b>{ $title }</b>
            Ticket No. { $number }, new: { $face }
    }
    Price: <b>{ $price }</b>
    Seller: { $seller }

    { $kind ->
        [prize] The prize is yours at once, and you can have it shipped.
       *[ticket] The ticket is yours at once and takes part in the draw.
    } Which wallet do you want to pay from?
bot-market-own = This is your own listing.
bot-market-confirm =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>, the prize of ticket No. { $number }
       *[ticket] 🎟 <b>{ $title }</b>, ticket No. { $number }
    }
    Price: <b>{ $price }</b>
    Paid from: { $wallet }

    Buy now?
bot-market-receipt =
    ✅ <b>Bought!</b>

    { $kind ->
        [prize] 📦 { $title }: the prize of ticket No. { $number } is yours.
       *[ticket] 🎟 { $title }: ticket No. { $number } is yours. Good luck!
    }
    Paid: { $price } · order { $order }
    { $wallet }: { $balance }
bot-sell = 💰 What would you like to sell?
bot-sell-none = 💰 You have nothing to sell right now. Tickets can be sold until their list is sealed, prizes until they are shipped.
bot-sell-price =
    💰 { $kind ->
        [prize] <b>{ $title }</b>, the prize of ticket No. { $number }
       *[ticket] <b>{ $title }</b>, ticket No. { $number }
    }

    Send your price, from <b>{ $low }</b> to <b>{ $high }</b>. The fee is { $fee }%.
bot-sell-bad-price = Please send a price from { $low } to { $high }, for example 12.50.
bot-sell-review =
    💰 { $kind ->
        [prize] <b>{ $title }</b>, the prize of ticket No. { $number }
       *[ticket] <b>{ $title }</b>, ticket No. { $number }
    }
    Price: <b>{ $price }</b>
    Fee: { $fee }
    You get: <b>{ $proceeds }</b>, in the same wallet the buyer pays from

    { $kind ->
        [prize] You get it as soon as the prize is sold.
       *[ticket] You get it when the ticket list is sealed. If nobody buys it, you keep the ticket and it takes part in the draw.
    }
bot-sell-done = ✅ It is on the market for { $price }. I’ll message you when it is sold.
bot-listings =
    📋 <b>My listings</b>

    { $list }
bot-listings-none = 📋 You have no listings yet.
bot-listing-line =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: prize of ticket No. { $number }
       *[ticket] 🎟 <b>{ $title }</b>: ticket No. { $number }
    }
    { $price } · { $state ->
        [ACTIVE] on the market
        [SOLD] sold, paid when the list is sealed
        [SETTLED] sold and paid
        [REFUNDED] reversed: the lottery was cancelled
       *[CANCELLED] removed
    }
bot-takedown-none = No more listings.
bot-takedown-card =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: prize of ticket No. { $number }
       *[ticket] 🎟 <b>{ $title }</b>: ticket No. { $number }
    }
    Price: <b>{ $price }</b> ({ $kind ->
        [prize] worth
       *[ticket] new:
    } { $face })
    Seller: { $seller }
    Listed: { $time }
bot-takedown-reason = Why is this listing being taken down? The seller will read your answer.
bot-takedown-done = 🚫 { $title }, No. { $number }: taken down by { $staff }. Reason: { $reason }

## In the Mini App
miniapp-resales-title = Market
miniapp-resales-kind = Show
miniapp-resales-kind-all = Everything
miniapp-resales-kind-ticket = Tickets
miniapp-resales-kind-prize = Prizes
miniapp-resales-sort = Sort by
miniapp-resales-sort-newest = Newest first
miniapp-resales-sort-price = Cheapest first
miniapp-resales-sort-dear-price = Most expensive first
miniapp-resales-mine = My listings
miniapp-resales-sell = Sell
miniapp-resales-empty = Nothing for sale
miniapp-resales-mine-empty = You have no listings
miniapp-resales-empty-text = Tickets can be sold until their list is sealed, prizes until they are shipped.
miniapp-resale-title = On the market
miniapp-resale-ticket = Ticket { $number }
miniapp-resale-prize = Prize for { NUMBER($rank, type: "ordinal") ->
    [one] { $rank }st
    [two] { $rank }nd
    [few] { $rank }rd
   *[other] { $rank }th
} place
miniapp-resale-instead = new { $amount }
miniapp-resale-price = Price
miniapp-resale-face = Worth
miniapp-resale-seller = Seller
miniapp-resale-takes = { $takes ->
    [LUCKY_COIN] The seller paid with coins, so this ticket is sold for coins.
   *[BALANCE] Tickets of this lottery are sold for cash only.
}
miniapp-resale-text-ticket = The ticket is yours at once. If the lottery is cancelled, you get back what you pay now.
miniapp-resale-text-prize = The prize is yours at once: have it shipped, or sell it on.
miniapp-resale-buy = Buy for { $price }
miniapp-resale-bought = It is yours
miniapp-resale-active = on the market
miniapp-resale-sold = sold
miniapp-resale-cancelled = removed
miniapp-resale-refunded = reversed
miniapp-resale-mine-active = This is your listing.
miniapp-resale-mine-sold = Sold. For a ticket you are paid when the list is sealed, for a prize at once.
miniapp-resale-mine-cancelled = This is no longer on the market.
miniapp-resale-mine-refunded = The lottery was cancelled, and the sale was reversed.
miniapp-resale-proceeds = You get { $proceeds }; the fee is { $fee }
miniapp-resale-cancel = Remove from the market
miniapp-sell-title = Sell
miniapp-sell-choose = What would you like to sell?
miniapp-sell-empty = Nothing to sell
miniapp-sell-empty-text = You can sell tickets that are not sealed yet and prizes that are waiting for you.
miniapp-sell-kinds = Tickets paid for with bonus can’t be resold.
miniapp-sell-terms-ticket = { $min } to { $max } of the ticket’s price; the fee is { $fee }.
miniapp-sell-terms-prize = { $min } to { $max } of the prize’s value; the fee is { $fee }.
miniapp-sell-do = Put on the market
miniapp-sell-done = It is on the market
bot-dialog-sale = selling on the market
bot-dialog-takedown = taking down a listing
