# The greeting, the language, the profile.

## Refusals
error-user-banned = Ваш аккаунт заблокирован. Причина: { $reason }
error-user-not-found = Пользователь не найден.

## Notifications
notification-welcome-credit-title = Добро пожаловать!
notification-welcome-credit-body = В вашем кошельке { $amount }, это наш подарок. Приятной игры!

## In the chat
bot-command-start = Начать
bot-command-play = Открыть магазин
bot-command-language = Сменить язык
bot-start =
    👋 Здравствуйте, <b>{ $name }</b>!

    Выигрывайте в LuckyMart отличные призы. Стоимость приза делится на пронумерованные билеты; когда они проданы, один из них выигрывает. Каждый розыгрыш может проверить любой, до последней цифры.

    Выберите лотерею в приложении или прямо здесь, в чате. Удачи!
bot-start-demo = 🧪 Это демонстрация: деньги здесь ненастоящие.
bot-play = В приложении есть всё: лотереи, ваши билеты, кошельки и розыгрыши.
bot-person-nameless = Игрок
bot-language-name = Русский
bot-language-ask = 🌐 Выберите язык
bot-language-set = ✅ Язык изменён на русский.

## In the Mini App
miniapp-profile-title = Профиль
miniapp-level = Уровень { $level }
miniapp-stat-lotteries = Лотереи
miniapp-stat-spent = Потрачено
miniapp-stat-won = Выиграно
miniapp-person-nameless = Игрок
miniapp-visibility = Как вас видят другие
miniapp-visibility-text = Так вы подписаны в списках победителей и друзей, на рынке и над своими постами.
miniapp-visibility-hidden = Без имени
miniapp-settings = Настройки
miniapp-language = Язык
miniapp-terms = Условия использования
miniapp-error-user-banned = Ваш аккаунт заблокирован. Причина: { $reason }
