# Messages that could not be sent, for staff (HTML of Telegram's Bot API).

## Refusals
error-message-not-found = 没有这条消息。
error-message-state =
    { $status ->
        [DONE] 这条消息已发送。
       *[PENDING] 这条消息已在重新发送。
    }
error-message-possibly-received = 这条消息可能已送达。再次发送会让对方看到两次，请确认您要这样做。

## In the chat
bot-command-failed = 发送失败的消息
bot-failed-none = 所有消息都已发送。
bot-failed-kind =
    { $kind ->
        [channel] 频道帖子
        [call] Bot API 调用
       *[message] 消息
    }
bot-failed-card =
    ✉️ <b>{ bot-failed-kind }</b>（{ $what }）
    收件人：{ $name }
    创建于 { $time }，已尝试 { $attempts } 次
    Telegram：{ $error }
    { $status ->
        [FAILED] { $received ->
            [perhaps] ⚠️ 有一次尝试没有得到答复。消息可能已送达，再次发送会让对方看到两次。
           *[no] 确定没有送达。
        }
        [DONE] ✅ 已发送。
       *[PENDING] 🔄 正在重新发送。
    }
bot-failed-button-resend = 🔄 重新发送
bot-failed-button-again = ⚠️ 即使已送达也重新发送
bot-failed-button-all = 🔄 重发此类所有未送达的消息
