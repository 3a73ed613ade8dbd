# Friends, what they earn, and the bonus of a first deposit.

## Refusals
error-bonus-not-found = У вас нет бонуса за первое пополнение.
error-bonus-not-ready =
    { $condition ->
        [DEPOSIT_PLAYED] Бонус придёт, когда будут разыграны билеты, купленные за деньги, на { $required }. Пока разыграно: { $played }.
        [COINS_PLAYED] Бонус придёт, когда будут разыграны билеты, купленные за деньги или монеты, на { $required }. Пока разыграно: { $played }.
       *[TICKET_OR_FRIEND] Бонус ждёт вашего первого билета или входа приглашённого вами друга.
    }
error-bonus-state =
    { $status ->
        [ACTIVE] Этот бонус уже в вашем кошельке.
        [EXPIRED] Срок этого бонуса истёк.
       *[VOID] Этот бонус отменён: пополнение возвращено или выведено.
    }

## Notifications
notification-commission-paid-title = Вознаграждение за друзей
notification-commission-paid-body = Ваши друзья участвовали в «{ $title }»: { $amount } в вашем бонусном кошельке.
notification-bonus-pending-title = Вас ждёт бонус
notification-bonus-pending-body = { $amount } придёт в бонусный кошелёк, как только вы купите первый билет или войдёт приглашённый вами друг. Срок — до { $end_time }.
notification-bonus-promised-title = Вас ждёт бонус
notification-bonus-promised-body = { $amount } придёт в бонусный кошелёк, когда вы потратите на билеты всю сумму пополнения. Считаются билеты, купленные за деньги до { $end_time }, — как только они разыграны. Если раньше вывести деньги, бонус отменяется.
notification-bonus-promised-coins-title = Вас ждёт бонус
notification-bonus-promised-coins-body = { $amount } придёт в бонусный кошелёк, когда вы потратите на билеты всю сумму пополнения. Считаются билеты, купленные за деньги или монеты до { $end_time }, — как только они разыграны. Если раньше вывести деньги, бонус отменяется.
notification-bonus-activated-title = Бонус зачислен
notification-bonus-activated-body = { $amount } за первое пополнение в вашем бонусном кошельке. На них можно купить билеты.
notification-bonus-expired-title = Срок бонуса истёк
notification-bonus-expired-body = Бонус { $amount } за первое пополнение не был получен вовремя.
notification-friend-joined-title = Друг присоединился
notification-friend-joined-body = { $name } присоединяется по вашей ссылке. Вы получаете долю с билетов, которые покупают друзья.

## In the chat
bot-command-friends = Пригласить друзей
bot-friends =
    👥 <b>Друзья</b>

    Отправьте друзьям свою ссылку. Вы получаете долю с каждого билета, который они покупают за деньги или монеты: она приходит в бонусный кошелёк, когда лотерея разыграна.

    🔗 { $link }

    { $levels }
bot-friends-level =
    { $level ->
        [1] <b>Ваши друзья</b>
        [2] <b>Друзья друзей</b>
       *[other] <b>Друзья их друзей</b>
    } · { $rate }%
    👋 Присоединились: { $invited } · открыли приложение: { $signed }
bot-friends-earned = 💰 Выплачено: <b>{ $paid }</b>, ждёт розыгрышей: { $pending }
bot-friends-bonus =
    { $status ->
        [PENDING] { $condition ->
            [DEPOSIT_PLAYED] 🎁 Вас ждёт бонус <b>{ $amount }</b>. Для него нужно купить за деньги билетов на { $required } до { $time }. Уже разыграно: { $played }, ещё не разыграно: { $waiting }.
            [COINS_PLAYED] 🎁 Вас ждёт бонус <b>{ $amount }</b>. Для него нужно купить за деньги или монеты билетов на { $required } до { $time }. Уже разыграно: { $played }, ещё не разыграно: { $waiting }.
           *[TICKET_OR_FRIEND] 🎁 Бонус <b>{ $amount }</b> ждёт вашего первого билета или друга, который откроет приложение, до { $time }.
        }
       *[ACTIVE] 🎁 Бонус { $amount } за первое пополнение уже в кошельке.
    }
bot-friends-share = Отличные призы по цене билета и розыгрыши, которые может проверить каждый. Присоединяйтесь!
bot-friends-qr = Отсканируйте код или откройте { $link }
bot-friends-invited =
    👥 <b>Приглашённые друзья</b>

    { $list }
bot-friends-invited-line =
    { $signed ->
        [yes] ✅
       *[no] 🕓
    } <b>{ $name }</b> · { $time }
bot-friends-invited-earned = выплачено { $paid }, ждёт { $pending }
bot-friends-invited-none = Пока никто. Отправьте ссылку другу!
bot-button-share-link = 📤 Поделиться ссылкой
bot-button-qr = 🔳 QR-код
bot-button-invited = 👥 Приглашённые друзья

## In the Mini App
miniapp-referral-title = Пригласить друзей
miniapp-referral-text = Когда кто-то присоединяется по вашей ссылке, вы получаете бонус с купленных им билетов.
miniapp-referral-share-text = Присоединяйтесь к LuckyMart: лотереи с отличными призами, и каждый розыгрыш может проверить любой.
miniapp-referrals-title = Друзья
miniapp-referrals-qr = QR-код вашей ссылки
miniapp-referrals-earnings = Вознаграждение за друзей
miniapp-referrals-level = Уровень { $level }: { $rate }
miniapp-referrals-pending = { $amount } ожидает
miniapp-referrals-note = Доля от их оплаты билетов; зачисляется бонусом при розыгрыше, а при отмене лотереи не зачисляется.
miniapp-referrals-list = Приглашённые друзья
miniapp-referrals-empty = Пока никого
miniapp-referrals-empty-text = Отправьте ссылку другу.
miniapp-bonus-title = Бонус за первое пополнение
miniapp-bonus-terms = Пополните кошелёк впервые на { $amount } или больше и получите { $rate } этой суммы бонусом. Для этого в течение { $days } дней купите за деньги (а если пополняли звёздами, то и за монеты) билетов на всю сумму пополнения. Они считаются, когда разыграны; если раньше вывести деньги, бонус отменяется.
miniapp-bonus-pending = { $amount } ждёт до { $date }: купите билет или пригласите друга.
miniapp-bonus-played = Вас ждёт { $amount }. Купите за деньги билетов на { $required } до { $date }. Уже разыграно: { $played }, ещё не разыграно: { $waiting }.
miniapp-bonus-played-coins = Вас ждёт { $amount }. Купите за деньги или монеты билетов на { $required } до { $date }. Уже разыграно: { $played }, ещё не разыграно: { $waiting }.
miniapp-bonus-active = { $amount } зачислено { $date }.
miniapp-bonus-expired = { $amount }: срок истёк.
miniapp-bonus-void = Пополнение возвращено или выведено, бонус отменён.
miniapp-bonus-activate = Получить сейчас
miniapp-referrals-invited = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[other] { $count } человек
}
