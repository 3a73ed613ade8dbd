# Questions about payments.

## Refusals
error-support-talk-not-found = 该问题不存在。
error-support-talk-state =
    { $status ->
        [ANSWERED] 这个问题已经答复。
       *[CLOSED] 这个问题已经关闭。
    }
error-too-many-support-talks = 您已有 { $limit } 个问题在等待答复。

## Notifications
notification-payment-request-title = 💬 付款问题
notification-payment-request-body = { $name } 问：{ $text } /payrequests
notification-payment-answer-title = 💬 关于您的付款
notification-payment-answer-body = { $text }

## In the chat
bot-command-paysupport = 付款帮助

## In the chat: commands
bot-command-payrequests = 付款问题

## In the chat: questions about payments
bot-dialog-support = 咨询客服
bot-dialog-support-answer = 回复咨询
bot-dialog-support-refund = 星星退款
bot-support-too-long = 文字太长：最多 { $limit } 个字符，请缩短。
bot-support-caption = 📎 请重新发送照片或文件，并把问题写在说明文字里。
bot-support-which =
    💬 <b>付款帮助</b>

    是哪一笔付款？{ $contact }
bot-support-contact = { " " }您也可以联系 { $contact }。
bot-support-button-other = 其他问题
bot-support-what = 发生了什么？请用一条消息说明。
bot-support-sent = ✅ 我们已收到您的问题，答复会发到这里。
bot-requests-none = 没有待答复的问题。
bot-requests-card =
    💬 <b>{ $name }</b>（<code>{ $telegram_id }</code>），{ $time }

    { $text }
bot-requests-ask-answer = 请写给 { $name } 的答复。
bot-requests-verdict =
    { $status ->
        [ANSWERED] ✅ { $staff } 已答复：{ $answer }
       *[CLOSED] ✖️ { $staff } 已关闭。
    }
bot-requests-button-answer = ✏️ 答复
bot-requests-button-close = ✖️ 关闭
