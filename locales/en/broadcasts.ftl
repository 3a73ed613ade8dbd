# Broadcasts: the message that shows how one goes (plain text), and the staff's screens (HTML).

broadcasts-state =
    { $status ->
        [DRAFT] 📝 Draft
        [SCHEDULED] ⏰ Will be sent on { $time }
        [SENDING] 📣 Being sent…
        [PAUSED] ⏸ Paused
        [DONE] ✅ Sent to everyone
       *[CANCELLED] ✖️ Cancelled
    }
broadcasts-reason =
    { $reason ->
        [permission_lost] Whoever scheduled it may not send to everyone any more.
       *[other] Telegram refuses this message: { $reason }
    }
broadcasts-figures = Done: { $done } of { $recipients }
broadcasts-sent = Received: { $count }
broadcasts-blocked = Have blocked the bot: { $count }
broadcasts-unknown = Not known whether it arrived: { $count }
broadcasts-failed = Refused by Telegram: { $count }
broadcasts-skipped = Left out, do not want news any more: { $count }

## Refusals
error-broadcast-not-found = This message does not exist.
error-broadcast-changed = This was changed meanwhile. Please look at it again.
error-broadcast-nobody = There is nobody to send it to.
error-broadcast-state =
    { $status ->
        [DRAFT] This is not possible: it is a draft and is not being sent.
        [SCHEDULED] This is not possible: it is scheduled.
        [SENDING] This is not possible: it is already being sent.
        [PAUSED] This is not possible: it is paused.
        [DONE] This is not possible: it was already sent to everyone.
       *[CANCELLED] This is not possible: it was cancelled.
    }

## In the chat
bot-command-broadcast = Write to everyone
bot-button-discard = 🗑 Discard

## In the chat: composing
bot-command-broadcasts = What was written to everyone
bot-broadcast-ask = 📣 Send me the message for everyone ({ $language_name }), as it should arrive: a text, or a picture, video, file or voice message with its caption. You see it before anybody else does. /cancel ends it.
bot-broadcast-album = Several pictures in one message cannot be sent to everyone. Please send one picture with a caption.
bot-broadcast-unsupported = This kind of message cannot be sent to everyone. Please send a text, a picture, a video, a file, a voice message or music.
bot-broadcast-refused = This message cannot be sent; it may be too long. Please send another one, or /cancel.
bot-broadcast-card =
    📝 <b>To everyone: a draft</b>

    { $content }

    👥 { $audience }
    { $count ->
        [0] There is nobody to send it to now.
        [one] One person would get it now.
       *[other] { $count } people would get it now.
    }
bot-broadcast-default = for all other languages too
bot-broadcast-buttons-count =
    { $count ->
        [one] one button
       *[other] { $count } buttons
    }
bot-broadcast-ask-buttons =
    🔗 <b>Buttons</b> ({ $language_name }). A line each: what it says, a bar, what it opens:

    <code>News | https://example.org</code>
    <code>Play | app</code>
    <code>The lottery | (the lottery's id)</code>

    A minus (-) takes the buttons away.
bot-broadcast-bad-buttons = I cannot read this line: { $line }
bot-broadcast-confirm =
    { $count ->
        [one] 📣 Send it to <b>one person</b> now?
       *[other] 📣 Send it to <b>{ $count } people</b> now?
    }
bot-broadcast-ask-moment =
    ⏰ When? For example <code>30m</code>, <code>2h</code> or <code>1d</code> from now, or <code>{ $example }</code> (Dushanbe, UTC+5).
bot-broadcast-bad-moment = I do not understand this time, or it is not within a year from now. For example: 30m, 2h, 1d or { $example }
bot-broadcast-confirm-at =
    { $count ->
        [one] ⏰ Send it on <b>{ $time }</b>? Now it would be <b>one person</b>; it is counted again then.
       *[other] ⏰ Send it on <b>{ $time }</b>? Now it would be <b>{ $count } people</b>; they are counted again then.
    }
bot-broadcast-discarded = 🗑 Discarded, nobody got it.
bot-broadcast-heard =
    { $action ->
        [send] It is on its way.
        [at] It will be sent then.
        [pause] Paused. Nobody new gets it until you go on.
        [resume] It goes on.
       *[cancel] Cancelled. Nobody new will get it.
    }

## In the chat: audience
bot-broadcast-audience =
    👥 <b>Who gets it?</b>

    { $rules }
    { $count ->
        [0] That is nobody now.
        [one] That is one person now.
       *[other] That is { $count } people now.
    }

    All rules have to be met. Whoever has switched news off never gets it.
bot-broadcast-rule-everybody = Everybody whom the bot reaches
bot-broadcast-rule-languages = Language: { $languages }
bot-broadcast-rule-active =
    { $days ->
        [one] Was here within a day
       *[other] Was here within { $days } days
    }
bot-broadcast-rule-lottery = Has tickets of: { $title }
bot-broadcast-rule-balance = { $wallet }: more than { $amount }
bot-broadcast-rule-role = Works here as: { $role }
bot-broadcast-pick-lottery = 🎟 Holders of which lottery's tickets?
bot-broadcast-pick-wallet = 💰 More than an amount in which wallet?
bot-broadcast-ask-amount = 💰 { $wallet }: more than how much, in { $currency }?
bot-broadcast-bad-amount = A number from 0 up, please.

## In the chat: managing
bot-broadcast-list = 📣 <b>Written to everyone</b>, the newest first
bot-broadcast-list-none = Nothing was written to everyone yet. /broadcast begins.
bot-broadcast-no-failures = Everybody got it.
bot-button-broadcast-audience = 👥 Who gets it
bot-button-broadcast-preview = 👁 Show me
bot-button-broadcast-send = 📣 Send…
bot-button-broadcast-later = ⏰ Later…
bot-button-broadcast-yes =
    { $count ->
        [one] 📣 Yes, send to one person
       *[other] 📣 Yes, send to { $count } people
    }
bot-button-broadcast-schedule = ⏰ Yes, schedule it
bot-button-broadcast-pause = ⏸ Pause
bot-button-broadcast-resume = ▶️ Go on
bot-button-broadcast-cancel = ✖️ Cancel
bot-button-broadcast-failures = 📄 Who did not get it
bot-button-broadcast-refresh = 🔄 Refresh
bot-button-broadcast-all = ◀️ All of them
bot-button-broadcast-everybody = ♻️ Everybody
bot-button-broadcast-days = { $days } d
bot-button-broadcast-lottery = 🎟 Tickets of…
bot-button-broadcast-balance = 💰 Balance above…
bot-button-broadcast-any = ♻️ Does not matter
