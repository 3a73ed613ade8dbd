# Money that goes back.

## Notifications
notification-refund-title = 退款
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] “{ $title }”的 { $amount } 金币已退回您的钱包。
        [BONUS] “{ $title }”的 { $amount } 奖金已退回您的钱包。
       *[BALANCE] “{ $title }”的 { $amount } 已退回您的现金钱包。
    }
