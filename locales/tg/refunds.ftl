# Money that goes back.

## Notifications
notification-refund-title = Баргардонидани пул
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] Танга ба маблағи { $amount } барои «{ $title }» ба ҳамёни тангаи шумо баргашт.
        [BONUS] Бонус ба маблағи { $amount } барои «{ $title }» ба ҳамёни бонусии шумо баргашт.
       *[BALANCE] { $amount } барои «{ $title }» ба ҳамёни пулии шумо баргашт.
    }
