# The second step: a code of an authenticator confirms a withdrawal.

## Refusals
error-two-factor-invalid =
    { $attempts_left ->
        [0] Код неверный или уже использован. Подождите 15 минут.
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
        [on] Двухфакторная защита уже включена.
        [pending] Двухфакторная защита ещё не подтверждена.
       *[off] Двухфакторная защита выключена.
    }

## Notifications
notification-two-factor-on-title = Двухфакторная защита включена
notification-two-factor-on-body = Теперь при каждом выводе денег нужен код из вашего аутентификатора. Если это были не вы, сразу напишите в поддержку.
notification-two-factor-off-title = Двухфакторная защита выключена
notification-two-factor-off-body = Для вывода денег код больше не нужен. Если это были не вы, сразу напишите в поддержку.
notification-two-factor-reset-title = Двухфакторную защиту выключили
notification-two-factor-reset-body = Её выключили наши сотрудники: { $reason }. Включить снова можно в приложении. Если вы об этом не просили, сразу напишите в поддержку.

## In the chat
bot-command-security = Двухфакторная защита
bot-dialog-security-on = включение двухфакторной защиты
bot-dialog-security-off = отключение двухфакторной защиты
bot-security-six-digits = В коде шесть цифр. Посмотрите ещё раз в приложение-аутентификатор.
bot-security-off =
    🔐 <b>Двухфакторная защита выключена</b>

    Если её включить, при каждом выводе денег нужно будет ввести шестизначный код из приложения-аутентификатора (Google Authenticator, Aegis, 2FAS и других). Тогда одного доступа к вашему Telegram мало, чтобы забрать ваши деньги.
bot-security-on =
    🔐 <b>Двухфакторная защита включена</b>

    При каждом выводе денег нужен код из вашего аутентификатора.
bot-security-secret =
    🔑 Добавьте этот ключ в аутентификатор, тип «по времени»:

    <code>{ $secret }</code>

    Потом отправьте мне шесть цифр, которые он покажет. Ключ и ваш код я удалю из этого чата. Прервать: /cancel
bot-security-ask-code = 🔢 Отправьте шесть цифр, которые аутентификатор показывает сейчас. Ваше сообщение я удалю. Прервать: /cancel
bot-security-switched-on = ✅ Двухфакторная защита включена. Берегите аутентификатор: без него выключить её смогут только наши сотрудники.
bot-security-switched-off = ✅ Двухфакторная защита выключена.
bot-dialog-second-step = подтверждение кодом
bot-second-step-ask = 🔐 Это решение о деньгах. Отправьте шесть цифр, которые аутентификатор показывает сейчас. Ваше сообщение я удалю и десять минут больше не спрошу. Прервать: /cancel
bot-second-step-open = ✅ Подтверждено. Десять минут я не буду спрашивать снова.
bot-button-security-on = 🔐 Включить
bot-button-security-off = 🔓 Выключить

## In the Mini App
miniapp-code = Код из аутентификатора
miniapp-security-title = Безопасность
miniapp-two-factor = Двухфакторная защита
miniapp-two-factor-text = При каждом выводе денег нужен код из аутентификатора: тот, у кого в руках ваш телефон, не сможет забрать ваши деньги.
miniapp-two-factor-on = Включена.
miniapp-two-factor-switch-on = Включить
miniapp-two-factor-switch-off = Выключить
miniapp-two-factor-scan = Отсканируйте код аутентификатором или введите ключ, затем введите код, который он покажет.
miniapp-two-factor-qr = QR-код для аутентификатора
miniapp-two-factor-confirm = Подтвердить
miniapp-two-factor-is-on = Двухфакторная защита включена
miniapp-two-factor-is-off = Двухфакторная защита выключена
