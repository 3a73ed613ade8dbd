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
        [CONVERTED] 此奖品已折成金币。
        [CLOSED] 此奖品已关闭。
       *[CREDITED] 此奖品已在您的钱包中。
    }
error-prize-not-due = 中奖者仍可领取此奖品，截止时间：{ $available_at }。

## Notifications
notification-prize-converted-title = 您的奖品已折成金币
notification-prize-converted-body = 您未在期限内领取“{ $title }”，价值 { $amount } 的金币已存入您的金币钱包。{ $reason }
notification-prize-closed-title = 您的奖品已关闭
notification-prize-closed-body = 您未在期限内领取“{ $title }”，奖品已关闭：{ $reason }。如有错误，请联系我们：/paysupport

## For a second person
approval-prizes-convert = 为无人领取的奖品“{ $prize }”发放 { $amount }（金币）：{ $reason }。

## In the chat
bot-command-unclaimed = 无人领取的奖品
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
        [CONVERTED] 已折成金币
        [CLOSED] 已关闭
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
bot-prize-claim-until = 请在 { $time } 之前领取：申请发货或出售。之后它可能会折成金币。
bot-prize-end-reason = 原因：{ $reason }

## In the chat: prizes that nobody claims
bot-unclaimed-none = 没有等待超过 { $days } 天的奖品。
bot-unclaimed-card =
    🎁 <b>{ $title }</b>，价值 { $value }
    👤 { $name }
    中奖时间：{ $won }
    领取期限：{ $time }
    { $status ->
        [PENDING] 尚无人领取。
        [CONVERTED] ✅ 已折成金币：{ $reason }
        [CLOSED] ✅ 已关闭：{ $reason }
       *[OTHER] 已不再等待领取。
    }
bot-unclaimed-button-convert = 🪙 折成 { $value } 金币
bot-unclaimed-button-close = 🔒 关闭
bot-unclaimed-ask-convert = 把“{ $title }”折成价值 { $value } 的金币？请写明原因，中奖者会看到。
bot-unclaimed-ask-close = 不付任何东西就关闭“{ $title }”？请写明原因，中奖者会看到。
bot-dialog-prize-convert = 奖品折成金币
bot-dialog-prize-close = 关闭奖品

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
miniapp-prize-status-converted = 已折成金币
miniapp-prize-status-closed = 已关闭
miniapp-prize-claim-until = 请在 { $date } 之前领取：申请发货或出售。之后奖品可能会折成金币。
miniapp-prize-end-reason = 原因：{ $reason }
miniapp-prize-ship = 申请发货
miniapp-prize-sell = 出售
