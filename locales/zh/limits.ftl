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
limit-line = { $name }：{ $amount }，{ $door }

## For a second person
approval-staff-grant = 授予 { $person } 角色 { $role }：此后可批准同事的申请。
approval-staff-alone = 允许仅剩的一人在没有第二人的情况下决定资金事项。

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
notification-limits-of-day-title = 工作人员放款汇总
notification-limits-of-day-body =
    截至 { $day } 20:00 的 24 小时：
    { $outflows }
notification-rules-of-two-ended-title = 可由一人单独决定
notification-rules-of-two-ended-body = 两位工作人员或服务器已取消双人规则：仅剩一人时，可单独决定资金事项，直到有第二人加入。

## In the chat
bot-command-limits = 工作人员放款情况
bot-limits =
    🛡 <b>工作人员 24 小时限额</b>

    超过 { $daily } 须由两人决定，超过 { $hard } 其中一人须为所有者。各币种分别计算；金币按兑换率计。
    { $two ->
        [yes] 👥 超出限额须由两人决定。
       *[no] 👤 目前由一人单独决定资金事项，所有者仍会收到通知。
    }

    { $uses }
bot-limits-none = 没有人放款。
bot-limits-use = <b>{ $name }</b>：{ $total }。单独还可放 { $left }。
bot-limits-door = { $amount } · { limit-door }
bot-limits-button-end = 👤 允许一人单独决定
bot-limits-ask-end =
    👤 取消双人规则？

    须由另一位工作人员批准，所有工作人员都会收到通知。之后仅剩的一人可在没有第二人的情况下决定资金事项，直到有人加入。
