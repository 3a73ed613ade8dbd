# What staff see of the shop and of a person. HTML of Telegram's Bot API; buttons and alerts are plain.

## In the chat
bot-command-users = Find a person
bot-command-dashboard = Shop figures
bot-command-ledger = Check the ledger
bot-command-log = Staff log

## In the chat: figures
bot-dashboard =
    📊 <b>The shop</b>, { $moment }

    { $periods }

    🎟 Lotteries: { $active } on sale, { $sold_out } sold out, { $drawing } being drawn, { $upcoming } coming
    🔒 In escrow: { $escrow }
    👛 Players’ money: { $players }
    🧊 On hold: { $frozen }
    ⏳ Waiting for staff: deposits { $deposits }, withdrawals { $withdrawals } (to be paid { $withdrawals_to_pay }), shipments { $shipments }, posts { $showoffs }, questions { $payment_requests }
    ✉️ Messages waiting: { $due }, undelivered in 24 hours: { $failed }
    📒 { $check }
bot-dashboard-period-name =
    { $period ->
        [today] Today
        [week] 7 days
        [month] 30 days
       *[total] Total
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
        [deposits] deposits
       *[withdrawals] withdrawals
    }
bot-dashboard-figure = { bot-dashboard-figure-name } { $amount }
bot-dashboard-money = ▸ { $wallet }: { $figures }
bot-dashboard-nothing = nothing
bot-dashboard-never-checked = The ledger has never been checked.
bot-dashboard-checked =
    { $differences ->
        [0] The ledger adds up: { $moment }
        [one] ⚠️ One mismatch in the ledger: { $moment }
       *[other] ⚠️ { $differences } mismatches in the ledger: { $moment }
    }
bot-ledger-difference =
    • { $check }: expected { $expected }, found { $actual }
      <code>{ $where }</code>

## In the chat: the log
bot-log =
    📜 <b>Staff log</b>

    { $lines }
bot-log-action =
    { $action ->
        [approvals-propose] asked for a second person
        [approvals-approve] approved a colleague’s request
        [approvals-reject] rejected a colleague’s request
        [approvals-withdraw] withdrew a request
        [broadcasts-draft] drafted a broadcast
        [broadcasts-edit] edited a broadcast
        [broadcasts-discard] discarded a broadcast draft
        [broadcasts-schedule] scheduled a broadcast
        [broadcasts-start] started a broadcast
        [broadcasts-pause] paused a broadcast
        [broadcasts-resume] resumed a broadcast
        [broadcasts-retry] sent a broadcast again to those it could not reach
        [broadcasts-cancel] cancelled a broadcast
        [deposits-approve] approved a deposit
        [deposits-reject] rejected a deposit
        [deposits-reopen] opened a deposit again
        [deposits-refund] refunded Stars
        [deposits-add_method] added a payment method
        [deposits-edit_method] edited a payment method
        [deposits-set_method_picture] set the picture of a payment method
        [deposits-answer_request] answered a question
        [deposits-close_request] closed a question
        [draws-draw] drew a lottery by hand
        [draws-void] gave up a draw
        [handles-take_away] took a name away
        [handles-reserve] reserved a name
        [handles-release] released a reserved name
        [ledger-check] checked the ledger
        [lotteries-create] created a lottery
        [lotteries-edit] edited a lottery
        [lotteries-publish] published a lottery
        [settings-change] changed a setting of the shop
        [lotteries-take_back] took a lottery back
        [lotteries-cancel] cancelled a lottery
        [resales-take_down] took down a listing
        [sessions-end] ended a session
        [sessions-end_all] ended all sessions
        [shipping-ship] shipped a parcel
        [shipping-deliver] marked a parcel delivered
        [shipping-close] stopped a parcel
        [prizes-convert] turned a prize into coins
        [prizes-close] closed a prize
        [shipping-correct] corrected a shipment
        [showoffs-approve] approved a post
        [showoffs-reject] rejected a post
        [staff-alone] let one person decide alone
        [staff-grant] gave a role
        [staff-revoke] took a role away
        [two_factor-reset] reset two-step verification
        [users-ban] banned a user
        [users-unban] unbanned a user
        [wallets-credit] credited a user
        [debts-debit] corrected a credit
        [debts-forgive] wrote off a debt
        [messages-resend] sent a message again
        [messages-resend_all] sent failed messages again
        [withdrawals-approve] approved a withdrawal
        [withdrawals-reject] rejected a withdrawal
        [withdrawals-pay] paid a withdrawal
        [withdrawals-reveal] looked at an account number
       *[other] { $action }
    }
bot-log-line =
    <b>{ $who }</b>: { $action }
    { $moment }{ $target ->
        [none] {""}
       *[other] {" · "}{ $target }
    }
bot-log-nothing = Nothing yet.

## In the chat: people
bot-people-ask = 🔎 Send /users with a name, an @username, a Telegram ID, a referral code or an ID.
bot-people-none = No one found.
bot-people-found =
    { $count ->
        [one] One person:
       *[other] { $count } people:
    }
bot-people-more = Showing the newest { $count }. Add more of the name to find the others.
bot-person-status =
    { $status ->
        [BANNED] 🚫 banned
        [DELETED] deleted
       *[ACTIVE] active
    }
bot-person-reach =
    { $reach ->
        [REACHABLE] can be messaged
        [BLOCKED] blocked the bot
       *[UNKNOWN] has not started the bot
    }
bot-person =
    👤 <b>{ $name }</b> <code>{ $telegram_id }</code>
    { bot-person-status } · { bot-person-reach }
    { $details }

    { $wallets }

    🎟 Tickets: { $tickets } · lotteries: { $lotteries } · wins: { $wins }
    💸 Spent { $spent } · won { $won }
    👥 Invited: { $invited } · code <code>{ $code }</code>
    📱 Devices: { $sessions } · two-step verification: { $two_factor ->
        [yes] on
       *[no] off
    }
bot-person-since = Joined { $moment }
bot-person-seen = Last seen { $moment }
bot-person-reason = Reason: { $reason }
bot-person-referrer = Invited by { $name }
bot-person-roles = Roles: { $roles }
bot-person-wallet = { $wallet }: <b>{ $balance }</b>
bot-person-wallet-frozen = { $wallet }: <b>{ $balance }</b>, on hold { $frozen }
bot-button-ban = 🚫 Ban
bot-button-unban = ♻️ Lift the ban
bot-button-end-sessions = 📱 Sign out everywhere
bot-button-person = 👤 Back to the person
bot-dialog-ban = banning someone
bot-ban-reason = 🚫 Why is <b>{ $name }</b> being banned? They will read your answer.
bot-ban-review =
    🚫 Ban <b>{ $name }</b>?
    Reason: { $reason }

    They can no longer buy, sell or sign in; their money stays theirs.
bot-ban-done =
    🚫 Banned: <b>{ $name }</b>
    Reason: { $reason }
bot-unban-confirm = ♻️ Lift the ban on <b>{ $name }</b>?
bot-unban-done = ♻️ Ban lifted: <b>{ $name }</b>
bot-end-sessions-confirm = 📱 Sign <b>{ $name }</b> out of the app on all devices?
bot-end-sessions-done =
    { $count ->
        [0] No device was signed in.
        [one] Signed out on one device.
       *[other] Signed out on { $count } devices.
    }
