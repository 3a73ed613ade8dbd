# Money that goes back.

## Notifications
notification-refund-title = Refund
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } in coins for “{ $title }” is back in your coin wallet.
        [BONUS] { $amount } in bonus for “{ $title }” is back in your bonus wallet.
       *[BALANCE] { $amount } for “{ $title }” is back in your cash wallet.
    }
