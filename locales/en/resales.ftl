# The market: tickets until the seal, and prizes instead of shipping.

## Refusals
error-already-listed = This is on the market already.
error-already-sold = Somebody was faster: this is sold. Your money is untouched.
error-market-closed = The tickets of this lottery cannot change hands any more.
error-own-resale = This is your own listing.
error-resale-not-found = This listing does not exist.
error-resale-price = The price must be from { $min_price } to { $max_price } { $currency }.
error-resale-state = This listing is not on the market any more.

## Notifications
notification-resale-sold-title = Sold!
notification-resale-sold-body =
    { $kind ->
        [prize] “{ $title }”: the prize of ticket No. { $ticket_number } is sold. { $amount } are in your wallet.
       *[ticket] “{ $title }”: your ticket No. { $ticket_number } is sold. You get { $amount } when the ticket list is sealed.
    }
notification-resale-settled-title = Paid for your tickets
notification-resale-settled-body =
    { $wallet_type ->
        [LUCKY_COIN] “{ $title }” is sealed. Tickets sold: { $count }. { $amount } are in your coin wallet.
        [BONUS] “{ $title }” is sealed. Tickets sold: { $count }. { $amount } are in your bonus wallet.
       *[BALANCE] “{ $title }” is sealed. Tickets sold: { $count }. { $amount } are in your cash wallet.
    }
notification-resale-cancelled-by-seal-title = Your tickets play themselves
notification-resale-cancelled-by-seal-body = “{ $title }” is sealed before anybody bought. Listings ended: { $count }. The tickets are yours and take part in the draw.
notification-resale-removed-title = A listing was taken down
notification-resale-removed-body =
    { $kind ->
        [prize] “{ $title }”: the prize of ticket No. { $ticket_number } is off the market. Reason: { $reason }. It is still yours.
       *[ticket] “{ $title }”: ticket No. { $ticket_number } is off the market. Reason: { $reason }. It is still yours.
    }
notification-resale-reversed-title = A sale was undone
notification-resale-reversed-body =
    { $wallet_type ->
        [LUCKY_COIN] “{ $title }” is void. The { $amount } that you got for tickets went from your coin wallet back to their buyers. What you paid first is yours again.
        [BONUS] “{ $title }” is void. The { $amount } that you got for tickets went from your bonus wallet back to their buyers. What you paid first is yours again.
       *[BALANCE] “{ $title }” is void. The { $amount } that you got for tickets went from your cash wallet back to their buyers. What you paid first is yours again.
    }

## In the chat
bot-command-market = Tickets and prizes from other players
bot-command-sell = Sell my ticket or prize
bot-command-listings = What I sell
bot-command-managemarket = Look after the market
bot-button-market-cheapest = Cheap first
bot-button-market-dearest = Dear first
bot-button-market-newest = New first
bot-button-market-filter = 🎁 Choose a lottery
bot-button-market-all = All lotteries
bot-button-market-back = ◀️ The market
bot-button-market-sell = 💰 Sell
bot-button-market-mine = 📋 What I sell
bot-button-listing-cancel = ✖️ Take back No. { $number }
bot-button-takedown = 🚫 Take down
bot-market-item =
    { $kind ->
        [prize] 📦 No. { $number } · { $price }
       *[ticket] 🎟 No. { $number } · { $price }
    }
bot-market =
    🛒 <b>Market</b>
    What other players sell.

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

    Nothing is for sale here right now. Look in again soon!
bot-market-lotteries = 🎁 Which lottery?
bot-market-card =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>
            The prize of ticket No. { $number }, worth { $face }
       *[ticket] 🎟 <b>{ $title }</b>
            Ticket No. { $number }, new: { $face }
    }
    Price: <b>{ $price }</b>
    Seller: { $seller }

    { $kind ->
        [prize] The prize is yours at once; then have it shipped.
       *[ticket] The ticket is yours at once and takes part in the draw.
    } Which wallet pays?
bot-market-own = This is your own listing.
bot-market-confirm =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>, the prize of ticket No. { $number }
       *[ticket] 🎟 <b>{ $title }</b>, ticket No. { $number }
    }
    Price: <b>{ $price }</b>
    Paid from: { $wallet }

    Shall we?
bot-market-receipt =
    ✅ <b>Bought!</b>

    { $kind ->
        [prize] 📦 { $title }: the prize of ticket No. { $number } is yours.
       *[ticket] 🎟 { $title }: ticket No. { $number } is yours. Good luck!
    }
    Paid: { $price } · order { $order }
    { $wallet }: { $balance }
