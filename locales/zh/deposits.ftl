# Deposits by transfer.

## Refusals
error-deposit-not-found = 该充值不存在。
error-deposit-state =
    { $status ->
        [PENDING] 这笔充值正在等待您付款。
        [SUBMITTED] 这笔充值的付款凭证正在审核。
        [APPROVED] 这笔充值已经通过。
        [REJECTED] 这笔充值已被拒绝。
        [CANCELLED] 这笔充值已取消。
        [EXPIRED] 这笔充值已超时，请重新发起。
        [PAID] 这笔充值已经入账。
        [UNMATCHED] 这笔充值等待工作人员处理。
        [REFUNDING] 这笔充值正在退款。
       *[REFUNDED] 这笔充值已退款。
    }
error-deposit-amount = 此方式每次可充值 { $min_amount } 至 { $max_amount }。
error-too-many-deposits = 您已有 { $limit } 笔充值未完成，请先完成或取消其中一笔。
error-transfer-used = 这笔转账已计入充值 { $references }。如果确实是另一笔转账，请填写原因后再通过。
error-payment-method-changed = 该付款方式在此期间已被修改。请查看后重新申请。
error-payment-method-not-found = 没有这种付款方式。

## Notifications
notification-deposit-approved-title = 💵 您的充值已到账
notification-deposit-approved-body = { $amount } 已存入您的钱包（充值 { $reference }）。
notification-deposit-rejected-title = 您的充值未通过
notification-deposit-rejected-body = 充值 { $reference }，金额 { $amount }：{ $reason }
notification-deposit-expired-title = 您的充值已超时
notification-deposit-expired-body = 充值 { $reference }（{ $amount }）没有收到付款凭证。如果您已付款，请联系我们：/paysupport
notification-deposit-reopened-title = 您的充值已重新受理
notification-deposit-reopened-body = 充值 { $reference }（{ $amount }）正在重新审核。
notification-deposit-to-check-title = 🧾 有付款凭证待审核
notification-deposit-to-check-body = { $name } 表示已付 { $amount }，附言码 { $reference }。/deposits
notification-payment-account-changed-title = 🏦 玩家的付款账户已变更
notification-payment-account-changed-body = { $name }：{ $deed } 如有误，请立即停用该付款方式。

## What takes two people
approval-deposits-add-method =
    新增付款方式：{ $after }，{ $method_kind ->
        [BANK] 银行
       *[MOBILE_MONEY] 手机钱包
    }{ $state ->
        [off] ，停用
       *[on] { "" }
    }。{ $words ->
        [same] { "" }
       *[other] 付款说明：{ $instructions }
    }
approval-deposits-edit-method =
    付款方式 { $line ->
        [same] { $after }
       *[other] { $before } → { $after }
    }，{ $method_kind ->
        [BANK] 银行
       *[MOBILE_MONEY] 手机钱包
    }{ $state ->
        [on] ，启用
        [off] ，停用
       *[same] { "" }
    }。{ $words ->
        [same] { "" }
       *[other] 新的付款说明：{ $instructions }
    }
approval-deposits-set-method-picture = 更换付款方式 { $method } 的图片。

## For a second person
approval-deposits-approve = 以 { $amount } 批准 { $person } 的充值 { $reference }（申请金额 { $total }）。

## In the chat: commands
bot-command-deposit = 给钱包充值
bot-command-deposits = 待审核的充值

## In the chat: paying in
bot-deposit-methods =
    💳 <b>给钱包充值</b>

    您想怎样付款？
bot-deposit-no-methods = 暂时无法充值。
bot-deposit-button-mine = 🗂 我的充值
bot-dialog-deposit = 充值
bot-dialog-receipt = 发送凭证
bot-dialog-deposit-amount = 按其他金额入账
bot-dialog-deposit-rejection = 拒绝充值
bot-dialog-deposit-refund = 星星退款
bot-deposit-stays-open = 💳 充值 { $reference }（{ $amount }）仍未完成：付款后请发送凭证，或取消它。
bot-deposit-button-later = ⏳ 稍后
bot-deposit-amount =
    <b>{ $name }</b>

    您要充值多少？{ $min } 至 { $max }，请输入金额。
bot-deposit-bad-amount = 请输入金额，例如 50 或 12.50。
bot-deposit-instructions =
    💳 请支付 <b>{ $amount }</b>

    { $name }
    账号：<code>{ $number }</code>
    收款人：{ $holder }
    转账时请附言：<code>{ $reference }</code>
    { $words }
    ⏳ 截止 { $time }。

    📷 然后把付款凭证的照片发到这里。
