# What players read in the chat. HTML of Telegram's Bot API; buttons, commands and alerts are plain.

## Commands and menus
bot-menu-button = Play
bot-command-start = Begin
bot-command-play = Open the shop
bot-command-lotteries = What is raffled now
bot-command-tickets = My tickets
bot-command-balance = My wallets
bot-command-verify = Check a draw
bot-command-language = Change the language
bot-command-help = What this bot can do
bot-command-terms = Rules of the shop
bot-command-privacy = What is stored about me
bot-command-paysupport = Help with a payment
bot-command-staff = What I may do as staff
bot-command-newlottery = Make a lottery
bot-command-managelotteries = Publish, cancel, draw
bot-command-credit = Credit a user
bot-command-broadcast = Write to everyone

## Buttons
bot-button-play = 🎁 Open LuckyMart
bot-button-open-app = 📱 Open in the app
bot-button-open-chat = Open the chat
bot-button-lotteries = 🎟 Lotteries
bot-button-all-lotteries = ◀️ All lotteries
bot-button-lottery = 🎁 The lottery
bot-button-buy = 🎟 Buy tickets
bot-button-buy-more = 🎟 Buy more
bot-button-pay = ✅ Pay { $total }
bot-button-my-tickets = 🗂 My tickets
bot-button-proof = 🔍 Proof of the draw
bot-button-check-mine = 🔍 Check my ticket
bot-button-first = ⏮ To the beginning
bot-button-next = Next ▶️
bot-button-older = Older ▶️
bot-button-back = ◀️ Back
bot-button-cancel = ✖️ Cancel
bot-button-confirm = ✅ Confirm
bot-button-old = This button is out of date. Please start again with the command.

## Start, language, help
bot-description = Good things for the price of a ticket. Choose a lottery, buy tickets and watch the draw: you can check each one yourself, down to the last digit.
bot-short-description = Raffles of good things that anyone can check.
bot-start =
    👋 Hello, <b>{ $name }</b>!

    LuckyMart raffles good things. A prize is divided into tickets, and when they are sold, one of them wins. Every draw can be checked by anyone, down to the last digit.

    Choose a lottery in the app or right here in the chat. Good luck!
bot-start-demo = 🧪 This is a demonstration: the money is play money.
bot-play = Everything is in the app: lotteries, your tickets, your wallet and the draws.
bot-language-name = English
bot-language-ask = 🌐 Which language shall I speak?
bot-language-set = ✅ We speak English now.
bot-help =
    <b>What I can do</b>

    { $commands }
bot-unknown = I did not understand that. Open the app with the button, or see /help for what I can do.
bot-cancelled = Cancelled.
bot-cancel-nothing = There is nothing to cancel.
bot-group-hint = I work in a private chat. There you can see the lotteries and buy tickets:
bot-error = Sorry, something went wrong on our side. Please try again in a moment. If it happens again, tell support this number: { $reference }

## Lotteries
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
bot-lotteries-none = There is no lottery at the moment. Look in again soon!
bot-card-title = 🎁 <b>{ $title }</b>  #{ $period }
bot-card-text = { $text }
bot-card-price = 🎟 A ticket costs <b>{ $price }</b>
bot-card-prize =
    { $type ->
        [CASH] 💵 Prize: <b>{ $value }</b> in cash
        [COINS] 🪙 Prize: <b>{ $value }</b> in coins
       *[PHYSICAL] 📦 Prize: the product, worth <b>{ $value }</b>
    }{ $winners ->
        [1] { "" }
       *[other] , { $winners } winners
    }
bot-card-sold = { $bar } { $sold } of { $total } sold
bot-card-limit =
    { $limit ->
        [one] 👤 At most one ticket a person
       *[other] 👤 At most { $limit } tickets a person
    }
bot-card-mine =
    { $count ->
        [one] ✅ You have one ticket
       *[other] ✅ You have { $count } tickets
    }
bot-card-upcoming = 🕓 Opens { $time }
bot-card-active = 🕓 On sale until { $time }, or until the last ticket is sold
bot-card-sold-out = 🔒 Sold out. The ticket list will be sealed in a moment.
bot-card-drawing = 🎲 The ticket list is sealed, the draw is near.
bot-card-completed = 🏆 Ticket <b>{ $number }</b> won. Congratulations, { $name }!
bot-card-cancelled = ✖️ Cancelled: { $reason }. Everyone gets their money back.
bot-card-undersold = too few tickets were sold

## Buying
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

## Tickets
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

## Wallets
bot-wallet-name =
    { $type ->
        [BALANCE] Balance
        [LUCKY_COIN] Coins
       *[BONUS] Bonus
    }
bot-balance =
    👛 <b>Your wallets</b>

    { $wallets }

    The balance is cash. Coins and bonus pay for tickets and never become cash. Press a wallet to see what happened to it.
bot-wallet-line = { $name }: <b>{ $balance }</b>
bot-wallet-frozen = ({ $amount } more is on hold)
bot-history =
    👛 <b>{ $wallet }</b>: { $balance }

    { $entries }
bot-history-empty = Nothing has happened here yet.
bot-history-entry =
    <b>{ $amount }</b> · { $type ->
        [PURCHASE] tickets
        [REFUND] refund
        [RESALE] bought on the market
        [RESALE_SETTLEMENT] sold on the market
        [PRIZE_RESALE] prize on the market
        [RESALE_REFUND] refund of the market
        [RESALE_REVERSAL] sale undone
        [PRIZE] prize
        [COMMISSION] reward for friends
        [CREDIT] credit
        [BONUS] bonus
        [WELCOME] welcome gift
        [EXCHANGE] exchange into coins
        [FREEZE] on hold for a withdrawal
        [UNFREEZE] withdrawal returned
        [WITHDRAWAL] withdrawal
        [DEPOSIT] payment in
        [SHOWOFF_REWARD] reward for a post
        [DEPOSIT_REFUND] Stars given back
        [DEPOSIT_REFUND_RETURN] refund of Stars taken back
       *[OTHER] other
    } · { $time }
bot-history-note = <i>{ $note }</i>

## Proofs
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
