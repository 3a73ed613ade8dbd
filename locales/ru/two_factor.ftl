# The second step: a code of an authenticator confirms a withdrawal.

## Refusals
error-two-factor-invalid =
    { $attempts_left ->
        [0] Код неверный или уже использован. Подождите, пожалуйста, четверть часа.
        [one] Код неверный или уже использован. Осталась { $attempts_left } попытка.
        [few] Код неверный или уже использован. Осталось { $attempts_left } попытки.
       *[many] Код неверный или уже использован. Осталось { $attempts_left } попыток.
    }
error-two-factor-locked =
    { $retry_after ->
        [one] Слишком много неверных кодов. Попробуйте снова через { $retry_after } секунду.
        [few] Слишком много неверных кодов. Попробуйте снова через { $retry_after } секунды.
       *[many] Слишком много неверных кодов. Попробуйте снова через { $retry_after } секунд.
    }
error-two-factor-required = Нужен код из вашего аутентификатора.
error-two-factor-state =
    { $status ->
        [on] Второй шаг уже включён.
        [pending] Второй шаг ещё не подтверждён.
       *[off] Второй шаг выключен.
    }

## Notifications
notification-two-factor-on-title = Второй шаг включён
notification-two-factor-on-body = Теперь каждый вывод денег просит код из вашего аутентификатора. Если это были не вы, сразу напишите в поддержку.
notification-two-factor-off-title = Второй шаг выключен
notification-two-factor-off-body = Вывод денег больше не просит код. Если это были не вы, сразу напишите в поддержку.
notification-two-factor-reset-title = Второй шаг выключили
notification-two-factor-reset-body = Это сделал наш сотрудник: { $reason }. Включить снова можно в приложении. Если вы об этом не просили, сразу напишите в поддержку.

## In the chat
bot-command-security = Второй шаг при выводе денег
bot-dialog-security-on = включение двухфакторной защиты
bot-dialog-security-off = отключение двухфакторной защиты
bot-security-six-digits = В коде шесть цифр. Посмотрите ещё раз в приложение-аутентификатор.
bot-security-off =
    🔐 <b>Второй шаг выключен</b>

    Если его включить, каждый вывод денег попросит шестизначный код из приложения-аутентификатора (Google Authenticator, Aegis, 2FAS и других). Тогда одного вашего Telegram мало, чтобы забрать ваши деньги.
bot-security-on =
    🔐 <b>Второй шаг включён</b>

    Каждый вывод денег просит код из вашего аутентификатора.
bot-security-secret =
    🔑 Добавьте этот ключ в аутентификатор, тип «по времени»:

    <code>{ $secret }</code>

    Потом отправьте мне шесть цифр, которые он покажет. Ключ и ваш код я удалю из этого чата. Прервать: /cancel
bot-security-ask-code = 🔢 Отправьте шесть цифр, которые аутентификатор показывает сейчас. Ваше сообщение я удалю. Прервать: /cancel
bot-security-switched-on = ✅ Второй шаг включён. Берегите аутентификатор: без него выключить это сможет только наш сотрудник.
bot-security-switched-off = ✅ Второй шаг выключен.
bot-button-security-on = 🔐 Включить
bot-button-security-off = 🔓 Выключить

## In the Mini App
miniapp-code = Код из приложения
miniapp-security-title = Безопасность
miniapp-two-factor = Второй шаг при выводе
miniapp-two-factor-text = Вывод подтверждается кодом из приложения-аутентификатора: одного вашего телефона будет мало.
miniapp-two-factor-on = Включено.
miniapp-two-factor-switch-on = Включить
miniapp-two-factor-switch-off = Выключить
miniapp-two-factor-scan = Отсканируйте код приложением-аутентификатором или введите ключ, затем введите код.
miniapp-two-factor-qr = QR-код для аутентификатора
miniapp-two-factor-confirm = Подтвердить
miniapp-two-factor-is-on = Второй шаг включён
miniapp-two-factor-is-off = Второй шаг выключен
