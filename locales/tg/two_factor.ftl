# The second step: a code of an authenticator confirms a withdrawal.

## Refusals
error-two-factor-invalid =
    { $attempts_left ->
        [0] Рамз нодуруст аст ё аллакай истифода шудааст. Лутфан, 15 дақиқа интизор шавед.
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
notification-two-factor-reset-body = Инро кормандони мо карданд: { $reason }. Онро дар барнома аз нав фаъол карда метавонед. Агар шумо хоҳиш накарда бошед, фавран ба дастгирӣ нависед.

## In the chat
bot-command-security = Қадами дуюм
bot-dialog-security-on = фаъол кардани қадами дуюм
bot-dialog-security-off = хомӯш кардани қадами дуюм
bot-security-six-digits = Рамз аз шаш рақам иборат аст. Лутфан ба барномаи аутентификатор аз нав нигаред.
bot-security-off =
    🔐 <b>Қадами дуюм хомӯш аст</b>

    Агар онро фаъол кунед, ҳар баровардани пул рамзи шашрақамаи барномаи аутентификаторро мепурсад (Google Authenticator, Aegis, 2FAS ва дигарҳо). Он гоҳ танҳо бо Telegram-и шумо пулатонро гирифта наметавонанд.
bot-security-on =
    🔐 <b>Қадами дуюм фаъол аст</b>

    Ҳар баровардани пул рамзи аутентификатори шуморо мепурсад.
bot-security-secret =
    🔑 Ин калидро ба аутентификатор илова кунед, навъи «аз рӯйи вақт»:

    <code>{ $secret }</code>

    Баъд шаш рақамеро, ки он нишон медиҳад, ба ман фиристед. Калид ва рамзи шуморо аз ин чат нест мекунам. Қатъ кардан: /cancel
bot-security-ask-code = 🔢 Шаш рақамеро, ки аутентификатор ҳоло нишон медиҳад, фиристед. Паёми шуморо нест мекунам. Қатъ кардан: /cancel
bot-security-switched-on = ✅ Қадами дуюм фаъол шуд. Аутентификаторро эҳтиёт кунед: бе он инро танҳо корманди мо хомӯш карда метавонад.
bot-security-switched-off = ✅ Қадами дуюм хомӯш шуд.
bot-dialog-second-step = тасдиқ бо рамз
bot-second-step-ask = 🔐 Ин қарор дар бораи пул аст. Шаш рақамеро, ки аутентификатор ҳоло нишон медиҳад, фиристед. Паёми шуморо нест мекунам ва даҳ дақиқа дигар намепурсам. Қатъ кардан: /cancel
bot-second-step-open = ✅ Тасдиқ шуд. Даҳ дақиқа дигар намепурсам.
bot-button-security-on = 🔐 Фаъол кардан
bot-button-security-off = 🔓 Хомӯш кардан

## In the Mini App
miniapp-code = Рамзи аутентификатор
miniapp-security-title = Амният
miniapp-two-factor = Қадами дуюм
miniapp-two-factor-text = Ҳар баровардани пул рамзи аутентификаторро мепурсад. Танҳо бо телефони шумо пулатонро гирифта наметавонанд.
miniapp-two-factor-on = Фаъол аст.
miniapp-two-factor-switch-on = Фаъол кардан
miniapp-two-factor-switch-off = Хомӯш кардан
miniapp-two-factor-scan = Инро бо аутентификатор скан кунед ё калидро ворид кунед, сипас рамзро нависед.
miniapp-two-factor-qr = QR-код барои аутентификатор
miniapp-two-factor-confirm = Тасдиқ кардан
miniapp-two-factor-is-on = Қадами дуюм фаъол шуд
miniapp-two-factor-is-off = Қадами дуюм хомӯш шуд
