# Inline mode, groups and the operator's channel. HTML of Telegram's Bot API; buttons are plain.

## In the channel
channel-head = <b>{ $title }</b>  #{ $period }
channel-price =
    🎟 Билет стоит <b>{ $price }</b>, всего { $total ->
        [one] { $total } билет
        [few] { $total } билета
       *[many] { $total } билетов
    }
channel-sold = Продано { $percent }%: { $sold } из { $total }.
channel-last-tickets =
    { $left ->
        [one] Остался { $left } билет из { $total }.
        [few] Осталось { $left } билета из { $total }.
       *[many] Осталось { $left } билетов из { $total }.
    }
channel-extended = Билетов продано пока мало, поэтому продажа идёт до { $time }. Если и этого не хватит, деньги вернутся всем.
channel-sealed = Список билетов запечатан: в нём уже ничего нельзя изменить. Победителя определят этот список и случайное число, которого ещё нет.
channel-round = Список опубликован слишком поздно для своего раунда, поэтому в счёт идёт новый, считая от этой минуты: раунд { $round }, { $time }.
channel-drawn =
    { $count ->
        [1] Выигрышный билет: <b>{ $numbers }</b>
        [one] { $count } выигрышный билет, по местам: <b>{ $numbers }</b>
        [few] { $count } выигрышных билета, по местам: <b>{ $numbers }</b>
       *[many] { $count } выигрышных билетов, по местам: <b>{ $numbers }</b>
    }
channel-cancelled =
    { $reason ->
        [undersold] Не состоится: продано слишком мало билетов. Всем возвращается всё, что они заплатили.
        [void] Не состоится: случайное число не опубликовано за 72 часа. Всем возвращается всё, что они заплатили.
       *[other] Не состоится: { $reason }. Всем возвращается всё, что они заплатили.
    }
channel-counts = Билетов: { $tickets }, победителей: { $winners }
channel-root = Корень списка: <code>{ $root }</code>
channel-source-drand = Случайное число: drand quicknet, раунд { $round }, { $time }
channel-source-ecvrf = Случайное число: ключ самого магазина (ECVRF), при розыгрыше, { $time }
channel-sealed-at = Запечатано: { $time }
channel-drawn-at = Разыграно: { $time }
channel-leaves = <a href="{ $url }">Запечатанный список</a>
channel-proof = <a href="{ $url }">Доказательство</a> · <a href="{ $list }">Запечатанный список</a>
channel-button-open = 🎟 Участвовать
channel-button-check = 🔍 Проверить

## In the chat
bot-command-lottery = Найти лотерею по номеру или названию
bot-command-share = Показать лотерею здесь
bot-button-share = 📣 Поделиться
bot-button-search = 🔎 Найти
bot-button-join = 🎟 Участвовать
bot-button-result = 🔍 Результат и доказательство
bot-inline-about = { $price } · продано { $sold } из { $total } · { $status }
bot-inline-empty = Ничего не найдено. Открыть магазин
bot-group-welcome =
    👋 Здравствуйте! Я показываю лотереи этого магазина.

    /lottery 12 покажет лотерею с номером 12, /share — ту, что ближе всех к розыгрышу. Билеты покупают в личном чате со мной или в приложении.
bot-group-private = { $command } — только между нами. Нажмите кнопку и напишите там:
bot-group-nothing = Такой лотереи нет. Напишите её номер или слова из названия, например: /lottery 12
