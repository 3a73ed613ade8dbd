# Deposits in Telegram Stars.

## Refusals
error-stars-amount = 每次 { $min_stars } 至 { $max_stars } 个 Stars。
error-stars-disabled = 目前不接受 Stars。
error-telegram-unavailable = Telegram 暂时没有响应，请稍后再试。

## Notifications
notification-stars-credited-title = ⭐ 谢谢！
notification-stars-credited-body = { $stars } 个 Stars 换得 { $amount } 金币，已存入您的钱包（付款 { $reference }）。
notification-stars-refunded-title = ⭐ 您的 Stars 已退回
notification-stars-refunded-body = 付款 { $reference } 的 { $stars } 个 Stars 已退回，相应金币已从钱包扣除。
notification-stars-unmatched-title = ⭐ 没有账单的付款
notification-stars-unmatched-body = { $name } 付了 { $stars } 个 Stars，不属于我们的任何账单（付款 { $reference }）。 /deposits
notification-stars-refund-refused-title = ⭐ Telegram 拒绝退款
notification-stars-refund-refused-body = 付款 { $reference } 的 { $stars } 个 Stars 没有退回，金币已还给用户。Telegram 的说明：{ $why }
notification-stars-coins-gone-title = ⭐ Stars 已退回，金币已花掉
notification-stars-coins-gone-body = Telegram 退给 { $name } { $stars } 个 Stars（付款 { $reference }），但其中 { $amount } 金币已经花掉。

## Invoices
deposit-invoice-title = 金币：{ $amount }
deposit-invoice-text = { $amount } 金币，存入您的 LuckyMart 钱包。可用来买票，不能提现。付款 { $reference }。

## In the chat: paying in
bot-deposit-stars =
    ⭐ <b>Telegram Stars</b>

    一个 Star 换 { $price } 金币。金币可用来买票，不能提现。
    要用多少 Stars？{ $min } 至 { $max }：按按钮或输入数字。
bot-deposit-bad-stars = 请输入 Stars 的整数数量。
bot-pay-busy = 商店暂时无法核对这笔付款，没有扣款。请稍后再试。

## In the chat: payments to check, for staff
bot-deposits-stars = ⭐ { $stars } 个 Stars，扣款号 <code>{ $charge }</code>

## In the Mini App
miniapp-stars-title = Telegram Stars
miniapp-stars-text = 1 颗星可得 { $coins } 金币。
miniapp-stars-count = 星数
miniapp-stars-do = 用星支付
miniapp-stars-paid = 已支付：金币即将到账
