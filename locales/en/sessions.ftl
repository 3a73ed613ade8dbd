# Signing in and signed-in devices.

## Refusals
error-init-data-expired = This sign-in is too old. Please open the app again.
error-init-data-future = The clock on your device is wrong. Please correct it and open the app again.
error-init-data-invalid = Telegram did not confirm this sign-in. Please open the app from the bot.
error-session-invalid = Please sign in again.
error-session-not-found = Device not found.

## In the Mini App
miniapp-sessions = Signed-in devices
miniapp-session-device = Device
miniapp-session-current = This device
miniapp-session-last = Last active { $date }
miniapp-session-revoke = Sign out
miniapp-session-revoked = Signed out on that device
miniapp-error-init-data-invalid = Telegram’s signature could not be confirmed. Close the app and open it again from the chat.
miniapp-error-init-data-expired = This page has been open for too long. Close the app and open it again from the chat.
miniapp-error-init-data-future = The clock on your device is wrong. Correct it, close the app and open it again from the chat.
