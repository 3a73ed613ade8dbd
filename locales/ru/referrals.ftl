# Friends, what they earn, and the bonus of a first deposit.

## Refusals
error-bonus-not-found = У вас нет бонуса за первое пополнение.
error-bonus-not-ready = Бонус ждёт вашего первого билета или входа одного приглашённого друга.
error-bonus-state =
    { $status ->
        [ACTIVE] Этот бонус уже в вашем кошельке.
        [EXPIRED] Время этого бонуса вышло.
       *[VOID] Этот бонус отменён: его пополнение возвращено.
    }

## Notifications
notification-commission-paid-title = Награда за друзей
notification-commission-paid-body = Ваши друзья участвовали в «{ $title }»: { $amount } в вашем бонусном кошельке.
notification-bonus-pending-title = Вас ждёт бонус
notification-bonus-pending-body = { $amount } придут на бонусный кошелёк, как только вы купите первый билет или войдёт приглашённый вами друг. Срок — до { $end_time }.
notification-bonus-activated-title = Бонус начислен
notification-bonus-activated-body = { $amount } за первое пополнение в вашем бонусном кошельке. Ими можно платить за билеты.
notification-bonus-expired-title = Бонус сгорел
notification-bonus-expired-body = { $amount } за первое пополнение не были активированы вовремя.
notification-friend-joined-title = Пришёл друг
notification-friend-joined-body = { $name } — по вашей ссылке. Вы получаете долю с билетов, которые покупают друзья.

## In the chat
bot-command-friends = Пригласить друзей
bot-friends =
    👥 <b>Друзья</b>

    Отправьте друзьям свою ссылку. С каждого билета, который они купят за деньги или монеты, вам идёт доля: она приходит на бонусный кошелёк, когда лотерея разыграна.

    🔗 { $link }

    { $levels }
bot-friends-level =
    { $level ->
        [1] <b>Ваши друзья</b>
        [2] <b>Друзья друзей</b>
       *[other] <b>Их друзья</b>
    } · { $rate } %
    👋 Пришло: { $invited }, открыли приложение: { $signed }
bot-friends-earned = 💰 Выплачено: <b>{ $paid }</b>, ждёт розыгрыша: { $pending }
bot-friends-bonus =
    { $status ->
        [PENDING] 🎁 Бонус <b>{ $amount }</b> ждёт вашего первого билета или друга, который откроет приложение, до { $time }.
       *[ACTIVE] 🎁 Бонус { $amount } за первое пополнение уже в кошельке.
    }
bot-friends-share = Хорошие вещи по цене билета и розыгрыши, которые может проверить каждый. Присоединяйтесь!
bot-friends-qr = Отсканируйте код или откройте { $link }
bot-friends-invited =
    👥 <b>Кто пришёл по вашей ссылке</b>

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
bot-button-invited = 👥 Кто пришёл

## In the Mini App
miniapp-referral-title = Пригласить друзей
miniapp-referral-text = Если кто-то придёт по вашей ссылке, вы получите бонус с купленных им билетов.
miniapp-referral-share-text = Присоединяйтесь к LuckyMart: здесь разыгрывают призы, и каждый розыгрыш может проверить любой.
miniapp-friends-title = Друзья
miniapp-friends-qr = QR-код вашей ссылки
miniapp-friends-earnings = Что приносят друзья
miniapp-friends-level = Уровень { $level }: { $rate }
miniapp-friends-pending = { $amount } ожидает
miniapp-friends-note = От их оплаты билетов; начисляется бонусом при розыгрыше, при отмене лотереи не начисляется.
miniapp-friends-list = Кто пришёл
miniapp-friends-empty = Пока никого
miniapp-friends-empty-text = Отправьте ссылку другу.
miniapp-bonus-title = Бонус за первое пополнение
miniapp-bonus-terms = Пополните впервые на { $amount } или больше — и получите { $rate } бонусом. Он зачислится, когда вы купите билет или войдёт приглашённый друг, в течение { $days } дней.
miniapp-bonus-pending = { $amount } ждёт до { $date }: купите билет или пригласите друга.
miniapp-bonus-active = { $amount } зачислено { $date }.
miniapp-bonus-expired = { $amount }: срок истёк.
miniapp-bonus-void = Пополнение возвращено, бонус отменён.
miniapp-bonus-activate = Получить сейчас
miniapp-friends-invited = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[other] { $count } человек
}
