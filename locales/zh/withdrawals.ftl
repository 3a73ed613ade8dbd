# Money out.

## Refusals
error-already-approved = 您已经批准过（{ $approvals } / { $approvals_needed }）。还需要另一名工作人员批准。
error-approvals-lapsed = 批准人已不再担任该角色，请先重新批准。
error-other-must-pay = 您批准了此提现，须由其他人付款。
error-reference-taken = 转账 { $reference } 已用于另一笔提现。
error-too-many-withdrawals = 您已有 { $limit } 笔提现在处理中。请等待处理或取消其中一笔。
error-withdrawal-daily-limit = 24 小时内最多可提现 { $limit }，目前还剩 { $available }。
error-withdrawal-not-found = 该提现不存在。
error-withdrawal-state =
    { $status ->
        [PENDING] 这笔提现仍在等待批准。
        [APPROVED] 这笔提现已经批准。
        [PAID] 这笔提现已经打款。
        [REJECTED] 这笔提现已被拒绝。
       *[CANCELLED] 这笔提现已取消。
    }
error-withdrawal-waits = 这笔提现尚在等待期内，卡片上显示了最早可批准的时间。

## Notifications
notification-withdrawal-requested-title = 已申请提现
notification-withdrawal-requested-body = { $amount } 已冻结，将提现到 { $account }。手续费 { $fee }，您将收到 { $payout }。如果不是您本人操作，请立即取消并联系客服。
notification-withdrawal-approved-title = 提现已批准
notification-withdrawal-approved-body = { $payout } 将转到 { $account }。
notification-withdrawal-rejected-title = 提现被拒绝
notification-withdrawal-rejected-body = { $amount } 已退回您的现金钱包：{ $reason }。
notification-withdrawal-paid-title = 提现已打款
notification-withdrawal-paid-body = { $payout } 已转到 { $account }。转账编号：{ $reference }。
notification-withdrawal-cancelled-title = 提现已取消
notification-withdrawal-cancelled-body = { $amount } 已退回您的现金钱包。
notification-withdrawal-waiting-title = 有一笔提现待处理
notification-withdrawal-waiting-body =
    { $method ->
        [BANK_CARD] { $name }：{ $payout } 转到银行卡 { $account }（{ $amount }，含手续费 { $fee }）。
        [BANK_ACCOUNT] { $name }：{ $payout } 转到银行账户 { $account }（{ $amount }，含手续费 { $fee }）。
       *[MOBILE_MONEY] { $name }：{ $payout } 转到手机钱包 { $account }（{ $amount }，含手续费 { $fee }）。
    }

## In the chat
bot-command-withdraw = 申请提现
bot-command-withdrawals = 待处理的提现
bot-dialog-withdrawal = 提现
bot-dialog-withdrawal-rejection = 拒绝提现
bot-dialog-withdrawal-payment = 提现打款
bot-button-withdraw-new = 💸 提现
bot-button-withdraw-cancel = ✖️ 取消 { $order }
bot-button-approve = ✅ 批准
bot-button-reject = ❌ 拒绝
bot-button-paid = 💸 标为已打款
bot-button-show-account = 👁 查看收款账户
bot-withdraw-method =
    { $method ->
        [BANK_CARD] 💳 银行卡
        [BANK_ACCOUNT] 🏦 银行账户
       *[MOBILE_MONEY] 📱 手机钱包
    }
bot-withdraw-status =
    { $status ->
        [PENDING] 等待批准
        [APPROVED] 已批准，待打款
        [PAID] 已打款
        [REJECTED] 已拒绝
       *[CANCELLED] 已取消
    }
bot-withdraw =
    💸 <b>提现</b>

    现金：<b>{ $balance }</b>
    单笔 { $min } 至 { $max }，手续费 { $fee_percent }%。24 小时内最多 { $daily }。

    { $list }
bot-withdraw-none = 您还没有提现记录。
bot-withdraw-line = <b>{ $amount }</b> → { $account } · { $status } · { $time }
bot-withdraw-waits = ⏳ { $time } 起可批准。
bot-withdraw-reason = <i>{ $reason }</i>
bot-withdraw-ask-method = 您想提现到哪里？
bot-withdraw-ask-number =
    { $method ->
        [BANK_CARD] 💳 请输入卡号：16 至 19 位数字。
        [BANK_ACCOUNT] 🏦 请输入账号：字母和数字。
       *[MOBILE_MONEY] 📱 请输入钱包的电话号码，带 + 和国家代码。
    }
bot-withdraw-bad-number =
    { $method ->
        [BANK_CARD] 这不是有效的卡号，请再核对一次。
        [BANK_ACCOUNT] 这不是有效的账号：需要 8 至 34 位拉丁字母和数字。
       *[MOBILE_MONEY] 这不是有效的电话号码。号码应以 + 和国家代码开头，例如 +992…
    }
