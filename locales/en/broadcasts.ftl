# Broadcasts: the message that shows how one goes (plain text), and the staff's screens (HTML).

broadcasts-state =
    { $status ->
        [DRAFT] 📝 Draft
        [SCHEDULED] ⏰ Scheduled for { $time }
        [SENDING] 📣 Sending…
        [PAUSED] ⏸ Paused
        [DONE] ✅ Sent
       *[CANCELLED] ✖️ Cancelled
    }
broadcasts-reason =
    { $reason ->
        [permission_lost] The person who scheduled it may no longer send broadcasts.
       *[other] Telegram refuses this message: { $reason }
    }
broadcasts-figures = Done: { $done } of { $recipients }
broadcasts-sent = Delivered: { $count }
broadcasts-blocked = Blocked the bot: { $count }
broadcasts-unknown = Delivery unknown: { $count }
broadcasts-failed = Refused by Telegram: { $count }
broadcasts-skipped = Skipped, shop news turned off: { $count }

## Refusals
error-broadcast-not-found = Broadcast not found.
error-broadcast-changed = This has changed in the meantime. Please look at it again.
error-broadcast-nobody = There is nobody to send it to.
error-broadcast-state =
    { $status ->
        [DRAFT] Not possible: it is a draft and is not being sent.
        [SCHEDULED] Not possible: it is scheduled.
        [SENDING] Not possible: it is already being sent.
        [PAUSED] Not possible: it is paused.
        [DONE] Not possible: it has already been sent.
       *[CANCELLED] Not possible: it was cancelled.
    }

## In the chat
bot-command-broadcast = Send a broadcast
bot-button-discard = 🗑 Discard

## In the chat: composing
bot-command-broadcasts = Broadcasts
bot-dialog-broadcast = broadcast
bot-dialog-broadcast-message = changing a broadcast
bot-dialog-broadcast-buttons = buttons of a broadcast
bot-dialog-broadcast-moment = time of a broadcast
bot-dialog-broadcast-balance = balance of the recipients
bot-broadcast-ask = 📣 Send me the broadcast in { $language_name }, exactly as it should arrive: a text, or a picture, video, file or voice message with its caption. You will see it before anyone else. /cancel to stop.
bot-broadcast-album = An album can’t be broadcast. Please send one picture with a caption.
bot-broadcast-unsupported = This kind of message can’t be broadcast. Please send a text, picture, video, file, voice message or music.
bot-broadcast-refused = This message can’t be sent; it may be too long. Please send another one, or /cancel.
bot-broadcast-card =
    📝 <b>Broadcast draft</b>

    { $content }

    👥 { $audience }
    { $count ->
        [0] Nobody would receive it now.
        [one] One person would receive it now.
       *[other] { $count } people would receive it now.
    }
bot-broadcast-default = also for all other languages
bot-broadcast-buttons-count =
    { $count ->
        [one] one button
       *[other] { $count } buttons
    }
bot-broadcast-ask-buttons =
    🔗 <b>Buttons</b> ({ $language_name }). One per line: the label, a bar, what it opens:

    <code>News | https://example.org</code>
    <code>Play | app</code>
    <code>The lottery | (lottery ID)</code>

    Send a minus (-) to remove the buttons.
bot-broadcast-bad-buttons = I can’t read this line: { $line }
bot-broadcast-confirm =
    { $count ->
        [one] 📣 Send it to <b>one person</b> now?
       *[other] 📣 Send it to <b>{ $count } people</b> now?
    }
bot-broadcast-ask-moment =
    ⏰ When? For example <code>30m</code>, <code>2h</code> or <code>1d</code> from now, or <code>{ $example }</code> (Dushanbe, UTC+5).
bot-broadcast-bad-moment = I don’t understand this time, or it is more than a year away. For example: 30m, 2h, 1d or { $example }
bot-broadcast-confirm-at =
    { $count ->
        [one] ⏰ Send it on <b>{ $time }</b>? Right now that is <b>one person</b>; we count again then.
       *[other] ⏰ Send it on <b>{ $time }</b>? Right now that is <b>{ $count } people</b>; we count again then.
    }
bot-broadcast-discarded = 🗑 Discarded. Nobody received it.
bot-broadcast-heard =
    { $action ->
        [send] Sending has started.
        [at] Scheduled.
        [pause] Paused. Nobody else receives it until you resume.
        [resume] Sending again.
        [retry] Sending again to those who did not get it.
       *[cancel] Cancelled. Nobody else will receive it.
    }

## In the chat: audience
bot-broadcast-audience =
    👥 <b>Who gets it?</b>

    { $rules }
    { $count ->
        [0] Right now that is nobody.
        [one] Right now that is one person.
       *[other] Right now that is { $count } people.
    }

    All conditions must be met. People who turned shop news off never get it.
bot-broadcast-rule-everybody = Everyone the bot can reach
bot-broadcast-rule-languages = Language: { $languages }
bot-broadcast-rule-active =
    { $days ->
        [one] Active in the last day
       *[other] Active in the last { $days } days
    }
bot-broadcast-rule-lottery = Has tickets for: { $title }
bot-broadcast-rule-balance = { $wallet }: more than { $amount }
bot-broadcast-rule-role = Staff role: { $role }
bot-broadcast-pick-lottery = 🎟 Ticket holders of which lottery?
bot-broadcast-pick-wallet = 💰 A balance above some amount, in which wallet?
bot-broadcast-ask-amount = 💰 { $wallet }: above what amount, in { $currency }?
bot-broadcast-bad-amount = Please send an amount of 0 or more.

## In the chat: managing
bot-broadcast-list = 📣 <b>Broadcasts</b>, newest first
bot-broadcast-list-none = No broadcasts yet. /broadcast starts one.
bot-broadcast-no-failures = Everyone received it.
bot-button-broadcast-audience = 👥 Who gets it
bot-button-broadcast-preview = 👁 Preview
bot-button-broadcast-send = 📣 Send…
bot-button-broadcast-later = ⏰ Later…
bot-button-broadcast-yes =
    { $count ->
        [one] 📣 Yes, send to one person
       *[other] 📣 Yes, send to { $count } people
    }
bot-button-broadcast-schedule = ⏰ Yes, schedule it
bot-button-broadcast-pause = ⏸ Pause
bot-button-broadcast-resume = ▶️ Resume
bot-button-broadcast-cancel = ✖️ Cancel
bot-button-broadcast-failures = 📄 Who didn’t get it
bot-button-broadcast-retry = 🔄 Try the refused ones again
bot-button-broadcast-refresh = 🔄 Refresh
bot-button-broadcast-all = ◀️ All broadcasts
bot-button-broadcast-everybody = ♻️ Everyone
bot-button-broadcast-days = { $days } d
bot-button-broadcast-lottery = 🎟 Tickets of…
bot-button-broadcast-balance = 💰 Balance above…
bot-button-broadcast-any = ♻️ Any