bot-deposit-button-cancel = ✖️ 取消充值
bot-deposit-submitted =
    ✅ 谢谢，付款凭证已收到。

    我们会审核充值 { $reference }（{ $amount }）并通知您。
bot-deposit-line =
    { $status ->
        [PENDING] ⏳ { $reference } · { $amount } · 等待付款
        [SUBMITTED] 🔎 { $reference } · { $amount } · 审核中
        [APPROVED] ✅ { $reference } · { $amount } · 已入账
        [REJECTED] ❌ { $reference } · { $amount } · 未通过：{ $reason }
        [CANCELLED] ✖️ { $reference } · { $amount } · 已取消
        [EXPIRED] ⌛ { $reference } · { $amount } · 已超时
        [PAID] ✅ { $reference } · { $amount }（⭐ { $stars }）· 已入账
        [UNMATCHED] 🔎 { $reference } · ⭐ { $stars } · 正在核实
        [REFUNDING] ↩️ { $reference } · ⭐ { $stars } · 退款中
       *[REFUNDED] ↩️ { $reference } · ⭐ { $stars } · 已退款
    }
bot-deposit-mine =
    🗂 <b>我的充值</b>

    { $list }
bot-deposit-mine-none = 您还没有充值过。
bot-deposit-button-receipt = 📷 付款凭证 { $reference }
bot-deposit-button-cancel-one = ✖️ { $reference }
bot-deposit-cancel-sure = 取消充值 { $reference }（{ $amount }）？如果您已经付款，请不要取消，而是发送付款凭证。
bot-deposit-cancelled = 充值 { $reference } 已取消。

## In the chat: payments to check, for staff
bot-deposits-waiting = 🧾 <b>{ $count } 笔充值待审核</b>
bot-deposits-none = 没有待审核的充值。查找任意一笔：/deposits 加编号。
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
        [EXPIRED] ⌛ 已超时。
        [CANCELLED] ✖️ 已取消。
       *[REFUNDING] ↩️ 星星退款处理中：{ $reason }
    }
bot-deposits-button-approve = ✅ 通过 { $amount }
bot-deposits-button-amount = ✏️ 其他金额
bot-deposits-button-reject = ❌ 拒绝
bot-deposits-button-refund = ↩️ 星星退款
bot-deposits-button-reopen = 🔓 重新受理
bot-deposits-button-despite = ☑️ 仍然通过
bot-deposits-transfer = 🏦 银行流水号：{ $number }
bot-deposits-despite = ☑️ 尽管重复仍然通过：{ $reason }
bot-deposits-ask-amount = { $reference } 实际到账多少 { $currency }？
bot-deposits-review = 为 { $reference } 入账 <b>{ $amount }</b>（申请金额：{ $asked }）？
bot-deposits-ask-reason = 为什么拒绝 { $reference }？对方会看到您的回答。
bot-deposits-ask-refund = 退回 { $reference } 的 { $stars } 颗星星？金币会立即扣除。请写明原因，供日志记录。
bot-deposits-ask-transfer = { $reference } 的银行流水号是多少？这样同一笔转账不会计入两次。
bot-deposits-ask-despite = 相同的付款凭证或流水号已经计入过。为什么 { $reference } 是另一笔转账？您的回答会留在日志中。
bot-deposits-ask-reopen = 重新受理 { $reference }？之后按正常流程审核。请写明原因，供日志记录。
bot-dialog-deposit-despite = 重复凭证仍然通过
bot-dialog-deposit-reopening = 重新受理充值

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
miniapp-deposit-until = 请在 { $date } 前上传付款凭证。
miniapp-deposit-receipt = 上传付款凭证
miniapp-deposit-receipt-again = 重新上传付款凭证
miniapp-deposit-sent = 工作人员将审核
miniapp-deposit-cancel = 取消
miniapp-deposit-pending = 等待付款凭证
miniapp-deposit-submitted = 审核中
miniapp-deposit-approved = 已入账
miniapp-deposit-rejected = 已拒绝
miniapp-deposit-cancelled = 已取消
miniapp-deposit-expired = 已超时
miniapp-deposit-paid = 已入账
miniapp-deposit-refunding = 退款中
miniapp-deposit-refunded = 已退款
