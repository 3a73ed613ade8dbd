# Money that goes back.

## Notifications
notification-refund-title = Money back
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } in coins for “{ $title }” is back in your wallet.
        [BONUS] { $amount } in bonus for “{ $title }” is back in your wallet.
       *[BALANCE] { $amount } for “{ $title }” is back in your cash wallet.
    }
