# The second step: a code of an authenticator confirms a withdrawal.

## Refusals
error-two-factor-invalid =
    { $attempts_left ->
        [0] 动态码不正确或已被使用。请 15 分钟后再试。
       *[other] 动态码不正确或已被使用。还可尝试 { $attempts_left } 次。
    }
error-two-factor-locked = 错误次数过多。请在 { $retry_after } 秒后重试。
error-two-factor-required = 需要您验证器的动态码。
error-two-factor-state =
    { $status ->
        [on] 二次验证已经开启。
        [pending] 二次验证尚未确认。
       *[off] 二次验证未开启。
    }

## Notifications
notification-two-factor-on-title = 二次验证已开启
notification-two-factor-on-body = 今后每次提现都需要您验证器的动态码。如果不是您本人操作，请立即联系客服。
notification-two-factor-off-title = 二次验证已关闭
notification-two-factor-off-body = 提现不再需要动态码。如果不是您本人操作，请立即联系客服。
notification-two-factor-reset-title = 二次验证已被关闭
notification-two-factor-reset-body = 由我们的工作人员操作：{ $reason }。您可以在应用中重新开启。如果您没有提出过请求，请立即联系客服。

## In the chat
bot-command-security = 二次验证
bot-dialog-security-on = 开启二次验证
bot-dialog-security-off = 关闭二次验证
bot-security-six-digits = 动态码为六位数字，请再看一下验证器应用。
bot-security-off =
    🔐 <b>二次验证未开启</b>

    开启后，每次提现都需要验证器应用（Google Authenticator、Aegis、2FAS 等）的六位动态码。这样，仅凭您的 Telegram 无法取走您的钱。
bot-security-on =
    🔐 <b>二次验证已开启</b>

    每次提现都需要您验证器的动态码。
bot-security-secret =
    🔑 请把这个密钥添加到验证器，类型为“基于时间”：

    <code>{ $secret }</code>

    然后把显示的六位数字发给我。我会从聊天中删除密钥和您的动态码。退出：/cancel
bot-security-ask-code = 🔢 请发送验证器当前显示的六位数字。我会删除您的消息。退出：/cancel
bot-security-switched-on = ✅ 二次验证已开启。请保管好验证器：没有它，只有我们的工作人员能关闭此功能。
bot-security-switched-off = ✅ 二次验证已关闭。
bot-dialog-second-step = 动态码确认
bot-second-step-ask = 🔐 这是资金决定。请发送验证器当前显示的六位数字。我会删除您的消息，十分钟内不再询问。退出：/cancel
bot-second-step-open = ✅ 已确认。十分钟内不再询问。
bot-button-security-on = 🔐 开启
bot-button-security-off = 🔓 关闭

## In the Mini App
miniapp-code = 动态码
miniapp-security-title = 安全
miniapp-two-factor = 二次验证
miniapp-two-factor-text = 每次提现都需要验证器的动态码，别人即使拿到您的手机也转不走资金。
miniapp-two-factor-on = 已开启。
miniapp-two-factor-switch-on = 开启
miniapp-two-factor-switch-off = 关闭
miniapp-two-factor-scan = 用验证器扫描此码或输入密钥，然后填写动态码。
miniapp-two-factor-qr = 验证器二维码
miniapp-two-factor-confirm = 确认
miniapp-two-factor-is-on = 二次验证已开启
miniapp-two-factor-is-off = 二次验证已关闭
