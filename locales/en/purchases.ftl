# Buying tickets, and the tickets.

## Refusals
error-bad-quantity = Choose from 1 to 100 tickets.
error-limit-reached =
    { $held ->
        [0] One person can have at most { $limit } tickets here.
       *[other] One person can have at most { $limit } tickets here. You already have { $held }.
    }
error-lottery-closed = This lottery is not on sale right now.
error-not-enough-tickets =
    { $available ->
        [one] Only one ticket is left.
       *[other] Only { $available } tickets are left.
    }
error-order-not-found = Order not found.
error-sold-out = All tickets are sold.
error-kind-not-taken = This wallet can’t pay for it. Please choose another one.
error-bonus-share-sold =
    { $available ->
        [0] No more tickets of this lottery can be paid for with bonus. Cash and coins still work.
        [one] Only one more ticket of this lottery can be paid for with bonus.
       *[other] Only { $available } more tickets of this lottery can be paid for with bonus.
    }
error-price-changed = A ticket now costs { $ticket_price }. Nothing was charged: please check the price and confirm again.
error-ticket-not-found = Ticket not found.

## In the chat
bot-command-tickets = My tickets
bot-button-buy = 🎟 Buy tickets
bot-button-buy-more = 🎟 Buy more
bot-button-pay = ✅ Pay { $total }
bot-button-my-tickets = 🗂 My tickets
bot-dialog-purchase = buying tickets
bot-buy-bad-quantity = Please send a number of tickets from 1 to { $most }.
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

    Which wallet do you want to pay from?
bot-buy-confirm =
    🎟 <b>{ $title }</b>
    { $quantity ->
        [one] One ticket
       *[other] { $quantity } tickets
    } for <b>{ $total }</b>
    Paid from: { $wallet }

    Buy now?
bot-buy-receipt =
    ✅ <b>Bought!</b> { $title }

    { $quantity ->
        [one] Your ticket
       *[other] Your { $quantity } tickets
    }: <b>{ $numbers }</b>
    Paid: { $total }
    Order: <code>{ $order }</code>
    { $wallet }: { $balance } left

    Good luck! I’ll message you when the winner is drawn.
bot-tickets =
    🗂 <b>Your tickets</b>, newest first

    { $groups }
bot-tickets-group =
    <b>{ $title }</b> · { bot-status }
    { $count ->
        [one] One ticket
       *[other] { $count } tickets
    }: { $numbers }
bot-tickets-won = 🏆 Ticket <b>{ $number }</b> won { ORDINAL($rank) } place!
bot-tickets-none = You have no tickets yet. Your first one is a button away!

## In the Mini App
miniapp-my-tickets-count = { $count ->
    [one] You have { $count } ticket
   *[other] You have { $count } tickets
}
miniapp-buy-title = Buy tickets
miniapp-how-many = How many?
miniapp-quantity = Number of tickets
miniapp-quantity-more = One ticket more
miniapp-quantity-less = One ticket less
miniapp-quick-max = Max { $n }
miniapp-pay-with = Pay with
miniapp-takes = { $type ->
    [CASH] Cash prizes are played for with cash only.
    [COINS] Coin prizes are played for with cash or coins.
   *[PHYSICAL] { $bonus ->
        [0] No more tickets here can be paid for with bonus.
        [one] One more ticket here can be paid for with bonus.
       *[other] { $bonus } more tickets here can be paid for with bonus.
    }
}
miniapp-buy = { $count ->
    [one] Buy { $count } ticket · { $total }
   *[other] Buy { $count } tickets · { $total }
}
miniapp-buy-more = Buy more
miniapp-limit-reached = You have reached the limit
miniapp-limit-note = Up to { $limit } tickets per person; you have { $held }.
miniapp-not-enough-funds = Not enough money in this wallet
miniapp-bought = { $count ->
    [one] The ticket is yours
   *[other] { $count } tickets are yours
}
miniapp-bought-before = This purchase had already gone through; you were not charged twice.
miniapp-bought-paid = Paid { $amount }. Left in the wallet: { $balance }.
miniapp-and-more = and { $count } more
miniapp-my-tickets = My tickets
miniapp-tickets-title = My tickets
miniapp-tickets-empty = No tickets yet
miniapp-tickets-empty-text = Choose a lottery: each ticket is one chance to win.
miniapp-ticket-won-rank = { NUMBER($rank, type: "ordinal") ->
    [one] { $rank }st place
    [two] { $rank }nd place
    [few] { $rank }rd place
   *[other] { $rank }th place
}
miniapp-ticket-refunded = refunded
miniapp-status-won = You won
miniapp-status-upcoming = Opening soon
miniapp-status-active = On sale
miniapp-status-sold-out = Sold out
miniapp-status-drawing = Being drawn
miniapp-status-completed = Drawn
miniapp-status-cancelled = Cancelled, refunded
miniapp-error-sold-out = All tickets are sold.
miniapp-error-not-enough-tickets = { $available ->
    [one] Only { $available } ticket is left.
   *[other] Only { $available } tickets are left.
}
miniapp-error-limit-reached = One person can have at most { $limit } tickets here. You already have { $held }.
miniapp-error-lottery-closed = This lottery is not on sale right now.
