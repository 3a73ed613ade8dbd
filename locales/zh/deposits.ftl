# 充值：转账、Stars、付款问题。

## 拒绝
error-deposit-not-found = 没有这笔付款。
error-deposit-state =
    { $status ->
        [PENDING] 这笔付款仍在等待中。
        [SUBMITTED] 这笔付款的凭证正在审核。
        [APPROVED] 这笔付款已经通过。
        [REJECTED] 这笔付款已被拒绝。
        [CANCELLED] 这笔付款已取消。
        [EXPIRED] 这笔付款已超时，请重新发起。
        [PAID] 这笔付款已经入账。
        [UNMATCHED] 这笔付款等待工作人员处理。
        [REFUNDING] 这笔付款正在退回。
       *[REFUNDED] 这笔付款已退回。
    }
error-deposit-amount = 此方式每次可付 { $min_amount } 至 { $max_amount } { $currency }。
error-too-many-deposits = 已有 { $limit } 笔付款在等待，请先完成或取消其中一笔。
error-own-deposit = 您自己的付款须由其他工作人员处理。
error-payment-method-not-found = 没有这种付款方式。
error-stars-amount = 每次 { $min_stars } 至 { $max_stars } 个 Stars。
error-stars-disabled = 目前不接受 Stars。
error-telegram-unavailable = Telegram 暂时没有响应，请稍后再试。
error-payment-request-not-found = 没有这个问题。
error-payment-request-state =
    { $status ->
        [ANSWERED] 这个问题已经答复。
       *[CLOSED] 这个问题已经关闭。
    }
error-too-many-payment-requests = 已有 { $limit } 个问题在等待答复。

## 通知
notification-deposit-approved-title = 💵 您的付款已到账
notification-deposit-approved-body = { $amount } 已存入您的钱包（付款 { $reference }）。
notification-deposit-rejected-title = 您的付款未被接受
notification-deposit-rejected-body = 付款 { $reference }，金额 { $amount }：{ $reason }
notification-deposit-expired-title = 您的付款已超时
notification-deposit-expired-body = 付款 { $reference }（{ $amount }）没有收到凭证。如果您已付款，请联系我们：/paysupport
notification-deposit-to-check-title = 🧾 有凭证待审核
notification-deposit-to-check-body = { $name } 表示已付 { $amount }，附言码 { $reference }。 /deposits
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
notification-payment-request-title = 💬 付款问题
notification-payment-request-body = { $name } 问：{ $text } /payrequests
notification-payment-answer-title = 💬 关于您的付款
notification-payment-answer-body = { $text }

## 账单
deposit-invoice-title = 金币：{ $amount }
deposit-invoice-text = { $amount } 金币，存入您的 LuckyMart 钱包。可用来买票，不能提现。付款 { $reference }。
