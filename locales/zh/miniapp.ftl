# 小程序文本。

## 通用
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
miniapp-tab-market = 市场
miniapp-tab-tickets = 奖券
miniapp-tab-wallet = 钱包
miniapp-tab-profile = 我的
miniapp-duration-days = { $days } 天 { $hours } 小时
miniapp-any-moment = 即将
miniapp-announce-minutes = { $label }：{ $count } 分钟
miniapp-announce-seconds = { $label }：{ $count } 秒
miniapp-my-tickets-count = 您有 { $count } 张

## 首页
miniapp-home-greeting = 您好，{ $name }
miniapp-home-balance = 您的余额
miniapp-home-active = 正在发售
miniapp-home-upcoming = 即将开售
miniapp-home-drawing = 正在开奖
miniapp-home-completed = 已开奖
miniapp-home-empty = 目前没有发售中的抽奖
miniapp-home-empty-text = 新的抽奖一开售就会出现在这里。
miniapp-winner-name = 中奖者：{ $name }

## 抽奖
miniapp-progress-label = 已售奖券
miniapp-sold-of = 已售 { $sold } / { $total }
miniapp-left = 剩余 { $count } 张
miniapp-sold-out = 已售罄
miniapp-ticket-price = 每张
miniapp-odds-per-ticket = 单张中奖率
miniapp-odds-mine = 我的中奖率
miniapp-odds-one-in = { $n } 分之 1
miniapp-odds-with = 若奖券全部售出，持有 { $count } 张的中奖率为 { $n } 分之 1。
miniapp-winners = 中奖名额
miniapp-picture-number = 第 { $number } 张图片，共 { $total } 张
miniapp-about-prize = 奖品介绍
miniapp-details = 详情
miniapp-specifications = 规格
miniapp-material = 材质
miniapp-ends-on = 发售至 { $date }，售完即止。
miniapp-opens-on = { $date } 开售。
miniapp-extended = 由于售出的奖券太少，发售时间已延长一次。
miniapp-live-waiting = 售出情况会实时显示在这里
miniapp-live-sold-now = 刚刚售出 { $count } 张
miniapp-live-sold = 最近售出：{ $count } 张
miniapp-watch-draw = 观看开奖
miniapp-see-draw = 查看开奖结果
miniapp-see-lotteries = 查看抽奖

## 阶段
miniapp-phase-opens = 即将开售
miniapp-phase-on-sale = 发售中
miniapp-phase-closing = 发售已结束
miniapp-phase-sealing = 已售罄
miniapp-phase-drawing = 名单已封存，等待开奖
miniapp-phase-completed = 已开奖
miniapp-phase-cancelled = 已取消
miniapp-countdown-opens = 距开售
miniapp-countdown-on-sale = 距发售结束
miniapp-countdown-closing = 距名单封存
miniapp-countdown-sealing = 距名单封存
miniapp-countdown-drawing = 距开奖
miniapp-phase-opens-note = 即将开售。
miniapp-phase-on-sale-note = 奖券售完或时间到后开奖。
miniapp-phase-closing-note = 奖券名单即将封存。
miniapp-phase-sealing-note = 奖券名单马上就会冻结，并公布其指纹。
miniapp-phase-drawing-note = 奖券名单已冻结，任何内容都无法再更改。
miniapp-phase-completed-note = 中奖者已产生。
miniapp-phase-cancelled-note = 本次抽奖已取消，所有奖券均已退款。

## 购买
miniapp-buy-title = 购买奖券
miniapp-how-many = 买几张？
miniapp-quantity = 奖券数量
miniapp-quantity-more = 多一张
miniapp-quantity-less = 少一张
miniapp-quick-max = 最多 { $n }
miniapp-pay-with = 支付方式
miniapp-buy = 购买 { $count } 张 · { $total }
miniapp-buy-more = 继续购买
miniapp-limit-reached = 已达到您的上限
miniapp-limit-note = 每人最多 { $limit } 张；您已有 { $held } 张。
miniapp-not-enough-funds = 此钱包余额不足
miniapp-bought = { $count } 张奖券已归您所有
miniapp-bought-before = 这笔购买此前已完成，没有重复扣款。
miniapp-bought-paid = 已支付 { $amount }，钱包余额 { $balance }。
miniapp-and-more = 另有 { $count } 张

