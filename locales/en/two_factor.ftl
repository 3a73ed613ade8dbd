# The second step: a code of an authenticator confirms a withdrawal.

## Refusals
error-two-factor-invalid =
    { $attempts_left ->
        [0] This code is not right, or it was used already. Please wait a quarter of an hour.
        [one] This code is not right, or it was used already. One more attempt is left.
       *[other] This code is not right, or it was used already. { $attempts_left } attempts are left.
    }
error-two-factor-locked = Too many wrong codes. Try again in { $retry_after } seconds.
error-two-factor-required = A code of your authenticator is needed.
error-two-factor-state =
    { $status ->
        [on] The second step is on already.
        [pending] The second step is not confirmed yet.
       *[off] The second step is off.
    }

## Notifications
notification-two-factor-on-title = The second step is on
notification-two-factor-on-body = From now on each withdrawal asks for a code of your authenticator. If this was not you, write to support at once.
notification-two-factor-off-title = The second step is off
notification-two-factor-off-body = Withdrawals no longer ask for a code. If this was not you, write to support at once.
notification-two-factor-reset-title = The second step was switched off
notification-two-factor-reset-body = Our staff did it: { $reason }. You can switch it on again in the app. If you did not ask for this, write to support at once.

## In the chat
bot-command-security = Second step for withdrawals
bot-dialog-security-on = switching on two-step verification
bot-dialog-security-off = switching off two-step verification
bot-security-six-digits = A code has six digits. Please look at your authenticator again.
bot-security-off =
    🔐 <b>The second step is off</b>

    When it is on, each withdrawal asks for a six-digit code of an authenticator app (Google Authenticator, Aegis, 2FAS and others). Then nobody can take your money by your Telegram alone.
bot-security-on =
    🔐 <b>The second step is on</b>

    Each withdrawal asks for a code of your authenticator.
bot-security-secret =
    🔑 Add this key to your authenticator, as time-based:

    <code>{ $secret }</code>

    Then send me the six digits that it shows. I delete the key and your code from this chat. /cancel ends it.
bot-security-ask-code = 🔢 Send the six digits that your authenticator shows now. I delete your message. /cancel ends it.
bot-security-switched-on = ✅ The second step is on. Keep the authenticator: without it only our staff can switch this off.
bot-security-switched-off = ✅ The second step is off.
bot-button-security-on = 🔐 Switch on
bot-button-security-off = 🔓 Switch off

## In the Mini App
miniapp-code = Code from the authenticator
miniapp-security-title = Security
miniapp-two-factor = Second step for withdrawals
miniapp-two-factor-text = Withdrawals are confirmed by a code of your authenticator, so that who has your phone in hand cannot take your money out.
miniapp-two-factor-on = It is on.
miniapp-two-factor-switch-on = Switch on
miniapp-two-factor-switch-off = Switch off
miniapp-two-factor-scan = Scan this with an authenticator, or type the key into it, then enter its code.
miniapp-two-factor-qr = QR code for the authenticator
miniapp-two-factor-confirm = Confirm
miniapp-two-factor-is-on = The second step is on
miniapp-two-factor-is-off = The second step is off
