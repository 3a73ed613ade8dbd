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
