# What one person on staff lets out, and its limits.

## Doors
limit-door =
    { $door ->
        [credits] credits
        [deposits] deposits above what was asked
        [payouts] withdrawals
        [stars] Stars refunds
        [posts] rewards for posts
        [prizes] prizes of lotteries
        [conversions] coins for unclaimed prizes
       *[debts] debts written off
    }
limit-line = { $name }: { $amount }, { $door }

## For a second person
approval-staff-grant = Give { $person } the role { $role }: they could then approve what colleagues ask for.
approval-staff-alone = Let whoever is left alone decide about money alone, without a second person.

## Notifications
notification-limit-crossed-title = A limit of the staff is crossed
notification-limit-crossed-body =
    { $name } let out { $amount }{ $wallet_type ->
        [BALANCE] { "" }
        [LUCKY_COIN] { " " }in coins
       *[BONUS] { " " }of bonus
    } ({ $door }). That makes { $total } in 24 hours, above { $limit ->
        [hard] { $most }, the limit beyond which an owner decides too.
       *[daily] { $most }, the limit beyond which two people decide.
    }
notification-limits-of-day-title = What the staff let out
notification-limits-of-day-body =
    In 24 hours up to 20:00 on { $day }:
    { $outflows }
notification-rules-of-two-ended-title = One person may decide alone
notification-rules-of-two-ended-body = Two of the staff, or the server, have ended the rules of two: whoever is left alone decides about money alone, until someone joins.

## In the chat
bot-command-limits = What the staff let out
bot-limits =
    🛡 <b>Limits of the staff in 24 hours</b>

    Beyond { $daily } two people decide, beyond { $hard } one of them is an owner. In each currency by itself; coins count by the exchange rate.
    { $two ->
        [yes] 👥 Two people are needed beyond the limits.
       *[no] 👤 One person decides about money alone. Owners are still told.
    }

    { $uses }
bot-limits-none = No one has let anything out.
bot-limits-use = <b>{ $name }</b>: { $total }. Alone { $left } more.
bot-limits-door = { $amount } · { limit-door }
bot-limits-button-end = 👤 Let one person decide alone
bot-limits-ask-end =
    👤 End the rules of two?

    Another of the staff has to approve it, and everyone on the staff is told. Afterwards whoever is left alone decides about money without a second person, until someone joins.
