# The greeting, the language, the profile.

## Refusals
error-user-banned = Ҳисоби шумо баста шудааст. Сабаб: { $reason }
error-user-not-found = Чунин шахс нест.

## Notifications
notification-welcome-credit-title = Хуш омадед!
notification-welcome-credit-body = Дар ҳамёни шумо { $amount } ҳаст, ин тӯҳфаи мост. Бозии хуш!

## In the chat
bot-command-start = Оғоз
bot-command-play = Кушодани мағоза
bot-command-language = Иваз кардани забон
bot-start =
    👋 Салом, <b>{ $name }</b>!

    LuckyMart чизҳои хубро бозӣ мекунад. Ҷоиза ба чиптаҳо тақсим мешавад, ва вақте ки онҳо фурӯхта шуданд, яке аз онҳо мебарад. Ҳар қуръакаширо ҳар кас то рақами охирин санҷида метавонад.

    Лотереяро дар барнома ё рост дар ҳамин чат интихоб кунед. Барори кор!
bot-start-demo = 🧪 Ин намоиш аст: пули ин ҷо бозича аст.
bot-play = Ҳама чиз дар барнома аст: лотереяҳо, чиптаҳои шумо, ҳамён ва қуръакашиҳо.
bot-language-name = Тоҷикӣ
bot-language-ask = 🌐 Ба кадом забон гап занам?
bot-language-set = ✅ Акнун ба тоҷикӣ гап мезанем.

## In the Mini App
miniapp-profile-title = Профил
miniapp-level = Сатҳи { $level }
miniapp-stat-lotteries = Лотереяҳо
miniapp-stat-spent = Харҷ шуд
miniapp-stat-won = Бурд
miniapp-settings = Танзимот
miniapp-language = Забон
miniapp-terms = Шартҳои истифода
miniapp-error-user-banned = Ҳисоби шумо баста шудааст. Сабаб: { $reason }
