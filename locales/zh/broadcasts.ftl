# Broadcasts: the message that shows how one goes (plain text), and the staff's screens (HTML).

broadcasts-state =
    { $status ->
        [DRAFT] 📝 草稿
        [SCHEDULED] ⏰ 将于 { $time } 发送
        [SENDING] 📣 正在发送…
        [PAUSED] ⏸ 已暂停
        [DONE] ✅ 已发送
       *[CANCELLED] ✖️ 已取消
    }
broadcasts-reason =
    { $reason ->
        [permission_lost] 设定定时发送的人已不再有群发权限。
       *[other] Telegram 不接受这条消息：{ $reason }
    }
broadcasts-figures = 已处理：{ $done } / { $recipients }
broadcasts-sent = 已送达：{ $count }
broadcasts-blocked = 屏蔽了机器人：{ $count }
broadcasts-unknown = 不确定是否送达：{ $count }
broadcasts-failed = 被 Telegram 拒绝：{ $count }
broadcasts-skipped = 已跳过（关闭了商店动态）：{ $count }

## Refusals
error-broadcast-not-found = 该群发不存在。
error-broadcast-changed = 内容已被修改，请再看一遍。
error-broadcast-nobody = 没有可发送的用户。
error-broadcast-state =
    { $status ->
        [DRAFT] 无法操作：这是草稿，尚未发送。
        [SCHEDULED] 无法操作：已设定定时发送。
        [SENDING] 无法操作：正在发送中。
        [PAUSED] 无法操作：已暂停。
        [DONE] 无法操作：已发送完毕。
       *[CANCELLED] 无法操作：已取消。
    }

## In the chat
bot-command-broadcast = 群发消息
bot-button-discard = 🗑 放弃

## In the chat: composing
bot-command-broadcasts = 群发记录
bot-dialog-broadcast = 群发
bot-dialog-broadcast-message = 修改群发
bot-dialog-broadcast-buttons = 群发按钮
bot-dialog-broadcast-moment = 群发时间
bot-dialog-broadcast-balance = 收件人余额
bot-broadcast-ask = 📣 请按最终效果发送要群发的消息（{ $language_name }）：文字，或带说明的图片、视频、文件、语音。发送前您会先看到预览。/cancel 可中止。
bot-broadcast-album = 一条消息里的多张图片不能群发。请发送一张带说明的图片。
bot-broadcast-unsupported = 这种消息不能群发。请发送文字、图片、视频、文件、语音或音乐。
bot-broadcast-refused = 这条消息无法发送，可能太长了。请换一条，或 /cancel。
bot-broadcast-card =
    📝 <b>群发草稿</b>

    { $content }

    👥 { $audience }
    { $count ->
        [0] 目前没有可发送的用户。
       *[other] 目前将发送给 { $count } 人。
    }
bot-broadcast-default = 也用于其他所有语言
bot-broadcast-buttons-count = { $count } 个按钮
bot-broadcast-ask-buttons =
    🔗 <b>按钮</b>（{ $language_name }）。每行一个：按钮文字、竖线、打开的内容：

    <code>商店动态 | https://example.org</code>
    <code>开始 | app</code>
    <code>查看抽奖 | （抽奖的 ID）</code>

    发送减号（-）可去掉按钮。
bot-broadcast-bad-buttons = 我看不懂这一行：{ $line }
bot-broadcast-confirm = 📣 现在发送给 <b>{ $count } 人</b>吗？
bot-broadcast-ask-moment =
    ⏰ 什么时候？例如 <code>30m</code>、<code>2h</code> 或 <code>1d</code> 之后，或 <code>{ $example }</code>（杜尚别，UTC+5）。
bot-broadcast-bad-moment = 我看不懂这个时间，或者它超出了一年。例如：30m、2h、1d 或 { $example }
bot-broadcast-confirm-at = ⏰ 在 <b>{ $time }</b> 发送吗？目前是 <b>{ $count } 人</b>，届时会重新计算。
bot-broadcast-discarded = 🗑 已放弃，没有人收到。
bot-broadcast-heard =
    { $action ->
        [send] 已开始发送。
        [at] 已设定定时发送。
        [pause] 已暂停。继续之前不会再有人收到。
        [resume] 继续发送。
        [retry] 正在重新发送给未收到的人。
       *[cancel] 已取消，不会再有人收到。
    }

## In the chat: audience
bot-broadcast-audience =
    👥 <b>谁会收到？</b>

    { $rules }
    { $count ->
        [0] 目前没有符合的人。
       *[other] 目前是 { $count } 人。
    }

    必须同时满足所有条件。关闭了商店动态的人不会收到。
bot-broadcast-rule-everybody = 机器人能联系到的所有人
bot-broadcast-rule-languages = 语言：{ $languages }
bot-broadcast-rule-active = 最近 { $days } 天内活跃
bot-broadcast-rule-lottery = 持有奖券：{ $title }
bot-broadcast-rule-balance = { $wallet }：多于 { $amount }
bot-broadcast-rule-role = 工作人员角色：{ $role }
bot-broadcast-pick-lottery = 🎟 哪场抽奖的奖券持有人？
bot-broadcast-pick-wallet = 💰 哪个钱包的余额要超过某个金额？
bot-broadcast-ask-amount = 💰 { $wallet }：多于多少 { $currency }？
bot-broadcast-bad-amount = 请输入不小于零的数字。

## In the chat: managing
bot-broadcast-list = 📣 <b>群发记录</b>（最新的在前）
bot-broadcast-list-none = 还没有群发过。用 /broadcast 开始。
bot-broadcast-no-failures = 所有人都收到了。
bot-button-broadcast-audience = 👥 发给谁
bot-button-broadcast-preview = 👁 预览
bot-button-broadcast-send = 📣 发送…
bot-button-broadcast-later = ⏰ 定时发送…
bot-button-broadcast-yes = 📣 是，发送给 { $count } 人
bot-button-broadcast-schedule = ⏰ 是，定时发送
bot-button-broadcast-pause = ⏸ 暂停
bot-button-broadcast-resume = ▶️ 继续
bot-button-broadcast-cancel = ✖️ 取消
bot-button-broadcast-failures = 📄 未送达名单
bot-button-broadcast-retry = 🔄 重发给被拒绝的人
bot-button-broadcast-refresh = 🔄 刷新
bot-button-broadcast-all = ◀️ 全部群发
bot-button-broadcast-everybody = ♻️ 所有人
bot-button-broadcast-days = { $days } 天
bot-button-broadcast-lottery = 🎟 奖券持有人…
bot-button-broadcast-balance = 💰 余额多于…
bot-button-broadcast-any = ♻️ 不限