## 奖券
miniapp-my-tickets = 我的奖券
miniapp-tickets-title = 我的奖券
miniapp-tickets-empty = 还没有奖券
miniapp-tickets-empty-text = 选择一个抽奖：每张奖券都是一次机会。
miniapp-ticket-won-rank = { $rank } 等奖
miniapp-ticket-refunded = 已退款
miniapp-open-receipt = 打开凭证
miniapp-receipt-title = 奖券 { $number } 的凭证
miniapp-receipt-text = 它证明封存的名单中有这张属于您 Telegram ID 的奖券。如需自行核验开奖，请妥善保存。
miniapp-status-won = 您中奖了
miniapp-status-upcoming = 即将开售
miniapp-status-active = 发售中
miniapp-status-sold-out = 已售罄
miniapp-status-drawing = 正在开奖
miniapp-status-completed = 已开奖
miniapp-status-cancelled = 已取消并退款

## 开奖
miniapp-drawn-on = 开奖时间：{ $date }
miniapp-winning-ticket = 中奖奖券：{ $number }
miniapp-winners-title = 中奖者（{ $count }）
miniapp-winner-nameless = 玩家
miniapp-winner-me = 就是您
miniapp-you-won = 您中奖了！
miniapp-you-won-ticket = { $count ->
    [1] 您的奖券 { $numbers } 中奖。
   *[other] 您的 { $count } 张奖券中奖：{ $numbers }。
}
miniapp-prize-physical = 您的奖品：{ $title }。
miniapp-prize-cash = { $amount } 已存入您的余额。
miniapp-prize-coins = 价值 { $amount } 的金币已存入您的钱包。
miniapp-not-this-time = 这次没有中奖
miniapp-not-this-time-text = { $count ->
    [1] 您的奖券参与了抽奖，但抽中的是另一张。
   *[other] 您的 { $shown } 张奖券参与了抽奖，但抽中的是另一张。
}
miniapp-not-in-draw = 抽奖已结束
miniapp-not-in-draw-text = 您没有购买本次抽奖的奖券。
miniapp-proof-title = 如何核验本次开奖
miniapp-proof-meaning = 开奖前，整份奖券名单会被封存：名单的根值固定了每一张奖券。中奖者由封存值和公开的随机数计算得出，因此任何人都可以重新计算。
miniapp-entropy-ecvrf = 随机数来自运营方自己的可验证函数。它能证明运营方没有更改结果，但不能证明运营方没有尝试过多份奖券名单。
miniapp-entropy-drand = 随机数来自公共信标 drand，任何人都无法预测、选择或扣留。
miniapp-not-sealed-yet = 奖券名单尚未封存。
miniapp-sealed-at = 封存时间
miniapp-tickets-in-draw = 参与开奖的奖券
miniapp-cancelled-undersold = 售出的奖券太少。款项将原路退回各钱包。
miniapp-cancelled-void = 信标三天内未响应。款项将原路退回各钱包。
miniapp-seal-round = 信标轮次
miniapp-seal-round-anew = 名单公布过晚，未赶上首个轮次，因此改用更晚的轮次。
miniapp-seal-root = 封存名单的根值
miniapp-download-proof = 证明
miniapp-download-leaves = 奖券名单
miniapp-download-checker = 核验页面

## 钱包
miniapp-wallet-title = 钱包
miniapp-wallet-balances = 余额
miniapp-wallet-balance = 余额
miniapp-wallet-lucky-coin = 金币
miniapp-wallet-bonus = 奖金
miniapp-wallet-balance-note = 现金：可购买奖券，也可提现。
miniapp-wallet-lucky-coin-note = 金币可购买奖券，不能兑换成现金。
miniapp-wallet-bonus-note = 奖金可购买奖券，不能兑换成现金。
miniapp-frozen = 冻结 { $amount }
miniapp-history = 明细
miniapp-history-empty = 暂无记录
miniapp-history-empty-text = 此钱包的每一笔变动都会列在这里。
miniapp-balance-after = 余额 { $amount }
miniapp-transaction-purchase = 购买奖券
miniapp-transaction-refund = 退款
miniapp-transaction-prize = 奖品
miniapp-transaction-commission = 好友购买返利
miniapp-transaction-credit = 入账
miniapp-transaction-welcome = 迎新礼金
miniapp-transaction-exchange = 兑换
miniapp-transaction-deposit = 充值
miniapp-transaction-withdrawal = 提现
miniapp-transaction-resale = 市场购买
miniapp-transaction-resale-settlement = 奖券售出
miniapp-transaction-prize-resale = 市场奖品
miniapp-transaction-resale-refund = 市场退款
miniapp-transaction-resale-reversal = 交易撤销
miniapp-transaction-freeze = 提现冻结
miniapp-transaction-unfreeze = 解除冻结
miniapp-transaction-bonus = 首充奖金
miniapp-transaction-showoff-reward = 晒单奖励
miniapp-transaction-deposit-refund = 退还星
miniapp-transaction-deposit-refund-return = 撤销退还

