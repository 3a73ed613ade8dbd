# The inbox and its switches.

## Refusals
error-notification-not-found = Такого сообщения нет.
error-preference-fixed = Это переключить нельзя.

## Notifications
notification-time = { $moment } (Душанбе, UTC+5)
notification-open = Открыть

## In the chat
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

## In the Mini App
miniapp-notifications-title = Уведомления
miniapp-notifications-unread = { $count ->
    [one] Уведомления: { $count } непрочитанное
   *[other] Уведомления: { $count } непрочитанных
}
miniapp-notifications-empty = Пока тихо
miniapp-notifications-empty-text = Здесь появятся розыгрыши, призы и новости о ваших билетах.
miniapp-preferences-title = Уведомления
miniapp-kind-draws = Розыгрыши
miniapp-kind-money = Деньги
miniapp-kind-market = Рынок
miniapp-kind-prizes = Призы и доставка
miniapp-kind-friends = Друзья
miniapp-kind-showoffs = Посты
miniapp-kind-news = Новости магазина
miniapp-channel-inbox = здесь
miniapp-channel-bot = в чате
miniapp-delivery-needs-start = Бот ещё не может вам писать: откройте чат и нажмите «Старт».
miniapp-delivery-blocked = Вы заблокировали бота, сообщения в чат не приходят.
miniapp-delivery-open = Открыть чат
