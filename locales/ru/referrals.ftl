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

## В чате
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
