# Что розыгрыши говорят сверх bot.ftl: раунды маяка и отказы.

bot-proof-round = 🛰 Случайное число: раунд { $round } маяка drand, { $time }
bot-proof-late = ⚠️ Печать вышла слишком поздно для раунда { $round } ({ $time }), поэтому он не в счёт.
bot-check-values =
    Соль: <code>{ $salt }</code>
    Лист: <code>{ $leaf }</code>
    Место в списке: { $place }
bot-check-path =
    { $steps ->
        [0] Лист и есть корень.
        [one] Путь к корню, { $steps } шаг:
        [few] Путь к корню, { $steps } шага:
       *[many] Путь к корню, { $steps } шагов:
    }
bot-button-receipt = 📄 Квитанция файлом
bot-receipt-file = Ваша квитанция. Проверьте её сами: <code>luckymart verify --receipt { $name } --root { $root }</code>. В ней ваш id в Telegram: показывайте её только тем, кому его доверяете.
bot-card-void = случайное число не пришло за 72 часа
error-beacon-signature-invalid = Это не подпись маяка для раунда { NUMBER($round, useGrouping: 0) }. Ничего не изменилось.
error-entropy-not-yet = Раунда { NUMBER($round, useGrouping: 0) } маяка ещё нет. Он придёт в { $available_at } и определит победителей.
