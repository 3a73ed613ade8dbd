# Roles of staff. Notifications, errors, buttons and alerts are plain; screens are HTML of Telegram's Bot API.

staff-role =
    { $role ->
        [owner] соҳиб
        [finance] молия
        [content] муҳтаво
        [support] дастгирӣ
        [viewer] нозир
       *[other] { $role }
    }
staff-permission =
    { $permission ->
        [broadcasts-read] дидани ирсолҳои умумӣ
        [broadcasts-write] фиристодани ирсолҳои умумӣ
        [credits-write] ворид кардани маблағ ба ҳамёнҳо
        [approvals-read] дидани он чи шахси дуюмро интизор аст
        [approvals-write] тасдиқи пешниҳоди ҳамкор
        [debts-read] дидани қарзҳо
        [debts-write] ислоҳи воридот ва даст кашидан аз қарзҳо
        [dashboard-read] дидани нишондодҳои мағоза
        [deposits-read] дидани пардохтҳо
        [deposits-write] қарор дар бораи пардохтҳо
        [draws-write] қуръа кашидан
        [ledger-read] санҷидани дафтар ва хондани дафтари кормандон
        [limits-read] дидани он ки ҳамкорон чӣ қадар медиҳанд
        [lotteries-read] дидани лотереяҳо
        [lotteries-write] идораи лотереяҳо
        [messages-read] дидани паёмҳое, ки фиристода нашуданд
        [messages-write] аз нав фиристодани паёмҳо
        [payments-write] тағйири усулҳои пардохт
        [prizes-read] дидани ҷоизаҳо
        [prizes-write] фиристодани ҷоизаҳо
        [resales-read] дидани бозор
        [resales-write] назорати бозор
        [settings-read] дидани танзимоти мағоза
        [settings-write] тағйири танзимоти мағоза
        [showoffs-read] дидани постҳо
        [showoffs-write] санҷиши постҳо
        [staff-read] дидани рӯйхати кормандон
        [staff-write] додан ва гирифтани нақшҳо
        [users-read] дидани корбарон
        [users-write] блок кардан ва аз блок баровардани корбарон
        [withdrawals-read] дидани дархостҳои баровардани пул
        [withdrawals-write] тасдиқ ва пардохти дархостҳои баровардани пул
       *[other] { $permission }
    }

## Refusals
error-own-account = Ҳеҷ кас дар бораи ҳисоби худ қарор намедиҳад. Аз ҳамкоратон хоҳиш кунед.
error-related-account = Шумо ва ин шахс корти умумӣ, рақами ҳисоби умумӣ ё як занҷири даъват доред. Дар ин бора ҳамкоре қарор медиҳад, ки ба ӯ алоқаманд нест.
error-second-step-not-set-up = Кормандон дар бораи пул танҳо бо қадами дуюм қарор медиҳанд. Аввал онро фаъол кунед: /security дар чат бо бот ё «Амният» дар барнома.
error-second-step-required = Барои ин қарор рамзи нави аутентификатори шумо лозим аст.
error-permission-denied = Шумо барои ин кор ҳуқуқ надоред.
error-role-not-found = Чунин нақш нест.
error-grant-not-found = Ин шахс чунин нақш надорад.
error-last-owner = Бе соҳиб мумкин нест. Аввал каси дигарро соҳиб кунед.
error-not-two = Як кас аллакай танҳо қарор дода метавонад.
error-user-not-active = Ин шахс блок ё нест карда шудааст: нақш додан мумкин нест.

## Notifications
notification-role-granted-title = Шумо корманд ҳастед
notification-role-granted-body = Шумо нақши нав гирифтед: { staff-role }. Барои дидани имконоти худ /staff фиристед.
notification-role-revoked-title = Нақш гирифта шуд
notification-role-revoked-body = Шумо дигар ин нақшро надоред: { staff-role }.

## In the chat
bot-command-staff = Ҳуқуқҳои ман ҳамчун корманд
bot-staff =
    🧑‍💼 <b>Шумо корманд ҳастед</b>: { $roles }

    { $commands }

    <i>{ $permissions }</i>
bot-staff-nothing = Дар ин чат коре нест: нақши шумо танҳо мебинад.
bot-button-roles = 🧑‍💼 Нақшҳо
bot-button-role-give = ➕ { staff-role }
bot-button-role-take = ➖ { staff-role }
bot-roles =
    🧑‍💼 <b>{ $name }</b>

    { $roles }

    Барои додан ё гирифтани нақш онро пахш кунед.
bot-roles-none = Нақш надорад.
bot-roles-line = • { staff-role }: { $moment }, { $by }
bot-roles-command-line = сатри фармон
bot-roles-give-confirm = Ба <b>{ $name }</b> ин нақш дода шавад: <b>{ staff-role }</b>?
bot-roles-take-confirm = Аз <b>{ $name }</b> ин нақш гирифта шавад: <b>{ staff-role }</b>?

## In the chat: accounts that belong together
bot-related-staff =
    { $ties ->
        [ACCOUNT] 💳 Корманд { $name } ҳамин корт ё ҳамин рақами ҳисобро истифода бурдааст.
        [REFERRALS] 🔗 Корманд { $name } бо ин шахс дар як занҷири даъват аст.
       *[ACCOUNT-REFERRALS] 💳🔗 Корманд { $name } ҳамин корт ё ҳамин рақами ҳисобро истифода бурдааст ва бо ин шахс дар як занҷири даъват аст.
    }
bot-related-address =
    🏠 Ба ҳамин суроға боз { $people } нафари дигар бор мегирад{ $names ->
        [none] .
       *[other] : { $names }
    }
