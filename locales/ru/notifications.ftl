# Что магазин сообщает людям: во входящих и через бота. Обычный текст без разметки.

notification-time = { $moment } (Душанбе, UTC+5)
notification-open = Открыть

notification-welcome-credit-title = Добро пожаловать!
notification-welcome-credit-body = В вашем кошельке { $amount }, это наш подарок. Приятной игры!

notification-lottery-won-title = 🎉 Вы выиграли!
notification-lottery-won-body =
    { $prize_type ->
        [CASH] «{ $title }»: ваш билет № { $ticket_number }, место { $rank }. { $prize_value } уже в вашем денежном кошельке.
        [COINS] «{ $title }»: ваш билет № { $ticket_number }, место { $rank }. { $prize_value } монетами уже в вашем кошельке.
       *[PHYSICAL] «{ $title }»: ваш билет № { $ticket_number }, место { $rank }. Приз ваш, его стоимость { $prize_value }.
    }

notification-lottery-lost-title = Розыгрыш состоялся
notification-lottery-lost-body = «{ $title }»: выиграл билет № { $ticket_number }. В этот раз не ваш. Проверить розыгрыш может каждый, прямо в приложении.

notification-lottery-cancelled-title = Лотерея отменена
notification-lottery-cancelled-body =
    { $reason ->
        [undersold] «{ $title }» не состоится: продано слишком мало билетов. Всё, что вы заплатили, вернётся в ваш кошелёк.
        [void] «{ $title }» недействительна: случайное число для розыгрыша не пришло за 72 часа. Всё, что вы заплатили, вернётся в ваш кошелёк.
       *[other] «{ $title }» не состоится: { $reason }. Всё, что вы заплатили, вернётся в ваш кошелёк.
    }

notification-lottery-extended-title = Продлено
notification-lottery-extended-body = «{ $title }»: билетов продано пока недостаточно, поэтому продажа идёт до { $end_time }. Если и этого не хватит, деньги вернутся всем.

notification-refund-title = Возврат денег
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } монетами за «{ $title }» снова в вашем кошельке.
        [BONUS] { $amount } бонусами за «{ $title }» снова в вашем кошельке.
       *[BALANCE] { $amount } за «{ $title }» снова в вашем денежном кошельке.
    }

notification-credit-title = Зачисление
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] Вам зачислено { $amount } монетами: { $reason }.
        [BONUS] Вам зачислено { $amount } бонусами: { $reason }.
       *[BALANCE] В денежный кошелёк зачислено { $amount }: { $reason }.
    }

notification-commission-paid-title = Награда за друзей
notification-commission-paid-body = Ваши друзья участвовали в «{ $title }»: { $amount } в вашем бонусном кошельке.

## Список сообщений и его переключатели в чате
bot-command-notifications = Мои сообщения
bot-command-settings = О чём мне сообщать
bot-notifications =
    🔔 <b>Ваши сообщения</b>{ $unread ->
        [0] { "" }
        [one] , { $unread } новое
        [few] , { $unread } новых
       *[many] , { $unread } новых
    }

    { $items }
bot-notifications-none = 🔔 Сообщений пока нет.
bot-notifications-item = { $mark } <b>{ $title }</b> · { $time }
bot-button-read-all = ✔️ Всё прочитано
bot-button-notification-settings = ⚙️ О чём мне сообщать
bot-notification-settings =
    ⚙️ <b>О чём вам сообщать?</b>

    💬 здесь, в чате; 🔔 в списке /notifications. Нажмите, чтобы переключить.

    Всё о ваших деньгах и призах остаётся в списке всегда: это ваша запись.
bot-notification-kind =
    { $kind ->
        [draws] Розыгрыши
        [money] Деньги
        [market] Рынок
        [prizes] Призы
        [friends] Друзья
        [showoffs] Посты
       *[news] Новости
    }
bot-notification-fixed = Это остаётся в списке всегда.

error-preference-fixed = Это переключить нельзя.
