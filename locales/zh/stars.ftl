# Deposits in Telegram Stars.

## Refusals
error-stars-amount = 每次可支付 { $min_stars } 至 { $max_stars } 颗星星。
error-stars-disabled = 目前不接受星星支付。
error-telegram-unavailable = Telegram 暂时没有响应，请稍后再试。

## Notifications
notification-stars-credited-title = ⭐ 谢谢！
notification-stars-credited-body = { $stars } 颗星星换得价值 { $amount } 的金币，已存入您的金币钱包（充值 { $reference }）。
notification-stars-refunded-title = ⭐ 您的星星已退款
notification-stars-refunded-body = 充值 { $reference } 的 { $stars } 颗星星已退款，相应金币已从钱包扣除。
notification-stars-unmatched-title = ⭐ 没有账单的付款
notification-stars-unmatched-body = { $name } 支付了 { $stars } 颗星星，不属于我们的任何账单（充值 { $reference }）。/deposits
notification-stars-refund-refused-title = ⭐ Telegram 拒绝了星星退款
notification-stars-refund-refused-body = 充值 { $reference } 的 { $stars } 颗星星没有退款，金币已还给用户。Telegram 的说明：{ $why }
notification-stars-coins-gone-title = ⭐ 星星已退款，金币已花掉
notification-stars-coins-gone-body = Telegram 退给 { $name } { $stars } 颗星星（充值 { $reference }）。其中价值 { $amount } 的金币已经花掉，现为对方的欠款。/debts

## Invoices
deposit-invoice-title = 金币：{ $amount }
deposit-invoice-text = 价值 { $amount } 的金币，存入您的 LuckyMart 钱包。可用来购买奖券，不能提现。充值 { $reference }。

## For a second person
approval-deposits-refund = 向 { $person } 退还 { $stars } 颗星星（{ $amount } 金币），充值 { $reference }：{ $reason }。

## In the chat: paying in
bot-dialog-stars = 用星星购买金币
bot-deposit-stars =
    ⭐ <b>Telegram 星星</b>

    一颗星星换得价值 { $price } 的金币。金币可用来购买奖券，不能提现。
    要用多少颗星星？{ $min } 至 { $max }：按按钮或输入数字。
bot-deposit-bad-stars = 请输入整数颗星星。
bot-pay-busy = 商店暂时无法核对这笔付款，没有扣款。请稍后再试。

## In the chat: payments to check, for staff
bot-deposits-stars = ⭐ { $stars } 颗星星，扣款号 <code>{ $charge }</code>

## In the Mini App
miniapp-stars-title = Telegram 星星
miniapp-stars-text = 1 颗星星可得价值 { $coins } 的金币。
miniapp-stars-count = 星星数量
miniapp-stars-do = 用星星支付
miniapp-stars-paid = 已支付，金币即将到账
