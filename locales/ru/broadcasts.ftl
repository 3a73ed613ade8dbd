# Broadcasts: the message that shows how one goes (plain text), and the staff's screens (HTML).

broadcasts-state =
    { $status ->
        [DRAFT] 📝 Черновик
        [SCHEDULED] ⏰ Запланирована на { $time }
        [SENDING] 📣 Отправляется…
        [PAUSED] ⏸ На паузе
        [DONE] ✅ Отправлена
       *[CANCELLED] ✖️ Отменена
    }
broadcasts-reason =
    { $reason ->
        [permission_lost] У того, кто запланировал рассылку, больше нет на неё прав.
       *[other] Telegram не принимает это сообщение: { $reason }
    }
broadcasts-figures = Готово: { $done } из { $recipients }
broadcasts-sent = Доставлено: { $count }
broadcasts-blocked = Заблокировали бота: { $count }
broadcasts-unknown = Неизвестно, доставлено ли: { $count }
broadcasts-failed = Telegram не принял: { $count }
broadcasts-skipped = Пропущено, новости отключены: { $count }

## Refusals
error-broadcast-not-found = Такой рассылки нет.
error-broadcast-changed = Это уже изменили. Посмотрите, пожалуйста, ещё раз.
error-broadcast-nobody = Отправлять некому.
error-broadcast-state =
    { $status ->
        [DRAFT] Так нельзя: это черновик, он не отправляется.
        [SCHEDULED] Так нельзя: рассылка запланирована.
        [SENDING] Так нельзя: рассылка уже идёт.
        [PAUSED] Так нельзя: рассылка на паузе.
        [DONE] Так нельзя: рассылка уже отправлена.
       *[CANCELLED] Так нельзя: рассылка отменена.
    }

## In the chat
bot-command-broadcast = Сделать рассылку
bot-button-discard = 🗑 Удалить черновик

## In the chat: composing
bot-command-broadcasts = Рассылки
bot-dialog-broadcast = рассылка
bot-dialog-broadcast-message = изменение рассылки
bot-dialog-broadcast-buttons = кнопки рассылки
bot-dialog-broadcast-moment = время рассылки
bot-dialog-broadcast-balance = сумма у получателей
bot-broadcast-ask = 📣 Отправьте сообщение для рассылки ({ $language_name }) в том виде, в каком оно должно прийти: текст или картинку, видео, файл, голосовое с подписью. Сначала его увидите вы. Прервать: /cancel
bot-broadcast-album = Несколько картинок в одном сообщении разослать нельзя. Отправьте одну картинку с подписью.
bot-broadcast-unsupported = Такое сообщение разослать нельзя. Отправьте текст, картинку, видео, файл, голосовое или музыку.
bot-broadcast-refused = Это сообщение отправить нельзя; возможно, оно слишком длинное. Отправьте другое или прервите: /cancel
bot-broadcast-card =
    📝 <b>Черновик рассылки</b>

    { $content }

    👥 { $audience }
    { $count ->
        [0] Сейчас отправлять некому.
        [one] Сейчас её получил бы { $count } человек.
        [few] Сейчас её получили бы { $count } человека.
       *[many] Сейчас её получили бы { $count } человек.
    }
bot-broadcast-default = и для всех остальных языков
bot-broadcast-buttons-count =
    { $count ->
        [one] { $count } кнопка
        [few] { $count } кнопки
       *[many] { $count } кнопок
    }
bot-broadcast-ask-buttons =
    🔗 <b>Кнопки</b> ({ $language_name }). По одной в строке: надпись, вертикальная черта, что открывает:

    <code>Новости | https://example.org</code>
    <code>Играть | app</code>
    <code>К лотерее | (ID лотереи)</code>

    Отправьте минус (-), чтобы убрать кнопки.
bot-broadcast-bad-buttons = Не понимаю эту строку: { $line }
bot-broadcast-confirm =
    { $count ->
        [one] 📣 Отправить сейчас <b>{ $count } человеку</b>?
       *[many] 📣 Отправить сейчас <b>{ $count } людям</b>?
    }
