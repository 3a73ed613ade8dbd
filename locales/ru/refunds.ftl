# Money that goes back.

## Notifications
notification-refund-title = Возврат денег
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } монетами за «{ $title }» снова в вашем кошельке.
        [BONUS] { $amount } бонусами за «{ $title }» снова в вашем кошельке.
       *[BALANCE] { $amount } за «{ $title }» снова в вашем денежном кошельке.
    }
