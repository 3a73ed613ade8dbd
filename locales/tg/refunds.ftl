# Money that goes back.

## Notifications
notification-refund-title = Баргардонидани пул
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } бо танга барои «{ $title }» боз дар ҳамёни шумост.
        [BONUS] { $amount } бо бонус барои «{ $title }» боз дар ҳамёни шумост.
       *[BALANCE] { $amount } барои «{ $title }» боз дар ҳамёни пулии шумост.
    }