bot-broadcast-ask-moment =
    ⏰ Когда? Например, через <code>30m</code>, <code>2h</code> или <code>1d</code>, либо <code>{ $example }</code> (Душанбе, UTC+5).
bot-broadcast-bad-moment = Не понимаю это время, или до него больше года. Например: 30m, 2h, 1d или { $example }
bot-broadcast-confirm-at =
    { $count ->
        [one] ⏰ Отправить <b>{ $time }</b>? Сейчас это <b>{ $count } человек</b>; тогда посчитаем заново.
        [few] ⏰ Отправить <b>{ $time }</b>? Сейчас это <b>{ $count } человека</b>; тогда посчитаем заново.
       *[many] ⏰ Отправить <b>{ $time }</b>? Сейчас это <b>{ $count } человек</b>; тогда посчитаем заново.
    }
bot-broadcast-discarded = 🗑 Черновик удалён, никто его не получил.
bot-broadcast-heard =
    { $action ->
        [send] Отправка началась.
        [at] Рассылка запланирована.
        [pause] Пауза. Пока не продолжите, больше никто её не получит.
        [resume] Отправка продолжается.
        [retry] Отправляется снова тем, кто не получил.
       *[cancel] Отменено. Больше никто её не получит.
    }

## In the chat: audience
bot-broadcast-audience =
    👥 <b>Кто получит?</b>

    { $rules }
    { $count ->
        [0] Сейчас таких нет.
        [one] Сейчас это { $count } человек.
        [few] Сейчас это { $count } человека.
       *[many] Сейчас это { $count } человек.
    }

    Должны выполняться все условия. Те, кто отключил новости, не получат рассылку в любом случае.
bot-broadcast-rule-everybody = Все, кому бот может написать
bot-broadcast-rule-languages = Язык: { $languages }
bot-broadcast-rule-active =
    { $days ->
        [one] Заходили за последний { $days } день
        [few] Заходили за последние { $days } дня
       *[many] Заходили за последние { $days } дней
    }
bot-broadcast-rule-lottery = Есть билеты: { $title }
bot-broadcast-rule-balance = { $wallet }: больше { $amount }
bot-broadcast-rule-role = Сотрудники с ролью: { $role }
bot-broadcast-pick-lottery = 🎟 Владельцы билетов какой лотереи?
bot-broadcast-pick-wallet = 💰 В каком кошельке должно быть больше определённой суммы?
bot-broadcast-ask-amount = 💰 { $wallet }: больше какой суммы ({ $currency })?
bot-broadcast-bad-amount = Нужна сумма от 0.

## In the chat: managing
bot-broadcast-list = 📣 <b>Рассылки</b>, сначала новые
bot-broadcast-list-none = Рассылок ещё не было. Начать: /broadcast
bot-broadcast-no-failures = Получили все.
bot-button-broadcast-audience = 👥 Кому
bot-button-broadcast-preview = 👁 Посмотреть
bot-button-broadcast-send = 📣 Отправить…
bot-button-broadcast-later = ⏰ Позже…
bot-button-broadcast-yes =
    { $count ->
        [one] 📣 Да, { $count } человеку
       *[many] 📣 Да, { $count } людям
    }
bot-button-broadcast-schedule = ⏰ Да, запланировать
bot-button-broadcast-pause = ⏸ Пауза
bot-button-broadcast-resume = ▶️ Продолжить
bot-button-broadcast-cancel = ✖️ Отменить
bot-button-broadcast-failures = 📄 Кто не получил
bot-button-broadcast-retry = 🔄 Снова тем, кому отказано
bot-button-broadcast-refresh = 🔄 Обновить
bot-button-broadcast-all = ◀️ Все рассылки
bot-button-broadcast-everybody = ♻️ Все
bot-button-broadcast-days = { $days } дн.
bot-button-broadcast-lottery = 🎟 Билеты…
bot-button-broadcast-balance = 💰 Сумма больше…
bot-button-broadcast-any = ♻️ Неважно