bot-sell = 💰 What would you like to sell?
bot-sell-none = 💰 There is nothing you could sell now. Tickets can be sold until their lottery is sealed, prizes until they are on their way.
bot-sell-price =
    💰 { $kind ->
        [prize] <b>{ $title }</b>, the prize of ticket No. { $number }
       *[ticket] <b>{ $title }</b>, ticket No. { $number }
    }

    Name your price, from <b>{ $low }</b> to <b>{ $high }</b>. The shop keeps { $fee } % of it.
bot-sell-bad-price = I need a price from { $low } to { $high }, like 12.50.
bot-sell-review =
    💰 { $kind ->
        [prize] <b>{ $title }</b>, the prize of ticket No. { $number }
       *[ticket] <b>{ $title }</b>, ticket No. { $number }
    }
    Price: <b>{ $price }</b>
    Fee: { $fee }
    You get: <b>{ $proceeds }</b>, in the kind of money that the buyer pays with

    { $kind ->
        [prize] You get it as soon as it is sold.
       *[ticket] You get it when the ticket list is sealed. If nobody buys, the ticket plays for you.
    }
bot-sell-done = ✅ It is on the market for { $price }. I will write when it is sold.
bot-listings =
    📋 <b>What I sell</b>

    { $list }
bot-listings-none = 📋 You sell nothing yet.
bot-listing-line =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: prize of ticket No. { $number }
       *[ticket] 🎟 <b>{ $title }</b>: ticket No. { $number }
    }
    { $price } · { $state ->
        [ACTIVE] on the market
        [SOLD] sold, paid at the seal
        [SETTLED] sold and paid
        [REFUNDED] undone: the lottery is cancelled
       *[CANCELLED] taken back
    }
bot-takedown-none = There is nothing (more) on the market.
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
bot-takedown-reason = Why is it taken down? The seller reads your answer.
bot-takedown-done = 🚫 { $title }, No. { $number }: taken down by { $staff }. Reason: { $reason }

## In the Mini App
miniapp-market-title = Market
miniapp-market-kind = What
miniapp-market-kind-all = Everything
miniapp-market-kind-ticket = Tickets
miniapp-market-kind-prize = Prizes
miniapp-market-sort = Order
miniapp-market-sort-newest = Newest first
miniapp-market-sort-price = Cheapest first
miniapp-market-sort-dear-price = Dearest first
miniapp-market-mine = My sales
miniapp-market-sell = Sell
miniapp-market-empty = Nothing is for sale
miniapp-market-mine-empty = You sell nothing
miniapp-market-empty-text = Tickets can be sold until their draw is sealed, prizes until they are sent.
miniapp-resale-title = On the market
miniapp-resale-ticket = Ticket { $number }
miniapp-resale-prize = Prize of place { $rank }
miniapp-resale-instead = new { $amount }
miniapp-resale-price = Price
miniapp-resale-face = Worth
miniapp-resale-seller = Seller
miniapp-resale-text-ticket = The ticket is yours at once. If the lottery is cancelled, you get back what you pay now.
miniapp-resale-text-prize = The prize is yours at once: have it sent, or sell it on.
miniapp-resale-buy = Buy for { $price }
miniapp-resale-bought = It is yours
miniapp-resale-active = for sale
miniapp-resale-sold = sold
miniapp-resale-cancelled = taken back
miniapp-resale-refunded = undone
miniapp-resale-mine-active = You are selling this.
miniapp-resale-mine-sold = Sold. A ticket is paid for when its draw is sealed, a prize at once.
miniapp-resale-mine-cancelled = This is not for sale any more.
miniapp-resale-mine-refunded = The lottery was cancelled, and the sale with it.
miniapp-resale-proceeds = You get { $proceeds }; the shop keeps { $fee }
miniapp-resale-cancel = Take it back
miniapp-sell-title = Sell
miniapp-sell-choose = What will you sell?
miniapp-sell-empty = Nothing to sell
miniapp-sell-empty-text = Tickets of open lotteries and prizes that wait for you can be sold.
miniapp-sell-terms-ticket = { $min } to { $max } of the ticket’s price; the shop keeps { $fee }.
miniapp-sell-terms-prize = { $min } to { $max } of the prize’s worth; the shop keeps { $fee }.
miniapp-sell-do = Put it on the market
miniapp-sell-done = It is for sale
