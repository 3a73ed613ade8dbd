# The inbox and its switches.

## Refusals
error-notification-not-found = 该通知不存在。
error-preference-fixed = 此项不能关闭。

## Notifications
notification-zone = 杜尚别，UTC+5
notification-time = { $moment }（{ notification-zone }）
notification-open = 打开

## In the chat
bot-command-notifications = 我的通知
bot-command-settings = 通知设置
bot-notifications =
    🔔 <b>您的通知</b>{ $unread ->
        [0] { "" }
       *[other] ，{ $unread } 条未读
    }

    { $items }
bot-notifications-none = 🔔 暂无通知。
bot-notifications-item = { $mark } <b>{ $title }</b> · { $time }
bot-button-read-all = ✔️ 全部标为已读
bot-button-notification-settings = ⚙️ 通知设置
bot-notification-settings =
    ⚙️ <b>通知设置</b>

    💬 在此聊天中，🔔 在 /notifications 列表中。点按即可开启或关闭。

    与您的资金和奖品有关的通知始终保留在列表中，以便您随时查阅。
bot-notification-kind =
    { $kind ->
        [draws] 开奖
        [money] 资金
        [market] 市场
        [prizes] 奖品
        [friends] 好友
        [showoffs] 晒单
       *[news] 商店动态
    }
bot-notification-fixed = 此项始终保留在列表中。

## In the Mini App
miniapp-notifications-title = 通知
miniapp-notifications-unread = 通知：{ $count } 条未读
miniapp-notifications-empty = 暂无通知
miniapp-notifications-empty-text = 开奖、奖品以及与您奖券有关的通知会显示在这里。
miniapp-preferences-title = 通知设置
miniapp-kind-draws = 开奖
miniapp-kind-money = 资金
miniapp-kind-market = 市场
miniapp-kind-prizes = 奖品与发货
miniapp-kind-friends = 好友
miniapp-kind-showoffs = 晒单
miniapp-kind-news = 商店动态
miniapp-channel-inbox = 应用内
miniapp-channel-bot = 聊天
miniapp-delivery-needs-start = 机器人还不能给您发消息：请打开聊天并点击“开始”。
miniapp-delivery-blocked = 您已屏蔽机器人，聊天中收不到消息。
miniapp-delivery-open = 打开聊天