## 我的
miniapp-profile-title = 我的
miniapp-level = { $level } 级
miniapp-stat-lotteries = 参与抽奖
miniapp-stat-spent = 已花费
miniapp-stat-won = 已赢得
miniapp-referral-title = 邀请好友
miniapp-referral-text = 好友通过您的链接加入后，其购买奖券时您可获得奖金。
miniapp-referral-share-text = 来 LuckyMart 一起抽奖：每一次开奖任何人都可以核验。
miniapp-settings = 设置
miniapp-language = 语言
miniapp-terms = 使用条款
miniapp-sessions = 已登录的设备
miniapp-session-device = 设备
miniapp-session-current = 本设备
miniapp-session-last = 最近活动：{ $date }
miniapp-session-revoke = 退出登录
miniapp-session-revoked = 该设备已退出登录

## 通知
miniapp-notifications-title = 通知
miniapp-notifications-unread = 通知：{ $count } 条未读
miniapp-notifications-empty = 暂无通知
miniapp-notifications-empty-text = 开奖、奖品以及与您奖券有关的消息会显示在这里。

## 在 Telegram 之外，或登录失败时
miniapp-outside-title = 请在 Telegram 中使用 LuckyMart
miniapp-outside-text = 请从我们机器人的聊天中打开：Telegram 会告诉我们您是谁，您的奖券也在那里。
miniapp-outside-open = 打开 { $bot }
miniapp-sign-in-failed = 登录失败

## 错误（按 API 代码）
miniapp-error-connection = 没有网络连接。没有任何损失，请重试。
miniapp-error-unknown = 出了点问题，请重试。
miniapp-error-sold-out = 奖券已全部售出。
miniapp-error-not-enough-tickets = 只剩 { $available } 张奖券。
miniapp-error-limit-reached = 超出每人上限：上限 { $limit } 张，您已有 { $held } 张。
miniapp-error-lottery-closed = 本次抽奖的奖券目前不在发售。
miniapp-error-insufficient-funds = 此钱包余额不足：需要 { $required }，现有 { $balance }。
miniapp-error-lottery-not-found = 该抽奖不存在。
miniapp-error-idempotency-in-flight = 您的购买仍在处理中。请稍后重试，不会重复扣款。
miniapp-error-overloaded = 当前购买的人很多。请稍后重试，不会重复扣款。
miniapp-error-too-many-requests = 请求过于频繁，请稍候。
miniapp-error-lottery-not-sealed = 奖券名单封存后才会有凭证。
miniapp-error-draw-not-found = 本次抽奖尚未开奖。
miniapp-error-init-data-invalid = 无法确认 Telegram 的签名。请关闭应用，再从聊天中打开。
miniapp-error-init-data-expired = 此页面打开时间过长。请关闭应用，再从聊天中打开。
miniapp-error-init-data-future = 时钟不一致。请关闭应用，再从聊天中打开。
miniapp-error-user-banned = 您的账号已被封禁。原因：{ $reason }

## 入口
miniapp-menu-prizes = 奖品
miniapp-menu-friends = 好友
miniapp-menu-showoffs = 晒单
miniapp-menu-addresses = 地址
miniapp-menu-preferences = 通知设置
miniapp-menu-security = 安全
miniapp-wallet-actions = 资金操作
miniapp-wallet-deposit = 充值
miniapp-wallet-withdraw = 提现
miniapp-wallet-exchange = 换金币
