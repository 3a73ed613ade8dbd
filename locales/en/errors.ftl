# Why something was refused. One message a code; values are the error's data.

error-amount-scale = This amount is too fine. At most { $scale } digits after the point.
error-bad-quantity = Choose from 1 to 100 tickets.
error-bad-request = The request cannot be read.
error-broadcast-not-found = This message does not exist.
error-draw-not-found = The winners are not drawn yet.
error-entropy-source-unavailable = This shop cannot draw with that source of randomness.
error-idempotency-in-flight = Your first request is still being done. Please wait a moment.
error-idempotency-key-invalid = The header Idempotency-Key must have 1 to 200 visible ASCII characters.
error-idempotency-key-missing = The header Idempotency-Key is missing.
error-idempotency-mismatch = This key was used for another request.
error-init-data-expired = This sign-in is too old. Please open the app again.
error-init-data-future = The time on your device is wrong. Please correct it and open the app again.
error-init-data-invalid = Telegram did not confirm this sign-in. Please open the app from the bot.
error-insufficient-funds = There is not enough money in this wallet.
error-internal-error = Something went wrong on our side. Please try again.
error-limit-reached =
    { $held ->
        [0] One person can have at most { $limit } tickets here.
       *[other] One person can have at most { $limit } tickets here. You already have { $held }.
    }
error-lottery-closed = This lottery is not selling tickets now.
error-lottery-has-sales = Tickets are already sold, so nothing can be changed any more.
error-lottery-not-found = This lottery does not exist.
error-lottery-not-sealed = The ticket list is not sealed yet.
error-lottery-state = This is not possible for the lottery in its present state.
error-method-not-allowed = This method is not possible here.
error-not-enough-tickets =
    { $available ->
        [one] Only one ticket is left.
       *[other] Only { $available } tickets are left.
    }
error-not-found = There is nothing here.
error-notification-not-found = This message does not exist.
error-order-not-found = This order does not exist.
error-overloaded = Very many people are here right now. Please try again in a moment.
error-payload-too-large = The request is too large.
error-permission-denied = You are not allowed to do this.
error-role-not-found = This role does not exist.
error-seal-not-found = The ticket list is not sealed yet.
error-session-invalid = Please sign in again.
error-session-not-found = This session does not exist.
error-sold-out = All tickets are sold.
error-ticket-not-found = This ticket does not exist.
error-too-few-sold = Only { $sold_tickets } tickets are sold, and { $min_tickets } are needed.
error-too-many-requests = Too many attempts. Please wait a little.
error-unavailable = The shop is away for a moment. Please try again.
error-unsupported-media-type = The request must be JSON.
error-user-banned = Your account is blocked. Reason: { $reason }
error-user-not-found = This person does not exist.
error-validation-error = Something is not filled in correctly.
error-wallet-not-found = This wallet does not exist.
