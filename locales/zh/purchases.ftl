# Buying tickets, and the tickets.

## Refusals
error-bad-quantity = 请选择 1 到 100 张奖券。
error-limit-reached =
    { $held ->
        [0] 每人最多可持有 { $limit } 张奖券。
       *[other] 每人最多可持有 { $limit } 张奖券，您已有 { $held } 张。
    }
error-lottery-closed = 本场抽奖目前未在发售。
error-not-enough-tickets = 只剩 { $available } 张奖券了。
error-order-not-found = 该订单不存在。
error-sold-out = 奖券已全部售出。
error-kind-not-taken = 这里不能用该钱包付款，请选择其他钱包。
error-bonus-share-sold =
    { $available ->
        [0] 本场抽奖可用赠金购买的奖券已售完，仍可使用现金或金币。
       *[other] 本场抽奖只剩 { $available } 张奖券可用赠金购买。
    }
error-price-changed = 奖券现价为 { $ticket_price }。没有扣款，请核对价格后重新确认。
error-ticket-not-found = 该奖券不存在。

## In the chat
bot-command-tickets = 我的奖券
bot-button-buy = 🎟 购买奖券
bot-button-buy-more = 🎟 再买一些
bot-button-pay = ✅ 支付 { $total }
bot-button-my-tickets = 🗂 我的奖券
bot-dialog-purchase = 购买奖券
bot-buy-bad-quantity = 每次可买 1 到 { $most } 张，请输入数量。
bot-buy-quantity =
    🎟 <b>{ $title }</b>
    每张 { $price }，还剩 { $left } 张

    您要买几张？
bot-buy-wallet =
    🎟 <b>{ $title }</b>
    { $quantity } 张，共 <b>{ $total }</b>

    用哪个钱包支付？
bot-buy-confirm =
    🎟 <b>{ $title }</b>
    { $quantity } 张，共 <b>{ $total }</b>
    支付钱包：{ $wallet }

    确认购买吗？
bot-buy-receipt =
    ✅ <b>购买成功！</b> { $title }

    您的 { $quantity } 张奖券：<b>{ $numbers }</b>
    已支付：{ $total }
    订单：<code>{ $order }</code>
    { $wallet }：剩余 { $balance }

    祝您好运！开奖后我会通知您。
bot-tickets =
    🗂 <b>您的奖券</b>（最新的在前）

    { $groups }
bot-tickets-group =
    <b>{ $title }</b> · { bot-status }
    { $count } 张：{ $numbers }
bot-tickets-won = 🏆 <b>{ $number }</b> 号奖券获得第 { $rank } 名！
bot-tickets-none = 您还没有奖券。第一张只差一个按钮！

## In the Mini App
miniapp-my-tickets-count = 您有 { $count } 张奖券
miniapp-buy-title = 购买奖券
miniapp-how-many = 买几张？
miniapp-quantity = 奖券数量
miniapp-quantity-more = 多一张
miniapp-quantity-less = 少一张
miniapp-quick-max = 最多 { $n }
miniapp-pay-with = 支付方式
miniapp-takes = { $type ->
    [CASH] 现金奖品的奖券只能用现金购买。
    [COINS] 金币奖品的奖券可用现金或金币购买。
   *[PHYSICAL] { $bonus ->
        [0] 可用赠金购买的奖券已售完。
       *[other] 还有 { $bonus } 张奖券可用赠金购买。
    }
}
miniapp-buy = 购买 { $count } 张 · { $total }
miniapp-buy-more = 继续购买
miniapp-limit-reached = 已达到您的上限
miniapp-limit-note = 每人最多 { $limit } 张；您已有 { $held } 张。
miniapp-not-enough-funds = 此钱包余额不足
miniapp-bought = { $count } 张奖券已归您所有
miniapp-bought-before = 这笔购买此前已完成，没有重复扣款。
miniapp-bought-paid = 已支付 { $amount }，钱包余额 { $balance }。
miniapp-and-more = 另有 { $count } 张
miniapp-my-tickets = 我的奖券
miniapp-tickets-title = 我的奖券
miniapp-tickets-empty = 还没有奖券
miniapp-tickets-empty-text = 选择一场抽奖：每张奖券都是一次机会。
miniapp-ticket-won-rank = 第 { $rank } 名
miniapp-ticket-refunded = 已退款
miniapp-status-won = 您中奖了
miniapp-status-upcoming = 即将开售
miniapp-status-active = 发售中
miniapp-status-sold-out = 已售罄
miniapp-status-drawing = 正在开奖
miniapp-status-completed = 已开奖
miniapp-status-cancelled = 已取消并退款
miniapp-error-sold-out = 奖券已全部售出。
miniapp-error-not-enough-tickets = 只剩 { $available } 张奖券。
miniapp-error-limit-reached = 每人最多可持有 { $limit } 张奖券，您已有 { $held } 张。
miniapp-error-lottery-closed = 本场抽奖目前未在发售。
