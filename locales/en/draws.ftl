# Seal, draw, winners, proof, receipt.

## Refusals
error-draw-not-found = This lottery has not been drawn yet.
error-lottery-not-sealed = The ticket list is not sealed yet.
error-seal-not-found = The ticket list is not sealed yet.
error-too-few-sold = Only { $sold_tickets } tickets are sold; { $min_tickets } are needed.
error-beacon-signature-invalid = This is not the beacon’s signature for round { NUMBER($round, useGrouping: 0) }. Nothing has changed.
error-entropy-not-yet = The beacon has not published round { NUMBER($round, useGrouping: 0) } yet. It comes at { $available_at } and decides the winners.
error-draw-possible = This lottery can still be drawn, so it will be.
error-void-not-yet = A draw by the shop’s own key can be given up 72 hours after it was due: from { $possible_at } on.

## Notifications
notification-lottery-won-title = 🎉 You won!
notification-lottery-won-body =
    { $prize_type ->
        [CASH] “{ $title }”: your ticket No. { $ticket_number } won { ORDINAL($rank) } place. { $prize_value } is already in your cash wallet.
        [COINS] “{ $title }”: your ticket No. { $ticket_number } won { ORDINAL($rank) } place. { $prize_value } in coins is already in your coin wallet.
       *[PHYSICAL] “{ $title }”: your ticket No. { $ticket_number } won { ORDINAL($rank) } place. The prize is yours, worth { $prize_value }.
    }
notification-lottery-lost-title = The draw is over
notification-lottery-lost-body = “{ $title }”: ticket No. { $ticket_number } won. Not yours this time. Anyone can check the draw in the app.

## For a second person
approval-draws-draw =
    Draw “{ $title }” early. All prizes together: { $amount }{ $prize_type ->
        [CASH] {" "}in cash
        [COINS] {" "}in coins
       *[PHYSICAL] {" "}in goods
    }. Sold: { $sold } of { $tickets } tickets at { $price }.
approval-draws-void = Give up the draw of “{ $title }” and refund all { $sold } tickets at { $price }: { $reason }.

## In the chat
bot-command-verify = Check a draw
bot-button-proof = 🔍 Proof of the draw
bot-button-check-mine = 🔍 Check my ticket
bot-verify =
    🔍 <b>You don’t have to trust us</b>

    Before a draw, the list of all tickets is sealed: its fingerprint is published, and from then on no ticket can be added, removed or changed. The winner is computed from this seal and a random value that is published with its proof. Anyone can repeat the computation.

    Choose a draw to see its proof. Or send <code>/verify</code> with a lottery ID or with the seven digits of your ticket.
bot-verify-none = No lottery has been sealed yet.
bot-proof-title = 🔍 <b>{ $title }</b>  #{ $period }
bot-proof-seal =
    🔒 <b>Sealed</b> { $time }
    { $tickets ->
        [one] One ticket
       *[other] { $tickets } tickets
    }, root of the list:
    <code>{ $root }</code>
    <a href="{ $leaves }">The sealed list</a>
bot-proof-waiting = 🎲 The winner has not been drawn yet.
bot-proof-draw =
    🎲 <b>Seed of the draw</b>
    <code>{ $seed }</code>
    <a href="{ $bundle }">The full proof</a>, for <code>luckymart verify</code> or a program of your own
bot-proof-winners = 🏆 <b>Winners</b>
bot-proof-winner = { $rank }. <b>{ $number }</b> { $name }
bot-proof-more =
    { $count ->
        [one] … and one more
       *[other] … and { $count } more
    }
bot-proof-you = (that is you!)
bot-proof-ecvrf = ℹ️ The random value comes from the shop’s own key (ECVRF, RFC 9381). It proves that the result was not altered. It cannot prove that the shop did not try several lists before sealing one.
bot-proof-drand = ℹ️ The random value comes from drand, a public beacon that nobody can predict or choose, not even the shop.
bot-check-pick = Which of your tickets should I check?
bot-check-which = You have ticket { $number } in several lotteries. Which one do you mean?
bot-check-not-mine = You have no ticket { $number }.
bot-check-title = 🔍 <b>Ticket { $number }</b>
bot-check-step =
    { $step ->
        [receipt-owner] Your Telegram ID and the ticket’s salt give its owner mark
        [receipt-leaf] The number and the owner mark give its leaf
       *[receipt-path] The leaf leads to the sealed root
    }
