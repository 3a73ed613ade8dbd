# Seal, draw, winners, proof, receipt.

## Refusals
error-draw-not-found = The winners are not drawn yet.
error-lottery-not-sealed = The ticket list is not sealed yet.
error-seal-not-found = The ticket list is not sealed yet.
error-too-few-sold = Only { $sold_tickets } tickets are sold, and { $min_tickets } are needed.
error-beacon-signature-invalid = This is not the beacon's signature of round { NUMBER($round, useGrouping: 0) }. Nothing was changed.
error-entropy-not-yet = Round { NUMBER($round, useGrouping: 0) } of the beacon is not there yet. It comes at { $available_at }, and draws the winners.

## Notifications
notification-lottery-won-title = 🎉 You won!
notification-lottery-won-body =
    { $prize_type ->
        [CASH] “{ $title }”: your ticket No. { $ticket_number } took place { $rank }. { $prize_value } is already in your cash wallet.
        [COINS] “{ $title }”: your ticket No. { $ticket_number } took place { $rank }. { $prize_value } in coins is already in your wallet.
       *[PHYSICAL] “{ $title }”: your ticket No. { $ticket_number } took place { $rank }. The prize is yours, worth { $prize_value }.
    }
notification-lottery-lost-title = The draw is over
notification-lottery-lost-body = “{ $title }”: ticket No. { $ticket_number } won. Not yours this time. Anyone can check the draw in the app.

## In the chat
bot-command-verify = Check a draw
bot-button-proof = 🔍 Proof of the draw
bot-button-check-mine = 🔍 Check my ticket
bot-verify =
    🔍 <b>Nobody has to trust us</b>

    Before a draw the list of all tickets is sealed: a fingerprint of the whole list is published, and from then on no ticket can be added, removed or changed. The winner is computed from this seal and a random value that is published with its proof. Anyone can repeat the computation.

    Choose a draw to see its proof. Or send <code>/verify</code> with a lottery's id, or with the seven digits of your ticket.
bot-verify-none = No lottery has been sealed yet.
bot-proof-title = 🔍 <b>{ $title }</b>  #{ $period }
bot-proof-seal =
    🔒 <b>Seal</b> of { $time }
    { $tickets ->
        [one] One ticket
       *[other] { $tickets } tickets
    }, root of the list:
    <code>{ $root }</code>
    <a href="{ $leaves }">The sealed list</a>
bot-proof-waiting = 🎲 The winner is not drawn yet.
bot-proof-draw =
    🎲 <b>Seed of the draw</b>
    <code>{ $seed }</code>
    <a href="{ $bundle }">The whole proof</a>, for <code>luckymart verify</code> or a program of your own
bot-proof-winners = 🏆 <b>Winners</b>
bot-proof-winner = { $rank }. <b>{ $number }</b> { $name }
bot-proof-more =
    { $count ->
        [one] … and one more
       *[other] … and { $count } more
    }
bot-proof-you = (that is you!)
bot-proof-ecvrf = ℹ️ The random value comes from the shop's own key (ECVRF, RFC 9381). It proves that the result was not altered. It cannot prove that the shop did not try several lists before it sealed one.
bot-proof-drand = ℹ️ The random value comes from drand, a public beacon that nobody can predict or choose, the shop included.
bot-check-pick = Which of your tickets shall I check?
bot-check-which = You have the ticket { $number } in several lotteries. Which one do you mean?
bot-check-not-mine = You have no ticket { $number }.
bot-check-title = 🔍 <b>Ticket { $number }</b>
bot-check-step =
    { $step ->
        [receipt-owner] Your Telegram id and the ticket's salt give its owner mark
        [receipt-leaf] The number and the owner mark give its leaf
       *[receipt-path] The leaf leads to the sealed root
    }
bot-check-holds = ✅ <b>Your ticket was in the draw, and it was yours.</b>
bot-check-fails = ❌ <b>This does not hold.</b> Please write to support at once: /paysupport
bot-check-root =
    Sealed root:
    <code>{ $root }</code>
bot-proof-round = 🛰 Random value: round { $round } of the drand beacon, { $time }
bot-proof-late = ⚠️ The seal came out too late for round { $round } ({ $time }), so that round does not count.
bot-check-values =
    Salt: <code>{ $salt }</code>
    Leaf: <code>{ $leaf }</code>
    Place in the list: { $place }
bot-check-path =
    { $steps ->
        [0] The leaf is the root itself.
        [one] The way to the root, one step:
       *[other] The way to the root, { $steps } steps:
    }
bot-button-receipt = 📄 Receipt as a file
bot-receipt-file = Your receipt. Check it yourself: <code>luckymart verify --receipt { $name } --root { $root }</code>. It names your Telegram id: show it only to whom you trust with it.

## In the Mini App
miniapp-winner-name = Winner: { $name }
miniapp-open-receipt = Open the receipt
miniapp-receipt-title = Receipt of ticket { $number }
miniapp-receipt-text = It proves that the sealed list holds this ticket under your Telegram ID. Keep it if you want to check the draw yourself.
miniapp-drawn-on = Drawn on { $date }
miniapp-winning-ticket = The winning ticket is { $number }
miniapp-winners-title = { $count ->
    [one] The winner
   *[other] The winners
}
miniapp-winner-nameless = A player
miniapp-winner-me = This is you
miniapp-you-won = You won!
miniapp-you-won-ticket = { $count ->
    [one] Your ticket { $numbers } was drawn.
   *[other] Your tickets { $numbers } were drawn.
}
miniapp-prize-physical = Your prize: { $title }.
miniapp-prize-cash = { $amount } has been added to your balance.
miniapp-prize-coins = { $amount } in coins has been added to your wallet.
miniapp-not-this-time = Not this time
miniapp-not-this-time-text = { $count ->
    [one] Your ticket was in the draw, but another one was picked.
   *[other] Your { $shown } tickets were in the draw, but another one was picked.
}
miniapp-not-in-draw = The draw is over
miniapp-not-in-draw-text = You had no tickets in this lottery.
miniapp-proof-title = How this draw can be checked
miniapp-proof-meaning = Before the draw the whole ticket list is sealed: its root fixes every single ticket. The winners are computed from the seal and the published randomness, so anyone can compute them again.
miniapp-entropy-ecvrf = The randomness comes from the operator’s own verifiable function. It proves that the operator did not alter the result; it does not prove that the operator did not try several ticket lists.
miniapp-entropy-drand = The randomness comes from drand, a public beacon that nobody can predict, choose or withhold.
miniapp-not-sealed-yet = The ticket list is not sealed yet.
miniapp-sealed-at = Sealed
miniapp-tickets-in-draw = Tickets in the draw
miniapp-cancelled-undersold = Too few tickets were sold. Everything goes back to the wallets it came from.
miniapp-cancelled-void = The beacon did not answer within three days. Everything goes back to the wallets it came from.
miniapp-seal-round = Beacon’s round
miniapp-seal-round-anew = The list came out too late for the first round, so a later one was taken.
miniapp-seal-root = Root of the sealed list
miniapp-download-proof = Proof
miniapp-download-leaves = Ticket list
miniapp-download-checker = Page that checks
miniapp-error-lottery-not-sealed = The receipt exists once the ticket list is sealed.
miniapp-error-draw-not-found = This lottery has not been drawn yet.
