# The inbox and its switches.

## Refusals
error-notification-not-found = Чунин огоҳӣ нест.
error-preference-fixed = Инро хомӯш кардан мумкин нест.

## Notifications
notification-zone = Душанбе, UTC+5
notification-time = { $moment } ({ notification-zone })
notification-open = Кушодан

## In the chat
bot-command-notifications = Огоҳиҳои ман
bot-command-settings = Танзими огоҳиҳо
bot-notifications =
    🔔 <b>Огоҳиҳои шумо</b>{ $unread ->
        [0] { "" }
       *[other] , { $unread } нав
    }

    { $items }
bot-notifications-none = 🔔 Ҳоло огоҳӣ нест.
bot-notifications-item = { $mark } <b>{ $title }</b> · { $time }
bot-button-read-all = ✔️ Ҳамаро хондам
bot-button-notification-settings = ⚙️ Танзими огоҳиҳо
bot-notification-settings =
    ⚙️ <b>Танзими огоҳиҳо</b>

    💬 дар ҳамин чат, 🔔 дар рӯйхати /notifications. Барои фаъол ё хомӯш кардан пахш кунед.

    Огоҳиҳо дар бораи пул ва ҷоизаҳои шумо ҳамеша дар рӯйхат мемонанд: ин таърихи амалиёти шумост.
bot-notification-kind =
    { $kind ->
        [draws] Қуръакашиҳо
        [money] Пул
        [market] Бозор
        [prizes] Ҷоизаҳо
        [friends] Дӯстон
        [showoffs] Постҳо
       *[news] Навгониҳои мағоза
    }
bot-notification-fixed = Ин огоҳиҳо ҳамеша дар рӯйхат мемонанд.

## In the Mini App
miniapp-notifications-title = Огоҳиҳо
miniapp-notifications-unread = Огоҳиҳо: { $count } нохонда
miniapp-notifications-empty = Ҳоло огоҳӣ нест
miniapp-notifications-empty-text = Қуръакашиҳо, ҷоизаҳо ва хабарҳои чиптаҳои шумо дар ин ҷо пайдо мешаванд.
miniapp-preferences-title = Танзими огоҳиҳо
miniapp-kind-draws = Қуръакашиҳо
miniapp-kind-money = Пул
miniapp-kind-market = Бозор
miniapp-kind-prizes = Ҷоизаҳо ва расонидан
miniapp-kind-friends = Дӯстон
miniapp-kind-showoffs = Постҳо
miniapp-kind-news = Навгониҳои мағоза
miniapp-channel-inbox = дар барнома
miniapp-channel-bot = дар чат
miniapp-delivery-needs-start = Бот ҳоло ба шумо навишта наметавонад: чатро кушоед ва «Старт»-ро пахш кунед.
miniapp-delivery-blocked = Шумо ботро блок кардаед, паёмҳо намерасанд.
miniapp-delivery-open = Кушодани чат
