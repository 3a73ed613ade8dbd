# Seal, draw, winners, proof, receipt.

## Refusals
error-draw-not-found = Эта лотерея ещё не разыграна.
error-lottery-not-sealed = Список билетов ещё не запечатан.
error-seal-not-found = Список билетов ещё не запечатан.
error-too-few-sold = Продано билетов: { $sold_tickets }, а нужно { $min_tickets }.
error-beacon-signature-invalid = Это не подпись маяка для раунда { NUMBER($round, useGrouping: 0) }. Ничего не изменилось.
error-entropy-not-yet = Раунд { NUMBER($round, useGrouping: 0) } маяка ещё не опубликован. Он выйдет в { $available_at } и определит победителей.
error-draw-possible = Эту лотерею ещё можно разыграть, так и будет.
error-void-not-yet = От розыгрыша по ключу магазина можно отказаться через 72 часа после срока: с { $possible_at }.

## Notifications
notification-lottery-won-title = 🎉 Вы выиграли!
notification-lottery-won-body =
    { $prize_type ->
        [CASH] «{ $title }»: ваш билет № { $ticket_number } занял { $rank }-е место. { $prize_value } уже в вашем денежном кошельке.
        [COINS] «{ $title }»: ваш билет № { $ticket_number } занял { $rank }-е место. { $prize_value } монетами уже в вашем кошельке монет.
       *[PHYSICAL] «{ $title }»: ваш билет № { $ticket_number } занял { $rank }-е место. Приз ваш, его стоимость { $prize_value }.
    }
notification-lottery-lost-title = Розыгрыш состоялся
notification-lottery-lost-body = «{ $title }»: выиграл билет № { $ticket_number }. В этот раз не ваш. Проверить розыгрыш может каждый, прямо в приложении.

## For a second person
approval-draws-draw =
    Разыграть «{ $title }» досрочно. Все призы вместе: { $amount }{ $prize_type ->
        [CASH] {" "}деньгами
        [COINS] {" "}монетами
       *[PHYSICAL] {" "}товаром
    }. Продано билетов: { $sold } из { $tickets }, цена { $price }.
approval-draws-void = Отказаться от розыгрыша «{ $title }» и вернуть деньги за билеты ({ $sold }, цена { $price }): { $reason }.

## In the chat
bot-command-verify = Проверить розыгрыш
bot-button-proof = 🔍 Доказательство
bot-button-check-mine = 🔍 Проверить мой билет
bot-verify =
    🔍 <b>Верить нам на слово не нужно</b>

    Перед розыгрышем список всех билетов запечатывается: публикуется его отпечаток, и с этой минуты ни один билет нельзя добавить, убрать или изменить. Победитель вычисляется из этой печати и случайного числа, которое публикуется вместе с доказательством. Повторить вычисление может каждый.

    Выберите розыгрыш, чтобы увидеть доказательство. Или отправьте <code>/verify</code> с ID лотереи или с семью цифрами вашего билета.
bot-verify-none = Пока ни одна лотерея не запечатана.
bot-proof-title = 🔍 <b>{ $title }</b>  #{ $period }
bot-proof-seal =
    🔒 <b>Печать</b> от { $time }
    { $tickets ->
        [one] { $tickets } билет
        [few] { $tickets } билета
       *[many] { $tickets } билетов
    }, корень списка:
    <code>{ $root }</code>
    <a href="{ $leaves }">Запечатанный список</a>
bot-proof-waiting = 🎲 Победитель ещё не определён.
bot-proof-draw =
    🎲 <b>Зерно розыгрыша</b>
    <code>{ $seed }</code>
    <a href="{ $bundle }">Полное доказательство</a>: для <code>luckymart verify</code> или для вашей собственной программы
bot-proof-winners = 🏆 <b>Победители</b>
bot-proof-winner = { $rank }. <b>{ $number }</b> { $name }
bot-proof-more = … и ещё { $count }
bot-proof-you = (это вы!)
bot-proof-ecvrf = ℹ️ Случайное число получено ключом самого магазина (ECVRF, RFC 9381). Это доказывает, что результат не подменили. Но это не доказывает, что магазин не перебирал разные списки, прежде чем запечатать один из них.
bot-proof-drand = ℹ️ Случайное число даёт drand, публичный маяк: его не может ни предсказать, ни выбрать никто, даже магазин.
bot-check-pick = Какой из ваших билетов проверить?
bot-check-which = Билет { $number } есть у вас в нескольких лотереях. Какую вы имеете в виду?
bot-check-not-mine = Билета { $number } у вас нет.
bot-check-title = 🔍 <b>Билет { $number }</b>
bot-check-step =
    { $step ->
        [receipt-owner] Ваш Telegram ID и соль билета дают метку владельца
        [receipt-leaf] Номер и метка владельца дают лист
       *[receipt-path] Лист ведёт к запечатанному корню
    }
