# The second step: a code of an authenticator confirms a withdrawal.

## Refusals
error-two-factor-invalid =
    { $attempts_left ->
        [0] This code is wrong or has already been used. Please wait 15 minutes.
        [one] This code is wrong or has already been used. You have one more attempt.
       *[other] This code is wrong or has already been used. You have { $attempts_left } more attempts.
    }
error-two-factor-locked =
    { $retry_after ->
        [one] Too many wrong codes. Try again in one second.
       *[other] Too many wrong codes. Try again in { $retry_after } seconds.
    }
error-two-factor-required = A code from your authenticator app is needed.
error-two-factor-state =
    { $status ->
        [on] Two-step verification is already on.
        [pending] Two-step verification is not confirmed yet.
       *[off] Two-step verification is off.
    }

## Notifications
notification-two-factor-on-title = Two-step verification is on
notification-two-factor-on-body = Each withdrawal now asks for a code from your authenticator app. If this was not you, write to support at once.
notification-two-factor-off-title = Two-step verification is off
notification-two-factor-off-body = Withdrawals no longer ask for a code. If this was not you, write to support at once.
notification-two-factor-reset-title = Two-step verification was turned off
notification-two-factor-reset-body = Our staff turned it off: { $reason }. You can turn it on again in the app. If you did not ask for this, write to support at once.

## In the chat
bot-command-security = Two-step verification
bot-dialog-security-on = turning on two-step verification
bot-dialog-security-off = turning off two-step verification
bot-security-six-digits = A code has six digits. Please check your authenticator app again.
bot-security-off =
    🔐 <b>Two-step verification is off</b>

    When it is on, each withdrawal asks for a six-digit code from an authenticator app (Google Authenticator, Aegis, 2FAS and others). Then access to your Telegram alone is not enough to take your money.
bot-security-on =
    🔐 <b>Two-step verification is on</b>

    Each withdrawal asks for a code from your authenticator app.
bot-security-secret =
    🔑 Add this key to your authenticator app, as time-based:

    <code>{ $secret }</code>

    Then send me the six digits it shows. I will delete the key and your code from this chat. /cancel to stop.
bot-security-ask-code = 🔢 Send the six digits your authenticator app shows now. I will delete your message. /cancel to stop.
bot-security-switched-on = ✅ Two-step verification is on. Keep your authenticator app: without it, only our staff can turn this off.
bot-security-switched-off = ✅ Two-step verification is off.
bot-dialog-second-step = confirming with a code
bot-second-step-ask = 🔐 This is a decision about money. Send the six digits your authenticator app shows now. I will delete your message and won’t ask again for ten minutes. /cancel to stop.
bot-second-step-open = ✅ Confirmed. I won’t ask again for ten minutes.
bot-button-security-on = 🔐 Turn on
bot-button-security-off = 🔓 Turn off

## In the Mini App
miniapp-code = Code from the authenticator app
miniapp-security-title = Security
miniapp-two-factor = Two-step verification
miniapp-two-factor-text = Each withdrawal asks for a code from your authenticator app, so that someone holding your phone can’t take your money.
miniapp-two-factor-on = It is on.
miniapp-two-factor-switch-on = Turn on
miniapp-two-factor-switch-off = Turn off
miniapp-two-factor-scan = Scan this with an authenticator app, or type in the key, then enter the code it shows.
miniapp-two-factor-qr = QR code for the authenticator app
miniapp-two-factor-confirm = Confirm
miniapp-two-factor-is-on = Two-step verification is on
miniapp-two-factor-is-off = Two-step verification is off
