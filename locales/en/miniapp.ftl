# What the Mini App itself says: navigation, shared labels, errors, signing in.

## In the Mini App
miniapp-loading = Loading…
miniapp-retry = Try again
miniapp-back = Back
miniapp-close = Close
miniapp-show-more = Show more
miniapp-show-less = Show less
miniapp-show-all = Show all { $count }
miniapp-copy = Copy
miniapp-copied = Copied
miniapp-copy-failed = Could not copy
miniapp-share = Share
miniapp-download = Download
miniapp-download-failed = The file could not be saved
miniapp-unread = Unread
miniapp-navigation = Main pages
miniapp-tab-home = Home
miniapp-tab-resales = Market
miniapp-tab-tickets = Tickets
miniapp-tab-wallet = Wallet
miniapp-tab-profile = Profile
miniapp-duration-days = { $days } d { $hours } h
miniapp-any-moment = any moment
miniapp-announce-minutes = { $label }: { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
miniapp-announce-seconds = { $label }: { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
miniapp-outside-title = Open LuckyMart in Telegram
miniapp-outside-text = Open it from the chat with our bot, so that Telegram can tell us who you are. Your tickets are waiting there.
miniapp-outside-open = Open { $bot }
miniapp-sign-in-failed = Could not sign in
miniapp-error-connection = No connection. Your money and tickets are safe. Please try again.
miniapp-error-unknown = Something went wrong. Please try again.
miniapp-error-idempotency-in-flight = Your purchase is still being processed. Try again in a moment; you won’t be charged twice.
miniapp-error-overloaded = Many people are buying right now. Try again in a moment; you won’t be charged twice.
miniapp-error-too-many-requests = Too many requests. Please wait a moment.
miniapp-menu-prizes = Prizes
miniapp-menu-referrals = Friends
miniapp-menu-showoffs = Winners’ posts
miniapp-menu-addresses = Addresses
miniapp-menu-preferences = Notification settings
miniapp-menu-security = Security
# The shop behind the first screens.
miniapp-remove = Remove
miniapp-amount = Amount
miniapp-amount-which = Which amount do you mean?
miniapp-available = You have { $amount }