bot-check-holds = ✅ <b>Ваш билет участвовал в розыгрыше, и он был вашим.</b>
bot-check-fails = ❌ <b>Не сходится.</b> Сразу напишите в поддержку: /paysupport
bot-check-root =
    Запечатанный корень:
    <code>{ $root }</code>
bot-proof-round = 🛰 Случайное число: раунд { $round } маяка drand, { $time }
bot-proof-late = ⚠️ Печать опубликована слишком поздно для раунда { $round } ({ $time }), поэтому он не в счёт.
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
bot-receipt-file = Ваша квитанция. Проверьте её сами: <code>luckymart verify --receipt { $name } --root { $root }</code>. В ней ваш Telegram ID: показывайте её только тем, кому его доверяете.

## In the Mini App
miniapp-winner-name = Победитель: { $name }
miniapp-open-receipt = Открыть квитанцию
miniapp-receipt-title = Квитанция билета { $number }
miniapp-receipt-text = Она доказывает, что в запечатанном списке есть этот билет с вашим Telegram ID. Сохраните её, если хотите сами проверить розыгрыш.
miniapp-drawn-on = Разыграно { $date }
miniapp-winning-ticket = Выигрышный билет: { $number }
miniapp-winners-title = { $count ->
    [one] Победитель
   *[other] Победители
}
miniapp-winner-me = Это вы
miniapp-you-won = Вы выиграли!
miniapp-you-won-ticket = { $count ->
    [one] Выиграл ваш билет { $numbers }.
   *[other] Выиграли ваши билеты { $numbers }.
}
miniapp-prize-physical = Ваш приз: { $title }.
miniapp-prize-cash = { $amount } зачислено в ваш денежный кошелёк.
miniapp-prize-coins = { $amount } монетами зачислено в ваш кошелёк монет.
miniapp-not-this-time = Не в этот раз
miniapp-not-this-time-text = { $count ->
    [one] Ваш билет участвовал в розыгрыше, но выиграл другой.
    [few] Ваши { $shown } билета участвовали в розыгрыше, но выиграл другой.
   *[other] Ваши { $shown } билетов участвовали в розыгрыше, но выиграл другой.
}
miniapp-not-in-draw = Розыгрыш состоялся
miniapp-not-in-draw-text = У вас не было билетов этой лотереи.
miniapp-proof-title = Как проверить этот розыгрыш
miniapp-proof-meaning = До розыгрыша весь список билетов запечатывают: его корень закрепляет каждый билет. Победителей вычисляют из печати и опубликованного случайного числа, поэтому любой может вычислить их заново.
miniapp-entropy-ecvrf = Случайное число получено ключом самого магазина. Это доказывает, что результат не подменили, но не доказывает, что магазин не перебирал разные списки билетов.
miniapp-entropy-drand = Случайное число даёт drand — публичный маяк, который никто не может предсказать, выбрать или скрыть.
miniapp-not-sealed-yet = Список билетов ещё не запечатан.
miniapp-sealed-at = Запечатан
miniapp-tickets-in-draw = Билетов в розыгрыше
miniapp-cancelled-undersold = Продано слишком мало билетов. Все деньги возвращаются в те кошельки, откуда пришли.
miniapp-cancelled-void = Случайное число не опубликовано за 72 часа. Все деньги возвращаются в те кошельки, откуда пришли.
miniapp-seal-round = Раунд маяка
miniapp-seal-round-anew = Список опубликован слишком поздно для первого раунда, поэтому взят более поздний.
miniapp-seal-root = Корень запечатанного списка
miniapp-download-proof = Доказательство
miniapp-download-leaves = Список билетов
miniapp-download-checker = Страница проверки
miniapp-error-lottery-not-sealed = Квитанция появится, когда список билетов будет запечатан.
miniapp-error-draw-not-found = Эта лотерея ещё не разыграна.
