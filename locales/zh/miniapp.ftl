# What the Mini App itself says: navigation, shared labels, errors, signing in.

## In the Mini App
miniapp-loading = 加载中…
miniapp-retry = 重试
miniapp-back = 返回
miniapp-close = 关闭
miniapp-show-more = 显示更多
miniapp-show-less = 收起
miniapp-show-all = 显示全部 { $count } 张
miniapp-copy = 复制
miniapp-copied = 已复制
miniapp-copy-failed = 复制失败
miniapp-share = 分享
miniapp-download = 下载
miniapp-download-failed = 文件未能保存
miniapp-unread = 未读
miniapp-navigation = 主要页面
miniapp-tab-home = 首页
miniapp-tab-resales = 市场
miniapp-tab-tickets = 奖券
miniapp-tab-wallet = 钱包
miniapp-tab-profile = 我的
miniapp-duration-days = { $days } 天 { $hours } 小时
miniapp-any-moment = 即将
miniapp-announce-minutes = { $label }：{ $count } 分钟
miniapp-announce-seconds = { $label }：{ $count } 秒
miniapp-outside-title = 请在 Telegram 中使用 LuckyMart
miniapp-outside-text = 请从我们机器人的聊天中打开，Telegram 会告诉我们您是谁，您的奖券也在那里。
miniapp-outside-open = 打开 { $bot }
miniapp-sign-in-failed = 登录失败
miniapp-error-connection = 网络连接失败，您的资金和奖券不受影响，请重试。
miniapp-error-unknown = 出了点问题，请重试。
miniapp-error-idempotency-in-flight = 您的购买仍在处理中。请稍后重试，不会重复扣款。
miniapp-error-overloaded = 当前购买的人很多。请稍后重试，不会重复扣款。
miniapp-error-too-many-requests = 请求过于频繁，请稍候。
miniapp-menu-prizes = 奖品
miniapp-menu-referrals = 好友
miniapp-menu-showoffs = 晒单
miniapp-menu-addresses = 地址
miniapp-menu-preferences = 通知设置
miniapp-menu-security = 安全
# The shop behind the first screens.
miniapp-remove = 删除
miniapp-amount = 金额
miniapp-amount-which = 您指的是哪个金额？
miniapp-available = 可用 { $amount }
