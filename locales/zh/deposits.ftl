# Deposits by transfer.

## Refusals
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

## Notifications
notification-deposit-approved-title = 💵 您的付款已到账
notification-deposit-approved-body = { $amount } 已存入您的钱包（付款 { $reference }）。
notification-deposit-rejected-title = 您的付款未被接受
notification-deposit-rejected-body = 付款 { $reference }，金额 { $amount }：{ $reason }
notification-deposit-expired-title = 您的付款已超时
notification-deposit-expired-body = 付款 { $reference }（{ $amount }）没有收到凭证。如果您已付款，请联系我们：/paysupport
notification-deposit-to-check-title = 🧾 有凭证待审核
notification-deposit-to-check-body = { $name } 表示已付 { $amount }，附言码 { $reference }。 /deposits

## In the chat: commands
bot-command-deposit = 给钱包充值
bot-command-deposits = 待审核的付款

## In the chat: paying in
bot-deposit-methods =
    💳 <b>给钱包充值</b>

    您想怎样付款？
bot-deposit-no-methods = 目前没有可用的付款方式。
bot-deposit-button-mine = 🗂 我的付款
bot-deposit-amount =
    <b>{ $name }</b>

    您要付多少？{ $min } 至 { $max }，请输入数字。
bot-deposit-bad-amount = 请输入金额，例如 50 或 12.50。
bot-deposit-instructions =
    💳 请支付 <b>{ $amount }</b>

    { $name }
    账号：<code>{ $number }</code>
    收款人：{ $holder }
    转账时请附言：<code>{ $reference }</code>
    { $words }
    ⏳ 截止 { $time }。

    📷 然后把凭证照片发到这里。
bot-deposit-button-cancel = ✖️ 取消付款
bot-deposit-submitted =
    ✅ 谢谢，凭证已收到。

    我们会审核付款 { $reference }（{ $amount }）并通知您。
bot-deposit-photo-wanted = 请以照片形式发送凭证。也可以稍后再发：/deposit，“我的付款”。
bot-deposit-line =
    { $status ->
        [PENDING] ⏳ { $reference } · { $amount } · 等待付款
        [SUBMITTED] 🔎 { $reference } · { $amount } · 审核中
        [APPROVED] ✅ { $reference } · { $amount } · 已入账
        [REJECTED] ❌ { $reference } · { $amount } · 未接受：{ $reason }
        [CANCELLED] ✖️ { $reference } · { $amount } · 已取消
        [EXPIRED] ⌛ { $reference } · { $amount } · 已超时
        [PAID] ✅ { $reference } · { $amount }（⭐ { $stars }）· 已入账
        [UNMATCHED] 🔎 { $reference } · ⭐ { $stars } · 正在核实
        [REFUNDING] ↩️ { $reference } · ⭐ { $stars } · 正在退回
       *[REFUNDED] ↩️ { $reference } · ⭐ { $stars } · 已退回
    }
bot-deposit-mine =
    🗂 <b>我的付款</b>

    { $list }
bot-deposit-mine-none = 您还没有充值过。
bot-deposit-button-receipt = 📷 凭证 { $reference }
bot-deposit-button-cancel-one = ✖️ { $reference }
bot-deposit-cancel-sure = 取消付款 { $reference }（{ $amount }）？如果您已经付款，请不要取消，而是发送凭证。
bot-deposit-cancelled = 付款 { $reference } 已取消。

## In the chat: payments to check, for staff
bot-deposits-waiting = 🧾 <b>{ $count } 笔付款待处理</b>
bot-deposits-none = 没有待处理的付款。
bot-deposits-card =
    <b>{ $reference }</b> · <b>{ $amount }</b>
    👤 { $name }（<code>{ $telegram_id }</code>）
    🕓 { $time }
bot-deposits-account = 🏦 { $name }，账号 { $number }
bot-deposits-same = ⚠️ <b>同一张图片也用于：{ $references }</b>
bot-deposits-verdict =
    { $status ->
        [APPROVED] ✅ { $staff } 已通过 { $amount }。
        [PAID] ✅ { $staff } 已入账 { $amount }。
        [REJECTED] ❌ { $staff } 已拒绝：{ $reason }
       *[REFUNDING] ↩️ { $staff } 正在退回 Stars：{ $reason }
    }
bot-deposits-button-approve = ✅ 通过 { $amount }
bot-deposits-button-amount = ✏️ 其他金额
bot-deposits-button-reject = ❌ 拒绝
bot-deposits-button-refund = ↩️ 退回 Stars
bot-deposits-ask-amount = { $reference } 实际到账多少 { $currency }？
bot-deposits-review = 为 { $reference } 入账 <b>{ $amount }</b>（申报：{ $asked }）？
bot-deposits-ask-reason = 为什么不接受 { $reference }？用户会看到您写的内容。
bot-deposits-ask-refund = 退回 { $reference } 的 { $stars } 个 Stars？金币会立即扣除。请写明原因，供日志记录。

## In the Mini App
miniapp-deposit-title = 充值
miniapp-deposit-none = 暂时无法充值。
miniapp-deposit-manual = 银行或手机钱包
miniapp-deposit-how = 付款方式
miniapp-deposit-limits = { $min } 至 { $max }
miniapp-deposit-do = 显示收款信息
miniapp-deposit-mine = 我的充值
miniapp-deposit-account = 账号
miniapp-deposit-reference = 转账附言
miniapp-deposit-until = 请在 { $date } 前上传凭证。
miniapp-deposit-receipt = 上传凭证
miniapp-deposit-receipt-again = 重新上传凭证
miniapp-deposit-sent = 工作人员将审核
miniapp-deposit-cancel = 取消
miniapp-deposit-pending = 等待凭证
miniapp-deposit-submitted = 审核中
miniapp-deposit-approved = 已入账
miniapp-deposit-rejected = 已拒绝
miniapp-deposit-cancelled = 已取消
miniapp-deposit-expired = 已过期
miniapp-deposit-paid = 已支付
miniapp-deposit-refunding = 退款中
miniapp-deposit-refunded = 已退款
