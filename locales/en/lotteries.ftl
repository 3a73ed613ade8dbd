# Lotteries: list, card, form and management.

## Refusals
error-entropy-source-unavailable = This shop can’t draw with that source of random values.
error-lottery-changed = The draft was changed after this was proposed. Propose it again.
error-lottery-has-sales = Tickets have been sold, so nothing can be changed any more.
error-lottery-not-found = Lottery not found.
error-lottery-published = Published terms can’t be changed. Take the lottery back first.
error-lottery-state = This isn’t possible in the lottery’s current state.
error-own-lottery = You made this lottery or hold its tickets. Who runs a lottery does not play in it.

## Notifications
notification-lottery-cancelled-title = Lottery cancelled
notification-lottery-cancelled-body =
    { $reason ->
        [undersold] “{ $title }” will not be drawn: too few tickets were sold. Everything you paid goes back to your wallet.
        [void] “{ $title }” is void: the random value was not published within 72 hours. Everything you paid goes back to your wallet.
       *[other] “{ $title }” will not be drawn: { $reason }. Everything you paid goes back to your wallet.
    }
notification-lottery-extended-title = Sale extended
notification-lottery-extended-body = “{ $title }” has not sold enough tickets yet, so it stays on sale until { $end_time }. If that is still not enough, everyone gets their money back.

## For a second person
approval-lotteries-publish =
    Publish “{ $title }”. All prizes together: { $amount }{ $prize_type ->
        [CASH] {" "}in cash
        [COINS] {" "}in coins
       *[PHYSICAL] {" "}in goods
    }. Tickets: { $tickets } at { $price }, drawn once { $least } are sold.

## In the chat
bot-command-lotteries = Lotteries on sale now
bot-command-newlottery = Create a lottery
bot-command-managelotteries = Publish, cancel, draw
bot-button-lotteries = 🎟 Lotteries
bot-button-all-lotteries = ◀️ All lotteries
bot-button-lottery = 🎁 To the lottery
bot-status =
    { $status ->
        [UPCOMING] opens soon
        [ACTIVE] on sale
        [SOLD_OUT] sold out
        [DRAWING] being drawn
        [COMPLETED] drawn
       *[CANCELLED] cancelled
    }
bot-lotteries =
    🎟 <b>Lotteries</b>

    { $list }
bot-lotteries-line =
    <b>{ $title }</b>
    { $price } a ticket · { bot-status }
    { $bar } { $sold } of { $total }
bot-lotteries-none = There are no lotteries at the moment. Check back soon!
bot-card-title = 🎁 <b>{ $title }</b>  #{ $period }
bot-card-text = { $text }
bot-card-price = 🎟 A ticket costs <b>{ $price }</b>
bot-card-prize =
    { $type ->
        [CASH] 💵 Prize: <b>{ $value }</b> in cash
        [COINS] 🪙 Prize: <b>{ $value }</b> in coins
       *[PHYSICAL] 📦 Prize: worth <b>{ $value }</b>
    }{ $winners ->
        [1] { "" }
       *[other] , { $winners } winners
    }
bot-card-takes =
    { $type ->
        [CASH] 👛 Paid for with cash only
        [COINS] 👛 Paid for with cash or coins
       *[PHYSICAL] { $bonus ->
            [0] 👛 Paid for with cash or coins; no bonus tickets left
            [one] 👛 Paid for with cash, coins or bonus; one bonus ticket left
           *[other] 👛 Paid for with cash, coins or bonus; { $bonus } bonus tickets left
        }
    }
bot-card-sold = { $bar } { $sold } of { $total } sold
bot-card-limit =
    { $limit ->
        [one] 👤 At most one ticket per person
       *[other] 👤 At most { $limit } tickets per person
    }
bot-card-mine =
    { $count ->
        [one] ✅ You have one ticket
       *[other] ✅ You have { $count } tickets
    }
bot-card-upcoming = 🕓 Opens { $time }
bot-card-active = 🕓 On sale until { $time }, or until the last ticket is sold
bot-card-sold-out = 🔒 Sold out. The ticket list will be sealed within minutes, and the winner drawn after that.
bot-card-drawing = 🎲 The ticket list is sealed. The draw is coming up.
bot-card-completed =
    🏆 Ticket <b>{ $number }</b> won.{ $named ->
        [yes] { " " }Congratulations, { $winner }!
       *[no] { "" }
    }
