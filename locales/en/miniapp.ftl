# Texts of the Mini App.

## Everywhere
miniapp-loading = Loading…
miniapp-retry = Try again
miniapp-back = Back
miniapp-close = Close
miniapp-show-more = Show more
miniapp-show-less = Show less
miniapp-show-all = Show all { $count }
miniapp-copy = Copy
miniapp-copied = Copied
miniapp-copy-failed = Could not copy
miniapp-share = Share
miniapp-download = Download
miniapp-download-failed = The file could not be saved
miniapp-unread = Unread
miniapp-navigation = Main pages
miniapp-tab-home = Home
miniapp-tab-market = Market
miniapp-tab-tickets = Tickets
miniapp-tab-wallet = Wallet
miniapp-tab-profile = Profile
miniapp-duration-days = { $days } d { $hours } h
miniapp-any-moment = any moment
miniapp-announce-minutes = { $label }: { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
miniapp-announce-seconds = { $label }: { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
miniapp-my-tickets-count = { $count ->
    [one] { $count } ticket of yours
   *[other] { $count } tickets of yours
}

## Home
miniapp-home-greeting = Hello, { $name }
miniapp-home-balance = Your balance
miniapp-home-active = On sale now
miniapp-home-upcoming = Opening soon
miniapp-home-drawing = Draw under way
miniapp-home-completed = Drawn
miniapp-home-empty = Nothing on sale right now
miniapp-home-empty-text = New lotteries appear here the moment they open.
miniapp-winner-name = Winner: { $name }

## A lottery
miniapp-progress-label = Tickets sold
miniapp-sold-of = { $sold } of { $total } sold
miniapp-left = { $count ->
    [one] { $count } left
   *[other] { $count } left
}
miniapp-sold-out = Sold out
miniapp-ticket-price = Ticket
miniapp-odds-per-ticket = Ticket’s odds
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
miniapp-ends-on = Sales end on { $date }, or as soon as the last ticket is sold.
miniapp-opens-on = Sales begin on { $date }.
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

## Phases: what a lottery is doing, what the countdown counts to, what happens then
miniapp-phase-opens = Opening soon
miniapp-phase-on-sale = On sale
miniapp-phase-closing = Sales have ended
miniapp-phase-sealing = Sold out
miniapp-phase-drawing = Sealed, waiting for the draw
miniapp-phase-completed = Drawn
miniapp-phase-cancelled = Cancelled
miniapp-countdown-opens = Opens in
miniapp-countdown-on-sale = Sales end in
miniapp-countdown-closing = Ticket list sealed in
miniapp-countdown-sealing = Ticket list sealed in
miniapp-countdown-drawing = Draw in
miniapp-phase-opens-note = Sales begin soon.
miniapp-phase-on-sale-note = The draw comes when all tickets are sold or the time is up.
miniapp-phase-closing-note = The ticket list is about to be sealed.
miniapp-phase-sealing-note = In a moment the ticket list is frozen and its fingerprint published.
miniapp-phase-drawing-note = The ticket list is frozen: nothing in it can change any more.
miniapp-phase-completed-note = The winner has been drawn.
miniapp-phase-cancelled-note = This lottery was cancelled. Every ticket has been paid back.

## Buying
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

## Tickets
miniapp-my-tickets = My tickets
miniapp-tickets-title = My tickets
miniapp-tickets-empty = No tickets yet
miniapp-tickets-empty-text = Choose a lottery: each ticket is one chance.
miniapp-ticket-won-rank = Prize { $rank }
miniapp-ticket-refunded = refunded
miniapp-open-receipt = Open the receipt
miniapp-receipt-title = Receipt of ticket { $number }
miniapp-receipt-text = It proves that the sealed list holds this ticket under your Telegram ID. Keep it if you want to check the draw yourself.
miniapp-status-won = You won
miniapp-status-upcoming = Opening soon
miniapp-status-active = On sale
miniapp-status-sold-out = Sold out
miniapp-status-drawing = Draw under way
miniapp-status-completed = Drawn
miniapp-status-cancelled = Cancelled, paid back

## The draw
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

## Wallet
miniapp-wallet-title = Wallet
miniapp-wallet-balances = Balances
miniapp-wallet-balance = Balance
miniapp-wallet-lucky-coin = Coins
miniapp-wallet-bonus = Bonus
miniapp-wallet-balance-note = Cash: pays for tickets and can be withdrawn.
miniapp-wallet-lucky-coin-note = Coins pay for tickets; they never become cash.
miniapp-wallet-bonus-note = Bonus pays for tickets; it never becomes cash.
miniapp-frozen = { $amount } on hold
miniapp-history = History
miniapp-history-empty = Nothing here yet
miniapp-history-empty-text = Every movement of this wallet will be listed here.
miniapp-balance-after = Left: { $amount }
miniapp-transaction-purchase = Tickets
miniapp-transaction-refund = Refund
miniapp-transaction-prize = Prize
miniapp-transaction-commission = Friend’s purchase
miniapp-transaction-credit = Credit
miniapp-transaction-welcome = Welcome gift
miniapp-transaction-exchange = Exchange
miniapp-transaction-deposit = Deposit
miniapp-transaction-withdrawal = Withdrawal
miniapp-transaction-resale = Bought on the market
miniapp-transaction-resale-settlement = Ticket sold
miniapp-transaction-prize-resale = Prize on the market
miniapp-transaction-resale-refund = Market refund
miniapp-transaction-resale-reversal = Sale undone
miniapp-transaction-freeze = Held for a withdrawal
miniapp-transaction-unfreeze = Hold released
miniapp-transaction-bonus = First deposit bonus
miniapp-transaction-showoff-reward = Reward for a post
miniapp-transaction-deposit-refund = Stars given back
miniapp-transaction-deposit-refund-return = Refund taken back

## Profile
miniapp-profile-title = Profile
miniapp-level = Level { $level }
miniapp-stat-lotteries = Lotteries
miniapp-stat-spent = Spent
miniapp-stat-won = Won
miniapp-referral-title = Invite friends
miniapp-referral-text = When somebody joins by your link, you get a bonus on the tickets they buy.
miniapp-referral-share-text = Join me at LuckyMart: prizes are raffled, and anyone can check every draw.
miniapp-settings = Settings
miniapp-language = Language
miniapp-terms = Terms of use
miniapp-sessions = Signed-in devices
miniapp-session-device = Device
miniapp-session-current = This device
miniapp-session-last = Last active { $date }
miniapp-session-revoke = Sign out
miniapp-session-revoked = The device is signed out

## Notifications
miniapp-notifications-title = Notifications
miniapp-notifications-unread = { $count ->
    [one] Notifications: { $count } unread
   *[other] Notifications: { $count } unread
}
miniapp-notifications-empty = All quiet
miniapp-notifications-empty-text = Draws, prizes and news about your tickets appear here.

## Outside Telegram, and when signing in does not work
miniapp-outside-title = LuckyMart lives in Telegram
miniapp-outside-text = Open it from our bot’s chat: there Telegram tells us who you are, and your tickets are waiting.
miniapp-outside-open = Open { $bot }
miniapp-sign-in-failed = Signing in did not work

## Errors, by the API’s code
miniapp-error-connection = No connection. Nothing is lost: try again.
miniapp-error-unknown = Something went wrong. Please try again.
miniapp-error-sold-out = All tickets are sold.
miniapp-error-not-enough-tickets = { $available ->
    [one] Only { $available } ticket is left.
   *[other] Only { $available } tickets are left.
}
miniapp-error-limit-reached = This is more than one person may hold: the limit is { $limit }, you have { $held }.
miniapp-error-lottery-closed = Tickets of this lottery are not on sale now.
miniapp-error-insufficient-funds = Not enough in this wallet: { $required } needed, { $balance } there.
miniapp-error-lottery-not-found = This lottery does not exist.
miniapp-error-idempotency-in-flight = Your purchase is still being made. Try again in a moment; you will not be charged twice.
miniapp-error-overloaded = Many people are buying right now. Try again in a moment; you will not be charged twice.
miniapp-error-too-many-requests = Too many requests. Please wait a moment.
miniapp-error-lottery-not-sealed = The receipt exists once the ticket list is sealed.
miniapp-error-draw-not-found = This lottery has not been drawn yet.
miniapp-error-init-data-invalid = Telegram’s signature could not be confirmed. Close the app and open it again from the chat.
miniapp-error-init-data-expired = This page has been open for too long. Close the app and open it again from the chat.
miniapp-error-init-data-future = The clocks do not agree. Close the app and open it again from the chat.
miniapp-error-user-banned = Your account is blocked. Reason: { $reason }

## Ways on
miniapp-menu-prizes = Prizes
miniapp-menu-friends = Friends
miniapp-menu-showoffs = Winners’ posts
miniapp-menu-addresses = Addresses
miniapp-menu-preferences = Notification settings
miniapp-menu-security = Security
miniapp-wallet-actions = Move money
miniapp-wallet-deposit = Top up
miniapp-wallet-withdraw = Withdraw
miniapp-wallet-exchange = To coins
