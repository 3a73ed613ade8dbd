# Handles: one @name for each person.

## Refusals
error-handle-not-found = Nobody has this name.
error-handle-reserved = This name is reserved. Please choose another one.
error-handle-taken = This name is taken. Please choose another one.
error-handle-too-soon = You can change your name once in 30 days. The next time is after { $available_at }.

## Notifications
notification-handle-removed-title = Your name was removed
notification-handle-removed-body = You no longer have the name @{ $handle }. Reason: { $reason }. You can choose another one.

## In the Mini App
miniapp-handle = Your name here
miniapp-handle-none = You have no name yet. Choose one so that friends can find you.
miniapp-handle-text = 3 to 32 letters a–z, digits and underscores.
miniapp-handle-later = You can change it after { $date }.
miniapp-handle-save = Save
miniapp-handle-saved = The name is saved
