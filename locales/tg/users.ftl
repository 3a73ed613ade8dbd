# The greeting, the language, the profile.

## Refusals
error-user-banned = Аккаунти шумо блок шудааст. Сабаб: { $reason }
error-user-not-found = Корбар ёфт нашуд.

## Notifications
notification-welcome-credit-title = Хуш омадед!
notification-welcome-credit-body = Дар ҳамёни шумо { $amount } ҳаст, ин туҳфаи мост. Бозии хуш!

## In the chat
bot-command-start = Оғоз
bot-command-play = Кушодани мағоза
bot-command-language = Иваз кардани забон
bot-start =
    👋 Салом, <b>{ $name }</b>!

    LuckyMart ҷоизаҳои хубро ба қуръа мегузорад. Ҳар ҷоиза шумораи муайяни чиптаҳои рақамдор дорад; вақте ки онҳо фурӯхта шуданд, яке аз онҳо мебарад. Ҳар қуръакаширо ҳар кас то рақами охирин санҷида метавонад.

    Лотереяро дар барнома ё рост дар ҳамин чат интихоб кунед. Барори кор!
bot-start-demo = 🧪 Ин намоиш аст: пули ин ҷо воқеӣ нест.
bot-play = Ҳама чиз дар барнома аст: лотереяҳо, чиптаҳои шумо, ҳамён ва қуръакашиҳо.
bot-person-nameless = Бозингар
bot-language-name = Тоҷикӣ
bot-language-ask = 🌐 Забонро интихоб кунед
bot-language-set = ✅ Забон ба тоҷикӣ иваз шуд.

## In the Mini App
miniapp-profile-title = Профил
miniapp-level = Сатҳи { $level }
miniapp-stat-lotteries = Лотереяҳо
miniapp-stat-spent = Харҷ шуд
miniapp-stat-won = Бурд
miniapp-person-nameless = Бозингар
miniapp-visibility = Дигарон шуморо чӣ гуна мебинанд
miniapp-visibility-text = Ин ном дар рӯйхати ғолибон ва дӯстон, дар бозор ва болои постҳои шумо меистад.
miniapp-visibility-hidden = Бе ном
miniapp-settings = Танзимот
miniapp-language = Забон
miniapp-terms = Шартҳои истифода
miniapp-error-user-banned = Аккаунти шумо блок шудааст. Сабаб: { $reason }
