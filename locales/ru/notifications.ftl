# The inbox and its switches.

## Refusals
error-notification-not-found = Такого уведомления нет.
error-preference-fixed = Это отключить нельзя.

## Notifications
notification-zone = Душанбе, UTC+5
notification-time = { $moment } ({ notification-zone })
notification-open = Открыть

## In the chat
bot-command-notifications = Мои уведомления
bot-command-settings = Настройки уведомлений
bot-notifications =
    🔔 <b>Ваши уведомления</b>{ $unread ->
        [0] { "" }
        [one] , { $unread } новое
        [few] , { $unread } новых
       *[many] , { $unread } новых
    }

    { $items }
bot-notifications-none = 🔔 Уведомлений пока нет.
bot-notifications-item = { $mark } <b>{ $title }</b> · { $time }
bot-button-read-all = ✔️ Отметить всё прочитанным
bot-button-notification-settings = ⚙️ Настройки уведомлений
bot-notification-settings =
    ⚙️ <b>Настройки уведомлений</b>

    💬 здесь, в чате; 🔔 в списке /notifications. Нажмите, чтобы включить или выключить.

    Уведомления о ваших деньгах и призах всегда остаются в списке: это история ваших операций.
bot-notification-kind =
    { $kind ->
        [draws] Розыгрыши
        [money] Деньги
        [market] Рынок
        [prizes] Призы
        [friends] Друзья
        [showoffs] Посты
       *[news] Новости магазина
    }
bot-notification-fixed = Эти уведомления всегда остаются в списке.

## In the Mini App
miniapp-notifications-title = Уведомления
miniapp-notifications-unread = { $count ->
    [one] Уведомления: { $count } непрочитанное
   *[other] Уведомления: { $count } непрочитанных
}
miniapp-notifications-empty = Уведомлений пока нет
miniapp-notifications-empty-text = Здесь появятся розыгрыши, призы и новости о ваших билетах.
miniapp-preferences-title = Настройки уведомлений
miniapp-kind-draws = Розыгрыши
miniapp-kind-money = Деньги
miniapp-kind-market = Рынок
miniapp-kind-prizes = Призы и доставка
miniapp-kind-friends = Друзья
miniapp-kind-showoffs = Посты
miniapp-kind-news = Новости магазина
miniapp-channel-inbox = в приложении
miniapp-channel-bot = в чате
miniapp-delivery-needs-start = Бот ещё не может вам писать: откройте чат и нажмите «Старт».
miniapp-delivery-blocked = Вы заблокировали бота, поэтому сообщения в чат не приходят.
miniapp-delivery-open = Открыть чат
