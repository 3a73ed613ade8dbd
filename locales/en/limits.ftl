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
