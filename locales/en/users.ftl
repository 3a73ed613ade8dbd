# The greeting, the language, the profile.

## Refusals
error-user-banned = Your account is blocked. Reason: { $reason }
error-user-not-found = Person not found.

## Notifications
notification-welcome-credit-title = Welcome!
notification-welcome-credit-body = { $amount } is in your wallet, a gift from us. Have fun!

## In the chat
bot-command-start = Start
bot-command-play = Open the shop
bot-command-language = Change the language
bot-start =
    👋 Hello, <b>{ $name }</b>!

    Win great prizes at LuckyMart. Each prize has a fixed number of numbered tickets; when they sell out, one wins. Anyone can check every draw, down to the last digit.

    Choose a lottery in the app or right here in the chat. Good luck!
bot-start-demo = 🧪 This is a demo: the money isn’t real.
bot-play = Everything is in the app: lotteries, your tickets, your wallet and the draws.
bot-person-nameless = A player
bot-language-name = English
bot-language-ask = 🌐 Choose a language
bot-language-set = ✅ The language is now English.

## In the Mini App
miniapp-profile-title = Profile
miniapp-level = Level { $level }
miniapp-stat-lotteries = Lotteries
miniapp-stat-spent = Spent
miniapp-stat-won = Won
miniapp-person-nameless = A player
miniapp-visibility = How others see you
miniapp-visibility-text = In the lists of winners and friends, on the market and above your posts.
miniapp-visibility-hidden = No name
miniapp-settings = Settings
miniapp-language = Language
miniapp-terms = Terms of use
miniapp-error-user-banned = Your account is blocked. Reason: { $reason }
