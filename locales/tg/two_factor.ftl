# The second step: a code of an authenticator confirms a withdrawal.

## Refusals
error-two-factor-invalid =
    { $attempts_left ->
        [0] Рамз нодуруст аст ё аллакай истифода шудааст. Лутфан, чоряк соат интизор шавед.
       *[other] Рамз нодуруст аст ё аллакай истифода шудааст. Боз { $attempts_left } кӯшиш мондааст.
    }
error-two-factor-locked = Рамзҳои нодуруст аз ҳад зиёданд. Пас аз { $retry_after } сония такрор кунед.
error-two-factor-required = Рамзи аутентификатори шумо лозим аст.
error-two-factor-state =
    { $status ->
        [on] Қадами дуюм аллакай фаъол аст.
        [pending] Қадами дуюм ҳанӯз тасдиқ нашудааст.
       *[off] Қадами дуюм хомӯш аст.
    }

## Notifications
notification-two-factor-on-title = Қадами дуюм фаъол шуд
notification-two-factor-on-body = Акнун ҳар баровардани пул рамзи аутентификатори шуморо мепурсад. Агар ин шумо набошед, фавран ба дастгирӣ нависед.
notification-two-factor-off-title = Қадами дуюм хомӯш шуд
notification-two-factor-off-body = Баровардани пул дигар рамз намепурсад. Агар ин шумо набошед, фавран ба дастгирӣ нависед.
notification-two-factor-reset-title = Қадами дуюмро хомӯш карданд
notification-two-factor-reset-body = Инро корманди мо кард: { $reason }. Онро дар барнома аз нав фаъол карда метавонед. Агар шумо хоҳиш накарда бошед, фавран ба дастгирӣ нависед.

## In the chat
bot-command-security = Қадами дуюм барои баровардани пул
bot-dialog-security-on = фаъол кардани ҳимояи дуқадама
bot-dialog-security-off = хомӯш кардани ҳимояи дуқадама
bot-security-six-digits = Рамз аз шаш рақам иборат аст. Лутфан ба барномаи аутентификатор аз нав нигаред.
bot-security-off =
    🔐 <b>Қадами дуюм хомӯш аст</b>

    Агар онро фаъол кунед, ҳар баровардани пул рамзи шашрақамаи барномаи аутентификаторро мепурсад (Google Authenticator, Aegis, 2FAS ва дигарҳо). Он гоҳ танҳо бо Telegram-и шумо пулатонро гирифта наметавонанд.
bot-security-on =
    🔐 <b>Қадами дуюм фаъол аст</b>

    Ҳар баровардани пул рамзи аутентификатори шуморо мепурсад.
bot-security-secret =
    🔑 Ин калидро ба аутентификатор илова кунед, навъи «аз рӯи вақт»:

    <code>{ $secret }</code>

    Баъд шаш рақамеро, ки он нишон медиҳад, ба ман фиристед. Калид ва рамзи шуморо аз ин чат нест мекунам. Қатъ кардан: /cancel
bot-security-ask-code = 🔢 Шаш рақамеро, ки аутентификатор ҳоло нишон медиҳад, фиристед. Паёми шуморо нест мекунам. Қатъ кардан: /cancel
bot-security-switched-on = ✅ Қадами дуюм фаъол шуд. Аутентификаторро эҳтиёт кунед: бе он инро танҳо корманди мо хомӯш карда метавонад.
bot-security-switched-off = ✅ Қадами дуюм хомӯш шуд.
bot-button-security-on = 🔐 Фаъол кардан
bot-button-security-off = 🔓 Хомӯш кардан

## In the Mini App
miniapp-code = Рамз аз барнома
miniapp-security-title = Амният
miniapp-two-factor = Қадами дуюм ҳангоми баровардан
miniapp-two-factor-text = Баровардани пул бо рамзи барномаи аутентификатор тасдиқ мешавад.
miniapp-two-factor-on = Фаъол аст.
miniapp-two-factor-switch-on = Фаъол кардан
miniapp-two-factor-switch-off = Хомӯш кардан
miniapp-two-factor-scan = Инро бо аутентификатор скан кунед ё калидро ворид кунед, сипас рамзро нависед.
miniapp-two-factor-qr = QR-код барои аутентификатор
miniapp-two-factor-confirm = Тасдиқ кардан
miniapp-two-factor-is-on = Қадами дуюм фаъол шуд
miniapp-two-factor-is-off = Қадами дуюм хомӯш шуд
