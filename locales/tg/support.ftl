# Questions about payments.

## Refusals
error-support-talk-not-found = Чунин савол нест.
error-support-talk-state =
    { $status ->
        [ANSWERED] Ба ин савол аллакай ҷавоб додаанд.
       *[CLOSED] Ин савол аллакай пӯшида шудааст.
    }
error-too-many-support-talks =
    { $limit ->
        [1] Як саволи шумо аллакай мунтазири ҷавоб аст.
       *[other] { $limit } саволи шумо аллакай мунтазири ҷавоб аст.
    }

## Notifications
notification-payment-request-title = 💬 Савол дар бораи пардохт
notification-payment-request-body = { $name } мепурсад: { $text } /payrequests
notification-payment-answer-title = 💬 Дар бораи пардохти шумо
notification-payment-answer-body = { $text }

## In the chat
bot-command-paysupport = Кумак оид ба пардохт

## In the chat: commands
bot-command-payrequests = Саволҳо дар бораи пардохт

## In the chat: questions about payments
bot-dialog-support = савол ба дастгирӣ
bot-dialog-support-answer = ҷавоб ба савол
bot-dialog-support-refund = баргардондани ситораҳо
bot-support-too-long = Матн аз ҳад дароз аст: на бештар аз { $limit } аломат. Лутфан кӯтоҳ кунед.
bot-support-caption = 📎 Лутфан акс ё файлро бори дигар фиристед ва саволро дар зери он нависед.
bot-support-which =
    💬 <b>Кумак оид ба пардохт</b>

    Дар бораи кадом пардохт?{ $contact }
bot-support-contact = { " " }Ба { $contact } низ навиштан мумкин аст.
bot-support-button-other = Чизи дигар
bot-support-what = Чӣ шуд? Дар як паём нависед.
bot-support-sent = ✅ Саволи шумо расид. Ҷавоб ба ин ҷо меояд.
bot-requests-none = Савол нест.
bot-requests-card =
    💬 <b>{ $name }</b> (<code>{ $telegram_id }</code>), { $time }

    { $text }
bot-requests-ask-answer = Ба { $name } ҷавоб нависед.
bot-requests-verdict =
    { $status ->
        [ANSWERED] ✅ { $staff } ҷавоб дод: { $answer }
       *[CLOSED] ✖️ { $staff } пӯшид.
    }
bot-requests-button-answer = ✏️ Ҷавоб додан
bot-requests-button-close = ✖️ Пӯшидан