bot-card-cancelled = ✖️ Cancelled: { $reason }. Everyone gets their money back.
bot-card-undersold = too few tickets were sold
bot-button-publish = 📣 Publish
bot-button-take-back = ↩️ Take back
bot-button-edit = ✏️ Edit
bot-button-save = 💾 Save
bot-button-save-draft = 💾 Save as a draft
bot-button-cancel-lottery = ✖️ Cancel the lottery
bot-button-draw-now = 🎲 Draw now
bot-button-void = ⚠️ Give up the draw
bot-button-draw-yes = 🎲 Yes, draw now
bot-dialog-lottery = a new lottery
bot-dialog-draw-void = giving up a draw
bot-dialog-lottery-cancellation = cancelling a lottery
bot-form-begin =
    🆕 <b>A new lottery</b>

    I ask, you answer. At the end you see everything and can change any of it. /cancel to stop.
bot-form-ask-title = 🏷 The title in <b>{ $language_name }</b>. At least one language is needed.
bot-form-ask-description = 📝 The description in <b>{ $language_name }</b>.
bot-form-ask-picture = 🖼 A picture: send a photo or its address (https://…).
bot-form-ask-price = 🎟 What does a ticket cost, in { $currency }?
bot-form-ask-tickets = 🔢 How many tickets are there?
bot-form-ask-max-per-user = 👤 How many tickets may one person buy? Skip to use the shop’s limit, if there is one.
bot-form-ask-winners = 🏆 How many winners?
bot-form-ask-min-tickets = 📉 How many tickets must be sold for the draw? Skip for as many as pay for the prizes. With fewer, the sale is extended once; if that is still not enough, everyone is refunded.
bot-form-ask-prize-type = 🎁 What is the prize?
bot-form-ask-prize-value = 💎 What is each winner’s prize worth, in { $currency }?
bot-form-ask-duration = 🕓 How long does the sale last? For example 30m, 12h or 7d.
bot-form-current = Now: { $value }
bot-form-need-title = A title in at least one language is required.
bot-form-bad-text = Please use 1 to { $limit } characters.
bot-form-bad-picture = This address does not begin with https://. You can also skip the picture.
bot-form-bad-amount =
    { $scale ->
        [0] Please send a whole number above zero.
        [one] Please send an amount above zero with at most one decimal place.
       *[other] Please send an amount above zero with at most { $scale } decimal places.
    }
bot-form-bad-number = Please send a whole number from 1 to { $most }.
bot-form-bad-duration = Please use 5 minutes to 366 days: 30m, 12h, 7d.
bot-form-bad-choice = Please use the buttons.
bot-form-bad-order = These numbers don’t fit together: winners { $winners }, minimum { $minimum }, tickets { $tickets }. Each may be at most the next.
bot-form-choice-prize-type =
    { $value ->
        [CASH] 💵 Cash
        [COINS] 🪙 Coins
       *[PHYSICAL] 📦 Product
    }
bot-form-choice-duration =
    { $value ->
        [t1h] 1 hour
        [t24h] 24 hours
        [t3d] 3 days
       *[t7d] 7 days
    }
bot-form-field-title = Title ({ $language_name })
bot-form-field-description = Description ({ $language_name })
bot-form-field-picture = Picture
bot-form-field-price = Ticket price
bot-form-field-tickets = Tickets
bot-form-field-max-per-user = Limit per person
bot-form-field-winners = Winners
bot-form-field-min-tickets = Minimum sold
bot-form-field-prize-type = Prize
bot-form-field-prize-value = Prize value
bot-form-field-duration = Duration
bot-form-line = { $field }: <b>{ $value }</b>
bot-form-span = { $days } d { $hours } h { $minutes } min
bot-form-review =
    🔎 <b>Please check</b>

    { $lines }

    Press a field to change it. Once the first ticket is sold, nothing can be changed.
bot-manage = 🗂 <b>All lotteries</b>, newest first
bot-manage-none = No lotteries yet. /newlottery creates one.
bot-manage-state-name =
    { $state ->
        [DRAFT] draft
        [UPCOMING] opens soon
        [ACTIVE] on sale
        [SOLD_OUT] sold out
        [DRAWING] being drawn
        [COMPLETED] drawn
       *[CANCELLED] cancelled
    }
bot-manage-state = Staff: { bot-manage-state-name }
bot-manage-reason =
    ✖️ <b>{ $title }</b>
    { $sold ->
        [0] No tickets have been sold.
        [one] One ticket has been sold; it will be refunded.
       *[other] { $sold } tickets have been sold; all will be refunded.
    }

    Why is it being cancelled? Players will read your answer.
bot-manage-cancel-confirm =
    ✖️ Cancel <b>{ $title }</b>?
    Reason: { $reason }
    { $sold ->
        [0] No tickets have been sold.
        [one] One ticket will be refunded.
       *[other] { $sold } tickets will be refunded.
    }

    This can’t be undone.
bot-manage-void-reason =
    ⚠️ <b>{ $title }</b> has not been drawn. Everyone will be refunded, and the sealed list stays published.

    Why can’t it be drawn? Players will read your answer.
bot-manage-void-confirm =
    ⚠️ Give up the draw of <b>{ $title }</b>?
    Reason: { $reason }
    Tickets to refund: { $sold }

    This can’t be undone.
bot-manage-draw-confirm =
    🎲 Draw <b>{ $title }</b> now?
    { $sold } of { $total } tickets are sold.

    The sale ends at once, the list is sealed and the winners are drawn. This can’t be undone.
bot-card-void = the random value was not published within 72 hours

## In the Mini App
miniapp-home-greeting = Hello, { $name }
miniapp-home-balance = Your cash
miniapp-home-active = On sale now
miniapp-home-upcoming = Opening soon
miniapp-home-drawing = Being drawn
miniapp-home-completed = Drawn
miniapp-home-empty = Nothing on sale right now
miniapp-home-empty-text = New lotteries appear here the moment they open.
miniapp-progress-label = Tickets sold
miniapp-sold-of = { $sold } of { $total } sold
miniapp-left = { $count ->
    [one] { $count } left
   *[other] { $count } left
}
miniapp-sold-out = Sold out
miniapp-ticket-price = Ticket
miniapp-odds-per-ticket = Odds per ticket
miniapp-odds-mine = My odds
miniapp-odds-one-in = 1 in { $n }
miniapp-odds-with = { $count ->
    [one] With { $count } ticket your odds are 1 in { $n }, if all tickets sell.
   *[other] With { $count } tickets your odds are 1 in { $n }, if all tickets sell.
}
miniapp-winners = Winners
miniapp-picture-number = Picture { $number } of { $total }
miniapp-about-prize = About the prize
miniapp-details = Details
miniapp-specifications = Specifications
miniapp-material = Material
miniapp-ends-on = The sale ends on { $date }, or as soon as the last ticket is sold.
miniapp-opens-on = The sale starts on { $date }.
miniapp-extended = Too few tickets had been sold, so the sale was extended once.
miniapp-live-waiting = Sales appear here as they happen
miniapp-live-sold-now = { $count ->
    [one] { $count } ticket sold just now
   *[other] { $count } tickets sold just now
}
miniapp-live-sold = Last sale: { $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
}
miniapp-watch-draw = Watch the draw
miniapp-see-draw = See the draw
miniapp-see-lotteries = See the lotteries

## In the Mini App: phases: what a lottery is doing, what the countdown counts to, what happens then
miniapp-phase-opens = Opening soon
miniapp-phase-on-sale = On sale
miniapp-phase-closing = Sale ended
miniapp-phase-sealing = Sold out
miniapp-phase-drawing = Sealed, waiting for the draw
miniapp-phase-completed = Drawn
miniapp-phase-cancelled = Cancelled
miniapp-countdown-opens = Opens in
miniapp-countdown-on-sale = Sale ends in
miniapp-countdown-closing = Ticket list sealed in
miniapp-countdown-sealing = Ticket list sealed in
miniapp-countdown-drawing = Draw in
miniapp-phase-opens-note = The sale starts soon.
miniapp-phase-on-sale-note = The draw takes place when all tickets are sold or time is up.
miniapp-phase-closing-note = The ticket list is about to be sealed.
miniapp-phase-sealing-note = The ticket list will be sealed soon, and its fingerprint published.
miniapp-phase-drawing-note = The ticket list is sealed: nothing in it can change any more.
miniapp-phase-completed-note = The winner has been drawn.
miniapp-phase-cancelled-note = This lottery was cancelled. All tickets have been refunded.

## In the Mini App
miniapp-error-lottery-not-found = Lottery not found.
