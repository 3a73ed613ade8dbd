# Buying tickets, and the tickets.

## Refusals
error-bad-quantity = Choose from 1 to 100 tickets.
error-limit-reached =
    { $held ->
        [0] One person can have at most { $limit } tickets here.
       *[other] One person can have at most { $limit } tickets here. You already have { $held }.
    }
error-lottery-closed = This lottery is not selling tickets now.
error-not-enough-tickets =
    { $available ->
        [one] Only one ticket is left.
       *[other] Only { $available } tickets are left.
    }
error-order-not-found = This order does not exist.
error-sold-out = All tickets are sold.
error-ticket-not-found = This ticket does not exist.

## In the chat
bot-command-tickets = My tickets
bot-button-buy = 🎟 Buy tickets
bot-button-buy-more = 🎟 Buy more
bot-button-pay = ✅ Pay { $total }
bot-button-my-tickets = 🗂 My tickets
bot-dialog-purchase = buying tickets
bot-buy-bad-quantity = From 1 to { $most } tickets at a time, please: write a number.
bot-buy-quantity =
    🎟 <b>{ $title }</b>
    { $price } a ticket, { $left ->
        [one] one ticket left
       *[other] { $left } tickets left
    }

    How many would you like?
bot-buy-wallet =
    🎟 <b>{ $title }</b>
    { $quantity ->
        [one] One ticket
       *[other] { $quantity } tickets
    } for <b>{ $total }</b>

    Which wallet pays?
bot-buy-confirm =
    🎟 <b>{ $title }</b>
    { $quantity ->
        [one] One ticket
       *[other] { $quantity } tickets
    } for <b>{ $total }</b>
    Paid from: { $wallet }

    Shall we?
bot-buy-receipt =
    ✅ <b>Bought!</b> { $title }

    { $quantity ->
        [one] Your ticket
       *[other] Your { $quantity } tickets
    }: <b>{ $numbers }</b>
    Paid: { $total }
    Order: <code>{ $order }</code>
    { $wallet }: { $balance } left

    Good luck! I will write when the winner is drawn.
bot-tickets =
    🗂 <b>Your tickets</b>, the newest first

    { $groups }
bot-tickets-group =
    <b>{ $title }</b> · { bot-status }
    { $count ->
        [one] One ticket
       *[other] { $count } tickets
    }: { $numbers }
bot-tickets-won = 🏆 Ticket <b>{ $number }</b> won place { $rank }!
bot-tickets-none = You have no tickets yet. The first one is a button away!

## In the Mini App
miniapp-my-tickets-count = { $count ->
    [one] { $count } ticket of yours
   *[other] { $count } tickets of yours
}
miniapp-buy-title = Buy tickets
miniapp-how-many = How many?
miniapp-quantity = Number of tickets
miniapp-quantity-more = One ticket more
miniapp-quantity-less = One ticket less
miniapp-quick-max = Max { $n }
miniapp-pay-with = Pay with
miniapp-buy = { $count ->
    [one] Buy { $count } ticket · { $total }
   *[other] Buy { $count } tickets · { $total }
}
miniapp-buy-more = Buy more
miniapp-limit-reached = Your limit is reached
miniapp-limit-note = Up to { $limit } tickets each; you hold { $held }.
miniapp-not-enough-funds = Not enough in this wallet
miniapp-bought = { $count ->
    [one] The ticket is yours
   *[other] { $count } tickets are yours
}
miniapp-bought-before = This purchase had already gone through; nothing was charged twice.
miniapp-bought-paid = Paid { $amount }. Left in the wallet: { $balance }.
miniapp-and-more = and { $count } more
miniapp-my-tickets = My tickets
miniapp-tickets-title = My tickets
miniapp-tickets-empty = No tickets yet
miniapp-tickets-empty-text = Choose a lottery: each ticket is one chance.
miniapp-ticket-won-rank = Prize { $rank }
miniapp-ticket-refunded = refunded
miniapp-status-won = You won
miniapp-status-upcoming = Opening soon
miniapp-status-active = On sale
miniapp-status-sold-out = Sold out
miniapp-status-drawing = Draw under way
miniapp-status-completed = Drawn
miniapp-status-cancelled = Cancelled, paid back
miniapp-error-sold-out = All tickets are sold.
miniapp-error-not-enough-tickets = { $available ->
    [one] Only { $available } ticket is left.
   *[other] Only { $available } tickets are left.
}
miniapp-error-limit-reached = This is more than one person may hold: the limit is { $limit }, you have { $held }.
miniapp-error-lottery-closed = Tickets of this lottery are not on sale now.
