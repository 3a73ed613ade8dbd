# The greeting, the language, the profile.

## Refusals
error-user-banned = Ваша учётная запись заблокирована. Причина: { $reason }
error-user-not-found = Такого человека нет.

## Notifications
notification-welcome-credit-title = Добро пожаловать!
notification-welcome-credit-body = В вашем кошельке { $amount }, это наш подарок. Приятной игры!

## In the chat
bot-command-start = Начать
bot-command-play = Открыть магазин
bot-command-language = Сменить язык
bot-start =
    👋 Здравствуйте, <b>{ $name }</b>!

    LuckyMart разыгрывает хорошие вещи. Приз делится на билеты, и когда они проданы, один из них выигрывает. Каждый розыгрыш может проверить любой, до последней цифры.

    Выберите лотерею в приложении или прямо здесь, в чате. Удачи!
bot-start-demo = 🧪 Это демонстрация: деньги здесь игрушечные.
bot-play = В приложении есть всё: лотереи, ваши билеты, кошелёк и розыгрыши.
bot-language-name = Русский
bot-language-ask = 🌐 На каком языке мне говорить?
bot-language-set = ✅ Теперь говорим по-русски.

## In the Mini App
miniapp-profile-title = Профиль
miniapp-level = Уровень { $level }
miniapp-stat-lotteries = Лотереи
miniapp-stat-spent = Потрачено
miniapp-stat-won = Выиграно
miniapp-settings = Настройки
miniapp-language = Язык
miniapp-terms = Условия использования
miniapp-error-user-banned = Ваш аккаунт заблокирован. Причина: { $reason }
