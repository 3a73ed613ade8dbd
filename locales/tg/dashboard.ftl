# What staff see of the shop and of a person. HTML of Telegram's Bot API; buttons and alerts are plain.

## In the chat
bot-command-users = Ёфтани шахс
bot-command-dashboard = Нишондодҳои мағоза
bot-command-ledger = Санҷидани дафтар
bot-command-log = Кормандон чӣ карданд

## In the chat: figures
bot-dashboard =
    📊 <b>Мағоза</b>, { $moment }

    { $periods }

    🎟 Лотереяҳо: дар фурӯш { $active }, фурӯхташуда { $sold_out }, дар бозӣ { $drawing }, дар интизор { $upcoming }
    🔒 Дар нигоҳдорӣ: { $escrow }
    👛 Пули бозингарон: { $players }
    🧊 Яхкардашуда: { $frozen }
    ⏳ Дар интизори кормандон: пуркуниҳо { $deposits }, хориҷкуниҳо { $withdrawals } (барои пардохт { $withdrawals_to_pay }), бастаҳо { $shipments }, постҳо { $showoffs }, саволҳо { $payment_requests }
    ✉️ Паёмҳо дар навбат: { $due }, дар як шабонарӯз нарасид: { $failed }
    📒 { $check }
bot-dashboard-period-name =
    { $period ->
        [today] Имрӯз
        [week] 7 рӯз
        [month] 30 рӯз
       *[total] Ҳамагӣ
    }
bot-dashboard-period = <b>{ bot-dashboard-period-name }</b>: нав { $new }, фаъол { $active }, чипта { $tickets }
bot-dashboard-total = <b>{ bot-dashboard-period-name }</b>: одамон { $new }, чипта { $tickets }
bot-dashboard-figure-name =
    { $figure ->
        [sales] чиптаҳо
        [market] бозор
        [refunds] баргардониҳо
        [revenue] даромад
        [promotions] тӯҳфаҳо
        [credits] иловаҳо
        [deposits] пуркуниҳо
       *[withdrawals] пардохтҳо
    }
bot-dashboard-figure = { bot-dashboard-figure-name } { $amount }
bot-dashboard-money = ▸ { $wallet }: { $figures }
bot-dashboard-nothing = ҳеҷ
bot-dashboard-never-checked = Дафтар ҳанӯз санҷида нашудааст.
bot-dashboard-checked =
    { $differences ->
        [0] Дафтар дуруст аст: { $moment }
       *[other] ⚠️ Дар дафтар { $differences } номувофиқат: { $moment }
    }
bot-ledger-difference =
    • { $check }: бояд { $expected }, ҳаст { $actual }
      <code>{ $where }</code>

## In the chat: the log
bot-log =
    📜 <b>Кормандон чӣ карданд</b>

    { $lines }
bot-log-line =
    <b>{ $action }</b> { $who }
    { $moment }
    <code>{ $target }</code>
bot-log-nothing = Ҳанӯз ҳеҷ чиз.

## In the chat: people
bot-people-ask = 🔎 /users ва ном, @username, Telegram id, рамзи даъват ё id нависед.
bot-people-none = Касе ёфт нашуд.
bot-people-found = Ёфт шуд: { $count }
bot-people-more = Охирин { $count } нафар. Барои дигарон номро пурратар нависед.
bot-person-status =
    { $status ->
        [BANNED] 🚫 баста
        [DELETED] нест шудааст
       *[ACTIVE] фаъол
    }
bot-person-reach =
    { $reach ->
        [REACHABLE] бот навишта метавонад
        [BLOCKED] ботро бастааст
       *[UNKNOWN] ботро оғоз накардааст
    }
bot-person =
    👤 <b>{ $name }</b> <code>{ $telegram_id }</code>
    { bot-person-status } · { bot-person-reach }
    { $details }

    { $wallets }

    🎟 Чиптаҳо { $tickets } · лотереяҳо { $lotteries } · бурдҳо { $wins }
    💸 Сарф шуд { $spent } · бурд { $won }
    👥 Даъват кард: { $invited } · рамз <code>{ $code }</code>
    📱 Сеансҳо: { $sessions } · қадами дуюм: { $two_factor ->
        [yes] фаъол
       *[no] хомӯш
    }
bot-person-since = Аз { $moment } бо мост
bot-person-seen = Охирин бор { $moment }
bot-person-reason = Сабаб: { $reason }
bot-person-referrer = Аз { $name } омад
bot-person-roles = Нақшҳо: { $roles }
bot-person-wallet = { $wallet }: <b>{ $balance }</b>
bot-person-wallet-frozen = { $wallet }: <b>{ $balance }</b>, яхкардашуда { $frozen }
bot-button-ban = 🚫 Бастан
bot-button-unban = ♻️ Кушодан
bot-button-end-sessions = 📱 Баромадан аз ҳама ҷо
bot-button-person = 👤 Варақа
bot-ban-reason = 🚫 Чаро <b>{ $name }</b> баста мешавад? Шахс ҷавоби шуморо мехонад.
bot-ban-review =
    🚫 <b>{ $name }</b> баста шавад?
    Сабаб: { $reason }

    Ӯ дигар харида, фурӯхта ва даромада наметавонад; пулаш аз они ӯ мемонад.
bot-ban-done =
    🚫 Баста шуд: <b>{ $name }</b>
    Сабаб: { $reason }
bot-unban-confirm = ♻️ Басти <b>{ $name }</b> кушода шавад?
bot-unban-done = ♻️ Баст кушода шуд: <b>{ $name }</b>
bot-end-sessions-confirm = 📱 Ҳамаи сеансҳои <b>{ $name }</b> дар барнома қатъ шавад?
bot-end-sessions-done =
    { $count ->
        [0] Сеанс набуд.
       *[other] { $count } сеанс қатъ шуд.
    }
