# Друзья, доход от них и бонус за первое пополнение.

error-bonus-not-found = У вас нет бонуса за первое пополнение.
error-bonus-not-ready = Бонус ждёт вашего первого билета или входа одного приглашённого друга.
error-bonus-state =
    { $status ->
        [ACTIVE] Этот бонус уже в вашем кошельке.
        [EXPIRED] Время этого бонуса вышло.
       *[VOID] Этот бонус отменён: его пополнение возвращено.
    }

notification-bonus-pending-title = Вас ждёт бонус
notification-bonus-pending-body = { $amount } придут на бонусный кошелёк, как только вы купите первый билет или войдёт приглашённый вами друг. Срок — до { $end_time }.

notification-bonus-activated-title = Бонус начислен
notification-bonus-activated-body = { $amount } за первое пополнение в вашем бонусном кошельке. Ими можно платить за билеты.

notification-bonus-expired-title = Бонус сгорел
notification-bonus-expired-body = { $amount } за первое пополнение не были активированы вовремя.

notification-friend-joined-title = Пришёл друг
notification-friend-joined-body = { $name } — по вашей ссылке. Вы получаете долю с билетов, которые покупают друзья.
