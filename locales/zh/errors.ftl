# 为什么被拒绝。每个代码一条消息，变量是错误的数据。

error-amount-scale = 金额过细，小数点后最多 { $scale } 位。
error-bad-quantity = 请选择 1 到 100 张票。
error-bad-request = 无法读取该请求。
error-broadcast-not-found = 没有这条消息。
error-draw-not-found = 尚未开奖。
error-entropy-source-unavailable = 本店无法使用该随机来源开奖。
error-idempotency-in-flight = 您的第一个请求仍在处理中，请稍候。
error-idempotency-key-invalid = 请求头 Idempotency-Key 须为 1 到 200 个可见 ASCII 字符。
error-idempotency-key-missing = 缺少请求头 Idempotency-Key。
error-idempotency-mismatch = 该键已用于另一个请求。
error-init-data-expired = 登录已过期，请重新打开应用。
error-init-data-future = 您的设备时间不正确，请校正后重新打开应用。
error-init-data-invalid = Telegram 未确认此次登录，请从机器人中打开应用。
error-insufficient-funds = 该钱包余额不足。
error-internal-error = 我们这边出了问题，请重试。
error-limit-reached =
    { $held ->
        [0] 每人最多可持有 { $limit } 张票。
       *[other] 每人最多可持有 { $limit } 张票，您已有 { $held } 张。
    }
error-lottery-closed = 该抽奖目前不售票。
error-lottery-has-sales = 已有售出的票，不能再作任何更改。
error-lottery-not-found = 没有这个抽奖。
error-lottery-not-sealed = 票单尚未封存。
error-lottery-state = 抽奖处于当前状态，无法进行此操作。
error-method-not-allowed = 此处不支持该方法。
error-not-enough-tickets = 只剩 { $available } 张票了。
error-not-found = 这里什么也没有。
error-notification-not-found = 没有这条消息。
error-order-not-found = 没有这个订单。
error-overloaded = 现在人非常多，请稍后再试。
error-payload-too-large = 请求过大。
error-permission-denied = 您无权进行此操作。
error-role-not-found = 没有这个角色。
error-seal-not-found = 票单尚未封存。
error-session-invalid = 请重新登录。
error-session-not-found = 没有这个会话。
error-sold-out = 票已全部售出。
error-ticket-not-found = 没有这张票。
error-too-few-sold = 已售 { $sold_tickets } 张，至少需要 { $min_tickets } 张。
error-too-many-requests = 尝试次数过多，请稍候。
error-unavailable = 商店暂时无法访问，请重试。
error-unsupported-media-type = 请求必须是 JSON 格式。
error-user-banned = 您的账户已被封禁。原因：{ $reason }
error-user-not-found = 没有这个人。
error-validation-error = 有内容填写不正确。
error-wallet-not-found = 没有这个钱包。