bot-check-holds = ✅ <b>Your ticket was in the draw, and it was yours.</b>
bot-check-fails = ❌ <b>This doesn’t hold.</b> Please write to support at once: /paysupport
bot-check-root =
    Sealed root:
    <code>{ $root }</code>
bot-proof-round = 🛰 Random value: round { $round } of the drand beacon, { $time }
bot-proof-late = ⚠️ The seal was published too late for round { $round } ({ $time }), so that round does not count.
bot-check-values =
    Salt: <code>{ $salt }</code>
    Leaf: <code>{ $leaf }</code>
    Place in the list: { $place }
bot-check-path =
    { $steps ->
        [0] The leaf is the root itself.
        [one] The path to the root, one step:
       *[other] The path to the root, { $steps } steps:
    }
bot-button-receipt = 📄 Receipt as a file
bot-receipt-file = Your receipt. Check it yourself: <code>luckymart verify --receipt { $name } --root { $root }</code>. It contains your Telegram ID: show it only to people you trust with it.

## In the Mini App
miniapp-winner-name = Winner: { $name }
miniapp-open-receipt = Open the receipt
miniapp-receipt-title = Receipt of ticket { $number }
miniapp-receipt-text = It proves that the sealed list holds this ticket under your Telegram ID. Keep it if you want to check the draw yourself.
miniapp-drawn-on = Drawn on { $date }
miniapp-winning-ticket = The winning ticket is { $number }
miniapp-winners-title = { $count ->
    [one] Winner
   *[other] Winners
}
miniapp-winner-me = You
miniapp-you-won = You won!
miniapp-you-won-ticket = { $count ->
    [one] Your ticket { $numbers } was drawn.
   *[other] Your tickets { $numbers } were drawn.
}
miniapp-prize-physical = Your prize: { $title }.
miniapp-prize-cash = { $amount } has been added to your cash wallet.
miniapp-prize-coins = { $amount } in coins has been added to your coin wallet.
miniapp-not-this-time = Not this time
miniapp-not-this-time-text = { $count ->
    [one] Your ticket was in the draw, but another one won.
   *[other] Your { $shown } tickets were in the draw, but another one won.
}
miniapp-not-in-draw = The draw is over
miniapp-not-in-draw-text = You had no tickets for this lottery.
miniapp-proof-title = How to check this draw
miniapp-proof-meaning = Before the draw, the whole ticket list is sealed: its root fixes every single ticket. The winners are computed from the seal and the published random value, so anyone can compute them again.
miniapp-entropy-ecvrf = The random value comes from the shop’s own key. It proves that the result was not altered; it does not prove that the shop did not try several ticket lists.
miniapp-entropy-drand = The random value comes from drand, a public beacon that nobody can predict, choose or withhold.
miniapp-not-sealed-yet = The ticket list is not sealed yet.
miniapp-sealed-at = Sealed
miniapp-tickets-in-draw = Tickets in the draw
miniapp-cancelled-undersold = Too few tickets were sold. All money goes back to the wallets it came from.
miniapp-cancelled-void = The random value was not published within 72 hours. All money goes back to the wallets it came from.
miniapp-seal-round = Beacon round
miniapp-seal-round-anew = The list was published too late for the first round, so a later one was taken.
miniapp-seal-root = Root of the sealed list
miniapp-download-proof = Proof
miniapp-download-leaves = Ticket list
miniapp-download-checker = Checker page
miniapp-error-lottery-not-sealed = The receipt is available once the ticket list is sealed.
miniapp-error-draw-not-found = This lottery has not been drawn yet.
