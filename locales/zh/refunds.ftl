# Money that goes back.

## Notifications
notification-refund-title = 退款
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] “{ $title }”的退款：价值 { $amount } 的金币已退回您的金币钱包。
        [BONUS] “{ $title }”的退款：{ $amount } 赠金已退回您的赠金钱包。
       *[BALANCE] “{ $title }”的退款：{ $amount } 已退回您的现金钱包。
    }
