# The inbox and its switches.

## Refusals
error-notification-not-found = Notification not found.
error-preference-fixed = This can’t be turned off.

## Notifications
notification-zone = Dushanbe, UTC+5
notification-time = { $moment } ({ notification-zone })
notification-open = Open

## In the chat
bot-command-notifications = My notifications
bot-command-settings = Notification settings
bot-notifications =
    🔔 <b>Your notifications</b>{ $unread ->
        [0] { "" }
        [one] , one new
       *[other] , { $unread } new
    }

    { $items }
bot-notifications-none = 🔔 No notifications yet.
bot-notifications-item = { $mark } <b>{ $title }</b> · { $time }
bot-button-read-all = ✔️ Mark all as read
bot-button-notification-settings = ⚙️ Notification settings
bot-notification-settings =
    ⚙️ <b>Notification settings</b>

    💬 in this chat, 🔔 in the list of /notifications. Press one to turn it on or off.

    Notifications about your money and your prizes always stay in the list: they are your record.
bot-notification-kind =
    { $kind ->
        [draws] Draws
        [money] Money
        [market] Market
        [prizes] Prizes
        [friends] Friends
        [showoffs] Posts
       *[news] Shop news
    }
bot-notification-fixed = These always stay in the list.

## In the Mini App
miniapp-notifications-title = Notifications
miniapp-notifications-unread = { $count ->
    [one] Notifications: { $count } unread
   *[other] Notifications: { $count } unread
}
miniapp-notifications-empty = All quiet
miniapp-notifications-empty-text = Draws, prizes and updates about your tickets appear here.
miniapp-preferences-title = Notification settings
miniapp-kind-draws = Draws
miniapp-kind-money = Money
miniapp-kind-market = Market
miniapp-kind-prizes = Prizes and shipping
miniapp-kind-friends = Friends
miniapp-kind-showoffs = Posts
miniapp-kind-news = Shop news
miniapp-channel-inbox = in the app
miniapp-channel-bot = in the chat
miniapp-delivery-needs-start = The bot can’t message you yet: open the chat and press Start.
miniapp-delivery-blocked = You have blocked the bot, so you receive nothing in the chat.
miniapp-delivery-open = Open the chat
