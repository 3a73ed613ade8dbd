# Money that goes back.

## Notifications
notification-refund-title = Возврат
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } монетами за «{ $title }» снова в вашем кошельке монет.
        [BONUS] { $amount } бонусами за «{ $title }» снова в вашем бонусном кошельке.
       *[BALANCE] { $amount } за «{ $title }» снова в вашем денежном кошельке.
    }
