# The greeting, the language, the profile.

## Refusals
error-user-banned = Your account is blocked. Reason: { $reason }
error-user-not-found = This person does not exist.

## Notifications
notification-welcome-credit-title = Welcome!
notification-welcome-credit-body = { $amount } is in your wallet, a gift from us. Have fun!

## In the chat
bot-command-start = Begin
bot-command-play = Open the shop
bot-command-language = Change the language
bot-start =
    👋 Hello, <b>{ $name }</b>!

    LuckyMart raffles good things. A prize is divided into tickets, and when they are sold, one of them wins. Every draw can be checked by anyone, down to the last digit.

    Choose a lottery in the app or right here in the chat. Good luck!
bot-start-demo = 🧪 This is a demonstration: the money is play money.
bot-play = Everything is in the app: lotteries, your tickets, your wallet and the draws.
bot-language-name = English
bot-language-ask = 🌐 Which language shall I speak?
bot-language-set = ✅ We speak English now.

## In the Mini App
miniapp-profile-title = Profile
miniapp-level = Level { $level }
miniapp-stat-lotteries = Lotteries
miniapp-stat-spent = Spent
miniapp-stat-won = Won
miniapp-settings = Settings
miniapp-language = Language
miniapp-terms = Terms of use
miniapp-error-user-banned = Your account is blocked. Reason: { $reason }
