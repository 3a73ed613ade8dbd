# What staff see of the shop and of a person. HTML of Telegram's Bot API; buttons and alerts are plain.

## In the chat
bot-command-users = Find a person
bot-command-dashboard = Figures of the shop
bot-command-ledger = Check the ledger
bot-command-log = What staff did

## In the chat: figures
bot-dashboard =
    📊 <b>The shop</b>, { $moment }

    { $periods }

    🎟 Lotteries: { $active } on sale, { $sold_out } sold out, { $drawing } being drawn, { $upcoming } coming
    🔒 In escrow: { $escrow }
    👛 Players' money: { $players }
    🧊 Frozen: { $frozen }
    ⏳ Waiting for staff: deposits { $deposits }, withdrawals { $withdrawals } (to be paid { $withdrawals_to_pay }), parcels { $shipments }, posts { $showoffs }, questions { $payment_requests }
    ✉️ Messages waiting: { $due }, given up within a day: { $failed }
    📒 { $check }
bot-dashboard-period-name =
    { $period ->
        [today] Today
        [week] 7 days
        [month] 30 days
       *[total] In all
    }
bot-dashboard-period = <b>{ bot-dashboard-period-name }</b>: { $new } new, { $active } active, { $tickets } tickets
bot-dashboard-total = <b>{ bot-dashboard-period-name }</b>: { $new } people, { $tickets } tickets
bot-dashboard-figure-name =
    { $figure ->
        [sales] tickets
        [market] market
        [refunds] refunds
        [revenue] revenue
        [promotions] gifts
        [credits] credits
        [deposits] paid in
       *[withdrawals] paid out
    }
bot-dashboard-figure = { bot-dashboard-figure-name } { $amount }
bot-dashboard-money = ▸ { $wallet }: { $figures }
bot-dashboard-nothing = nothing
bot-dashboard-never-checked = The ledger was never checked.
bot-dashboard-checked =
    { $differences ->
        [0] The ledger adds up: { $moment }
        [one] ⚠️ One difference in the ledger: { $moment }
       *[other] ⚠️ { $differences } differences in the ledger: { $moment }
    }
bot-ledger-difference =
    • { $check }: expected { $expected }, is { $actual }
      <code>{ $where }</code>

## In the chat: the log
bot-log =
    📜 <b>What staff did</b>

    { $lines }
bot-log-line =
    <b>{ $action }</b> { $who }
    { $moment }
    <code>{ $target }</code>
bot-log-nothing = Nothing was done yet.

## In the chat: people
bot-people-ask = 🔎 Write /users and a name, an @username, a Telegram id, a referral code or an id.
bot-people-none = I know nobody like this.
bot-people-found =
    { $count ->
        [one] One person:
       *[other] { $count } people:
    }
bot-people-more = The newest { $count } of them. Write more of the name to find the others.
bot-person-status =
    { $status ->
        [BANNED] 🚫 banned
        [DELETED] gone
       *[ACTIVE] active
    }
bot-person-reach =
    { $reach ->
        [REACHABLE] can be written to
        [BLOCKED] blocked the bot
       *[UNKNOWN] has not started the bot
    }
bot-person =
    👤 <b>{ $name }</b> <code>{ $telegram_id }</code>
    { bot-person-status } · { bot-person-reach }
    { $details }

    { $wallets }

    🎟 { $tickets } tickets · { $lotteries } lotteries · { $wins } wins
    💸 Spent { $spent } · won { $won }
    👥 Invited: { $invited } · code <code>{ $code }</code>
    📱 Sessions: { $sessions } · two-step: { $two_factor ->
        [yes] on
       *[no] off
    }
bot-person-since = Here since { $moment }
bot-person-seen = Last seen { $moment }
bot-person-reason = Reason: { $reason }
bot-person-referrer = Came by { $name }
bot-person-roles = Roles: { $roles }
bot-person-wallet = { $wallet }: <b>{ $balance }</b>
bot-person-wallet-frozen = { $wallet }: <b>{ $balance }</b>, frozen { $frozen }
bot-button-ban = 🚫 Ban
bot-button-unban = ♻️ Lift the ban
bot-button-end-sessions = 📱 Sign out everywhere
bot-button-person = 👤 The card
bot-ban-reason = 🚫 Why is <b>{ $name }</b> banned? The person will read your answer.
bot-ban-review =
    🚫 Ban <b>{ $name }</b>?
    Reason: { $reason }

    He can no longer buy, sell or sign in; his money stays his.
bot-ban-done =
    🚫 Banned: <b>{ $name }</b>
    Reason: { $reason }
bot-unban-confirm = ♻️ Lift the ban of <b>{ $name }</b>?
bot-unban-done = ♻️ The ban is lifted: <b>{ $name }</b>
bot-end-sessions-confirm = 📱 Sign <b>{ $name }</b> out of the app on all devices?
bot-end-sessions-done =
    { $count ->
        [0] There was no session.
        [one] One session ended.
       *[other] { $count } sessions ended.
    }
