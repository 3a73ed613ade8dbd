# The greeting, the language, the profile.

## Refusals
error-user-banned = 您的账号已被封禁。原因：{ $reason }
error-user-not-found = 用户不存在。

## Notifications
notification-welcome-credit-title = 欢迎！
notification-welcome-credit-body = 您的钱包里有 { $amount }，是我们送您的礼物。祝您玩得开心！

## In the chat
bot-command-start = 开始
bot-command-play = 打开商店
bot-command-language = 切换语言
bot-start =
    👋 您好，<b>{ $name }</b>！

    在 LuckyMart 抽奖赢好物。每份奖品对应若干张奖券，发售结束后从中抽出中奖的一张。每次开奖任何人都可以核验，一位数字都不差。

    请在应用里或直接在聊天中选择抽奖。祝您好运！
bot-start-demo = 🧪 这是演示版，这里的钱不是真钱。
bot-play = 应用里一应俱全：抽奖、您的奖券、钱包和开奖结果。
bot-person-nameless = 玩家
bot-language-name = 中文
bot-language-ask = 🌐 请选择语言
bot-language-set = ✅ 已切换为中文。

## In the Mini App
miniapp-profile-title = 我的
miniapp-level = { $level } 级
miniapp-stat-lotteries = 参与抽奖
miniapp-stat-spent = 已花费
miniapp-stat-won = 已赢得
miniapp-person-nameless = 玩家
miniapp-visibility = 别人看到的名字
miniapp-visibility-text = 显示在中奖者名单、好友名单、市场和您的晒单上。
miniapp-visibility-hidden = 不显示名字
miniapp-settings = 设置
miniapp-language = 语言
miniapp-terms = 使用条款
miniapp-error-user-banned = 您的账号已被封禁。原因：{ $reason }
