# 商店发给用户的通知:收件箱和机器人。纯文本。

notification-time = { $moment }(杜尚别,UTC+5)
notification-open = 打开

notification-welcome-credit-title = 欢迎!
notification-welcome-credit-body = 您的钱包里有 { $amount },是我们送您的礼物。祝您玩得开心!

notification-lottery-won-title = 🎉 您中奖了!
notification-lottery-won-body =
    { $prize_type ->
        [CASH] “{ $title }”:您的 { $ticket_number } 号票获得第 { $rank } 名。{ $prize_value } 已存入您的现金钱包。
        [COINS] “{ $title }”:您的 { $ticket_number } 号票获得第 { $rank } 名。价值 { $prize_value } 的金币已存入您的钱包。
       *[PHYSICAL] “{ $title }”:您的 { $ticket_number } 号票获得第 { $rank } 名。奖品归您所有,价值 { $prize_value }。
    }

notification-lottery-lost-title = 已开奖
notification-lottery-lost-body = “{ $title }”:中奖的是 { $ticket_number } 号票,这次不是您的。任何人都可以在应用中验证开奖结果。

notification-lottery-cancelled-title = 抽奖已取消
notification-lottery-cancelled-body =
    { $reason ->
        [undersold] “{ $title }”不再开奖:售出的票太少。您支付的全部款项将退回您的钱包。
        [void] “{ $title }”已作废:开奖所需的随机数在 72 小时内没有到来。您支付的全部款项将退回您的钱包。
       *[other] “{ $title }”不再开奖:{ $reason }。您支付的全部款项将退回您的钱包。
    }

notification-lottery-extended-title = 延长销售
notification-lottery-extended-body = “{ $title }”售出的票还不够,销售延长至 { $end_time }。如果仍然不够,所有人都将获得退款。

notification-refund-title = 退款
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] “{ $title }”的 { $amount } 金币已退回您的钱包。
        [BONUS] “{ $title }”的 { $amount } 奖金已退回您的钱包。
       *[BALANCE] “{ $title }”的 { $amount } 已退回您的现金钱包。
    }

notification-credit-title = 到账通知
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] 您的钱包收到 { $amount } 金币:{ $reason }。
        [BONUS] 您的钱包收到 { $amount } 奖金:{ $reason }。
       *[BALANCE] 您的现金钱包收到 { $amount }:{ $reason }。
    }

notification-commission-paid-title = 好友奖励
notification-commission-paid-body = 您的好友参加了“{ $title }”:{ $amount } 已存入您的奖金钱包。

## 聊天中的消息列表及其开关
bot-command-notifications = 我的消息
bot-command-settings = 通知设置
bot-notifications =
    🔔 <b>您的消息</b>{ $unread ->
        [0] { "" }
       *[other] ，{ $unread } 条未读
    }

    { $items }
bot-notifications-none = 🔔 目前没有消息。
bot-notifications-item = { $mark } <b>{ $title }</b> · { $time }
bot-button-read-all = ✔️ 全部标为已读
bot-button-notification-settings = ⚙️ 通知设置
bot-notification-settings =
    ⚙️ <b>您想收到哪些通知？</b>

    💬 在此聊天中，🔔 在 /notifications 列表中。点按即可切换。

    与您的资金和奖品有关的消息始终保留在列表中：那是您的凭证。
bot-notification-kind =
    { $kind ->
        [draws] 开奖
        [money] 资金
        [market] 市场
        [prizes] 奖品
        [friends] 好友
        [showoffs] 晒单
       *[news] 新闻
    }
bot-notification-fixed = 此项始终保留在列表中。

error-preference-fixed = 此项不能更改。
