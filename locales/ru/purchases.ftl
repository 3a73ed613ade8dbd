# Buying tickets, and the tickets.

## Refusals
error-bad-quantity = Выберите от 1 до 100 билетов.
error-limit-reached =
    { $held ->
        [0] Здесь у одного человека может быть не больше { $limit } билетов.
       *[other] Здесь у одного человека может быть не больше { $limit } билетов. У вас уже { $held }.
    }
error-lottery-closed = Билеты этой лотереи сейчас не продаются.
error-not-enough-tickets =
    { $available ->
        [one] Остался только { $available } билет.
        [few] Осталось только { $available } билета.
       *[other] Осталось только { $available } билетов.
    }
error-order-not-found = Такого заказа нет.
error-sold-out = Все билеты проданы.
error-kind-not-taken = Этим кошельком здесь платить нельзя. Выберите другой.
error-bonus-share-sold =
    { $available ->
        [0] За бонусы билетов этой лотереи больше нет. Можно заплатить деньгами или монетами.
        [one] За бонусы можно купить ещё только { $available } билет этой лотереи.
        [few] За бонусы можно купить ещё только { $available } билета этой лотереи.
       *[many] За бонусы можно купить ещё только { $available } билетов этой лотереи.
    }
error-price-changed = Теперь билет стоит { $ticket_price }. Ничего не списано: проверьте цену и подтвердите ещё раз.
error-ticket-not-found = Такого билета нет.

## In the chat
bot-command-tickets = Мои билеты
bot-button-buy = 🎟 Купить билеты
bot-button-buy-more = 🎟 Купить ещё
bot-button-pay = ✅ Оплатить { $total }
bot-button-my-tickets = 🗂 Мои билеты
bot-dialog-purchase = покупка билетов
bot-buy-bad-quantity = За один раз — от 1 до { $most } билетов: напишите, пожалуйста, число.
bot-buy-quantity =
    🎟 <b>{ $title }</b>
    Билет { $price }, { $left ->
        [one] остался { $left } билет
        [few] осталось { $left } билета
       *[many] осталось { $left } билетов
    }

    Сколько возьмёте?
bot-buy-wallet =
    🎟 <b>{ $title }</b>
    { $quantity ->
        [one] { $quantity } билет
        [few] { $quantity } билета
       *[many] { $quantity } билетов
    } за <b>{ $total }</b>

    Из какого кошелька платим?
bot-buy-confirm =
    🎟 <b>{ $title }</b>
    { $quantity ->
        [one] { $quantity } билет
        [few] { $quantity } билета
       *[many] { $quantity } билетов
    } за <b>{ $total }</b>
    Кошелёк: { $wallet }

    Покупаем?
bot-buy-receipt =
    ✅ <b>Куплено!</b> { $title }

    { $quantity ->
        [one] Ваш { $quantity } билет
        [few] Ваши { $quantity } билета
       *[many] Ваши { $quantity } билетов
    }: <b>{ $numbers }</b>
    Оплачено: { $total }
    Заказ: <code>{ $order }</code>
    { $wallet }: осталось { $balance }

    Удачи! Я напишу, когда определится победитель.
bot-tickets =
    🗂 <b>Ваши билеты</b>, сначала новые

    { $groups }
bot-tickets-group =
    <b>{ $title }</b> · { bot-status }
    { $count ->
        [one] { $count } билет
        [few] { $count } билета
       *[many] { $count } билетов
    }: { $numbers }
bot-tickets-won = 🏆 Билет <b>{ $number }</b> занял { $rank }-е место!
bot-tickets-none = Билетов у вас пока нет. Первый — в одно нажатие!

## In the Mini App
miniapp-my-tickets-count = { $count ->
    [one] У вас { $count } билет
    [few] У вас { $count } билета
   *[other] У вас { $count } билетов
}
miniapp-buy-title = Купить билеты
miniapp-how-many = Сколько?
miniapp-quantity = Количество билетов
miniapp-quantity-more = На один билет больше
miniapp-quantity-less = На один билет меньше
miniapp-quick-max = Макс. { $n }
miniapp-pay-with = Оплатить из кошелька
miniapp-takes = { $type ->
    [CASH] Денежный приз разыгрывают только за деньги.
    [COINS] Приз монетами разыгрывают за деньги или монеты.
   *[PHYSICAL] { $bonus ->
        [0] За бонусы билетов здесь больше нет.
        [one] За бонусы можно купить ещё { $bonus } билет.
        [few] За бонусы можно купить ещё { $bonus } билета.
       *[many] За бонусы можно купить ещё { $bonus } билетов.
    }
}
miniapp-buy = { $count ->
    [one] Купить { $count } билет · { $total }
    [few] Купить { $count } билета · { $total }
   *[other] Купить { $count } билетов · { $total }
}
miniapp-buy-more = Купить ещё
miniapp-limit-reached = Вы достигли лимита
miniapp-limit-note = Не больше { $limit } билетов на человека; у вас { $held }.
miniapp-not-enough-funds = В этом кошельке не хватает денег
miniapp-bought = { $count ->
    [one] { $count } билет теперь ваш
    [few] { $count } билета теперь ваши
   *[other] { $count } билетов теперь ваши
}
miniapp-bought-before = Эта покупка уже прошла; второй раз деньги не списаны.
miniapp-bought-paid = Оплачено { $amount }. Осталось в кошельке: { $balance }.
miniapp-and-more = и ещё { $count }
miniapp-my-tickets = Мои билеты
miniapp-tickets-title = Мои билеты
miniapp-tickets-empty = Билетов пока нет
miniapp-tickets-empty-text = Выберите лотерею: каждый билет — это шанс на выигрыш.
miniapp-ticket-won-rank = { $rank }-е место
miniapp-ticket-refunded = возврат
miniapp-status-won = Вы выиграли
miniapp-status-upcoming = Скоро откроется
miniapp-status-active = В продаже
miniapp-status-sold-out = Всё продано
miniapp-status-drawing = Идёт розыгрыш
miniapp-status-completed = Разыграно
miniapp-status-cancelled = Отменено, деньги возвращены
miniapp-error-sold-out = Все билеты проданы.
miniapp-error-not-enough-tickets = { $available ->
    [one] Остался только { $available } билет.
    [few] Осталось только { $available } билета.
   *[other] Осталось только { $available } билетов.
}
miniapp-error-limit-reached = Здесь у одного человека может быть не больше { $limit } билетов. У вас уже { $held }.
miniapp-error-lottery-closed = Билеты этой лотереи сейчас не продаются.
