# The inbox and its switches.

## Refusals
error-notification-not-found = This message does not exist.
error-preference-fixed = This cannot be switched.

## Notifications
notification-time = { $moment } (Dushanbe, UTC+5)
notification-open = Open

## In the chat
bot-command-notifications = My messages
bot-command-settings = What I am told
bot-notifications =
    🔔 <b>Your messages</b>{ $unread ->
        [0] { "" }
        [one] , one is new
       *[other] , { $unread } are new
    }

    { $items }
bot-notifications-none = 🔔 There are no messages yet.
bot-notifications-item = { $mark } <b>{ $title }</b> · { $time }
bot-button-read-all = ✔️ Mark all as read
bot-button-notification-settings = ⚙️ What I am told
bot-notification-settings =
    ⚙️ <b>What would you like to be told?</b>

    💬 in this chat, 🔔 in the list of /notifications. Press to switch.

    What concerns your money and your prizes always stays in the list: it is your record.
bot-notification-kind =
    { $kind ->
        [draws] Draws
        [money] Money
        [market] Market
        [prizes] Prizes
        [friends] Friends
        [showoffs] Posts
       *[news] News
    }
bot-notification-fixed = This always stays in the list.

## In the Mini App
miniapp-notifications-title = Notifications
miniapp-notifications-unread = { $count ->
    [one] Notifications: { $count } unread
   *[other] Notifications: { $count } unread
}
miniapp-notifications-empty = All quiet
miniapp-notifications-empty-text = Draws, prizes and news about your tickets appear here.
miniapp-preferences-title = Notifications
miniapp-kind-draws = Draws
miniapp-kind-money = Money
miniapp-kind-market = Market
miniapp-kind-prizes = Prizes and shipping
miniapp-kind-friends = Friends
miniapp-kind-showoffs = Posts
miniapp-kind-news = News of the shop
miniapp-channel-inbox = here
miniapp-channel-bot = in the chat
miniapp-delivery-needs-start = The bot may not write to you yet: open the chat and press Start.
miniapp-delivery-blocked = You have blocked the bot, so nothing reaches you in the chat.
miniapp-delivery-open = Open the chat
