# The inbox and its switches.

## Refusals
error-notification-not-found = Чунин паём нест.
error-preference-fixed = Инро иваз кардан мумкин нест.

## Notifications
notification-time = { $moment } (Душанбе, UTC+5)
notification-open = Кушодан

## In the chat
bot-command-notifications = Паёмҳои ман
bot-command-settings = Ба ман чӣ хабар диҳед
bot-notifications =
    🔔 <b>Паёмҳои шумо</b>{ $unread ->
        [0] { "" }
       *[other] , { $unread } паёми нав
    }

    { $items }
bot-notifications-none = 🔔 Ҳоло паём нест.
bot-notifications-item = { $mark } <b>{ $title }</b> · { $time }
bot-button-read-all = ✔️ Ҳамаро хондам
bot-button-notification-settings = ⚙️ Ба ман чӣ хабар диҳед
bot-notification-settings =
    ⚙️ <b>Дар бораи чӣ хабар диҳем?</b>

    💬 дар ҳамин чат, 🔔 дар рӯйхати /notifications. Барои иваз кардан пахш кунед.

    Он чи ба пул ва ҷоизаҳои шумо дахл дорад, ҳамеша дар рӯйхат мемонад: ин сабти шумост.
bot-notification-kind =
    { $kind ->
        [draws] Қуръакашиҳо
        [money] Пул
        [market] Бозор
        [prizes] Ҷоизаҳо
        [friends] Дӯстон
        [showoffs] Навиштаҳо
       *[news] Навгониҳо
    }
bot-notification-fixed = Ин ҳамеша дар рӯйхат мемонад.

## In the Mini App
miniapp-notifications-title = Огоҳиҳо
miniapp-notifications-unread = Огоҳиҳо: { $count } нохонда
miniapp-notifications-empty = Ҳоло ором аст
miniapp-notifications-empty-text = Қуръакашиҳо, мукофотҳо ва хабарҳои чиптаҳои шумо дар ин ҷо пайдо мешаванд.
miniapp-preferences-title = Огоҳиномаҳо
miniapp-kind-draws = Қуръаҳо
miniapp-kind-money = Пул
miniapp-kind-market = Бозор
miniapp-kind-prizes = Ҷоизаҳо ва расонидан
miniapp-kind-friends = Дӯстон
miniapp-kind-showoffs = Паёмҳо
miniapp-kind-news = Хабарҳои мағоза
miniapp-channel-inbox = ин ҷо
miniapp-channel-bot = дар чат
miniapp-delivery-needs-start = Бот ҳоло ба шумо навишта наметавонад: чатро кушоед ва «Старт»-ро пахш кунед.
miniapp-delivery-blocked = Шумо ботро баст кардаед, паёмҳо намерасанд.
miniapp-delivery-open = Кушодани чат
