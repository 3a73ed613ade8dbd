# Prizes of the person. What the bot says is HTML; buttons and errors are plain.

## Refusals
error-prize-not-found = 该奖品不存在。
error-prize-state =
    { $status ->
        [PENDING] 此奖品正等待您的决定。
        [SHIPPING] 此奖品已申请发货。
        [DELIVERED] 此奖品已送达。
        [RESELLING] 此奖品正在市场上出售，请先下架。
        [RESOLD] 此奖品已售出。
       *[CREDITED] 此奖品已在您的钱包中。
    }

## In the chat
bot-command-prizes = 我的奖品
bot-prizes =
    🏆 <b>您的奖品</b>（最新的在前）

    { $list }
bot-prizes-none = 您还没有中奖。下一次也许就是您！
bot-prizes-line = 🎁 <b>{ $title }</b> · { bot-prize-status }
bot-prize-status =
    { $status ->
        [PENDING] 等待您处理
        [REQUESTED] 已申请发货
        [SHIPPED] 运输中
        [DELIVERED] 已送达
        [RESELLING] 在售
        [RESOLD] 已售出
       *[CREDITED] 已入账
    }
bot-prize-card =
    🎁 <b>{ $title }</b>

    { $number } 号奖券，第 { $rank } 名
    价值 { $value }
    中奖时间：{ $time }
    状态：<b>{ bot-prize-status }</b>
bot-prize-tracking = 🚚 { $carrier }：<code>{ $number }</code>
bot-prize-sent = 发货时间：{ $time }
bot-prize-arrived = 送达时间：{ $time }
bot-prize-shipping-cancelled = ✖️ 已取消发货。奖品仍在这里等您。
bot-prize-confirmed = 🎉 您已收到 <b>{ $title }</b>。祝您使用愉快！
bot-button-prizes = ◀️ 全部奖品
bot-button-have-sent = 📦 申请发货
bot-button-cancel-shipping = ✖️ 取消发货
bot-button-track = 🔎 查询物流
bot-button-arrived = ✅ 确认收货

## In the Mini App
miniapp-prizes-title = 我的奖品
miniapp-prizes-empty = 还没有奖品
miniapp-prizes-empty-text = 您赢得的奖品会显示在这里。
miniapp-prize-ticket = { $number } 号奖券，第 { $rank } 名
miniapp-prize-status-pending = 等待您处理
miniapp-prize-status-shipping = 运输中
miniapp-prize-status-delivered = 已送达
miniapp-prize-status-reselling = 在售
miniapp-prize-status-resold = 已售出
miniapp-prize-status-credited = 已入账
miniapp-prize-ship = 申请发货
miniapp-prize-sell = 出售