bot-withdraw-ask-provider =
    { $method ->
        [BANK_ACCOUNT] 🏦 账户在哪家银行？
       *[MOBILE_MONEY] 📱 是哪家运营商或银行的钱包？
    }
bot-withdraw-ask-holder = 👤 请输入收款人姓名，与银行登记一致。
bot-withdraw-bad-text = 请输入 { $least } 至 { $most } 个字符。
bot-withdraw-ask-amount = 💵 提现多少？{ $min } 至 { $max }。您有 { $balance }。
bot-withdraw-bad-amount = 请输入 { $min } 至 { $max } 的金额，例如 12.50。
bot-withdraw-review =
    请核对：
    { $method } <b>{ $number }</b>
    👤 { $holder }{ $provider ->
        [none] { "" }
       *[other] ，{ $provider }
    }
    💵 从您的现金扣除：<b>{ $amount }</b>
    🏛 手续费：{ $fee }
    ✅ 您将收到：<b>{ $payout }</b>
    { $wait_hours ->
        [0] { "" }
       *[other] ⏳ 工作人员最早在 { $wait_hours } 小时后才能批准。如果账号被他人盗用，您有时间取消。
    }
bot-withdraw-ask-code = 🔢 现在请发送验证器显示的六位数字。我会删除您的消息。
bot-withdraw-done = ✅ 提现 { $order }：{ $amount } 已冻结。有结果后我们会立即通知您。在此之前您可以取消：/withdraw
bot-withdrawals-none = 没有待处理的提现。
bot-withdrawals-card =
    💸 <b>{ $order }</b> · { $status }
    { $waiting }

    👤 { $name }（{ $handle }）{ $person ->
        [BANNED] { " " }🚫 已封禁
       *[other] { "" }
    }
    { $method } <b>{ $account }</b>
    💵 { $amount }，手续费 { $fee } → 应付 <b>{ $payout }</b>
    🕓 { $time }
    ✍️ 批准：{ $approvals } / { $needed } { $people }
bot-withdrawals-waiting = 等待批准：{ $pending }，待打款：{ $approved }
bot-withdrawals-waits = ⏳ 为保护玩家正在等待，{ $time } 起可批准。
bot-withdrawals-next-pay = ➡️ 已由 { $name } 批准。您可以付款。
bot-withdrawals-next-another-pays = ➡️ 已由 { $name } 批准。须由其他人付款。
bot-withdrawals-next-owner-pays = ➡️ 已由 { $name } 批准。两位的放款额已超过无所有者参与时的上限，须由所有者付款。
bot-withdrawals-next-other-approves = ➡️ 您已批准，还须另一位工作人员批准。
bot-withdrawals-next-lapsed = ⚠️ 批准人已不再担任该角色，需要重新批准。
bot-withdrawals-next-unrelated = ➡️ 须由与此人无关的工作人员处理。
bot-withdrawals-decided = ☑️ 处理人：{ $name }
bot-withdrawals-reference = 🧾 { $reference }
bot-withdrawals-account =
    🔎 <code>{ $number }</code>
    { $holder }{ $provider ->
        [none] { "" }
       *[other] ，{ $provider }
    }
bot-withdrawals-ask-reason = ❌ 为什么拒绝 { $order }？对方会看到您的回答。退出：/cancel
bot-withdrawals-ask-reference = 🧾 请输入 { $order } 的转账编号（{ $payout } 转到 { $account }）。退出：/cancel
bot-withdrawals-confirm-reject = ❌ 拒绝 { $order }（{ $amount }）？
    原因：{ $text }
bot-withdrawals-confirm-pay = 💸 { $order }：{ $payout } 已转到 { $account }？
    转账编号：{ $text }

## In the Mini App
miniapp-withdraw-title = 提现
miniapp-withdraw-text = { $min } 至 { $max }。工作人员处理前，该金额会被冻结。
miniapp-withdraw-daily = 24 小时内最多可提现 { $limit }，还剩 { $available }。
miniapp-withdraw-will-wait = 为保护您的账号，工作人员最早在申请 { $hours } 小时后才能批准。
miniapp-withdraw-waits = { $time } 起可批准
miniapp-withdraw-quote = 手续费 { $fee }，到账 { $payout }
miniapp-withdraw-where = 收款方式
miniapp-withdraw-holder = 收款人姓名
miniapp-method-bank-card = 银行卡
miniapp-method-bank-account = 银行账户
miniapp-method-mobile-money = 手机钱包
miniapp-number-bank-card = 卡号
miniapp-number-bank-account = 账号
miniapp-number-mobile-money = 电话（含 +）
miniapp-withdraw-do = 申请提现
miniapp-withdraw-requested = 申请已提交
miniapp-withdraw-earlier = 提现记录
miniapp-withdraw-cancel = 取消提现
miniapp-withdrawal-pending = 等待批准
miniapp-withdrawal-approved = 已批准
miniapp-withdrawal-paid = 已打款
miniapp-withdrawal-rejected = 已拒绝
miniapp-withdrawal-cancelled = 已取消
