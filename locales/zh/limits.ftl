# What one person on staff lets out, and its limits.

## Doors
limit-door =
    { $door ->
        [credits] 入账
        [deposits] 超出申请的充值
        [payouts] 提现
        [stars] 星星退款
        [posts] 晒单奖励
        [prizes] 抽奖奖品
        [conversions] 无人领取奖品折算的金币
       *[debts] 免除的欠款
    }

## Notifications
notification-limit-crossed-title = 工作人员超出限额
notification-limit-crossed-body =
    { $name } 放出 { $amount }{ $wallet_type ->
        [BALANCE] { "" }
        [LUCKY_COIN] （金币）
       *[BONUS] （赠金）
    }，途径：{ $door }。24 小时内累计 { $total }，已超过{ $limit ->
        [hard] { " " }{ $most }，超过此额须有所有者参与。
       *[daily] { " " }{ $most }，超过此额须由两人决定。
    }
