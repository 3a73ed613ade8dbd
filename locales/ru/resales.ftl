# The market: tickets until the seal, and prizes instead of shipping.

## Refusals
error-already-listed = Это уже выставлено на продажу.
error-already-sold = Кто-то успел раньше: это уже продано. Деньги не списаны.
error-market-closed = Билеты этой лотереи больше нельзя перепродавать.
error-ticket-not-sellable =
    { $wallet_type ->
        [BONUS] Билет, купленный за бонусы, перепродать нельзя. Он останется у вас и примет участие в розыгрыше.
       *[other] Этот билет куплен за монеты, а билеты этой лотереи продаются только за деньги. Он останется у вас и примет участие в розыгрыше.
    }
error-own-resale = Это ваше собственное объявление.
error-resale-not-found = Такого объявления нет.
error-resale-price = Цена должна быть от { $min_price } до { $max_price }.
error-resale-state = Это объявление уже снято с продажи.

## Notifications
notification-resale-sold-title = Продано!
notification-resale-sold-body =
    { $kind ->
        [prize] «{ $title }»: приз билета № { $ticket_number } продан. { $amount } уже в вашем кошельке.
       *[ticket] «{ $title }»: ваш билет № { $ticket_number } продан. Вы получите { $amount }, когда список билетов будет запечатан.
    }
notification-resale-settled-title = Оплата за ваши билеты
notification-resale-settled-body =
    { $wallet_type ->
        [LUCKY_COIN] «{ $title }»: список билетов запечатан. Продано билетов: { $count }. { $amount } монетами в вашем кошельке монет.
        [BONUS] «{ $title }»: список билетов запечатан. Продано билетов: { $count }. { $amount } в вашем бонусном кошельке.
       *[BALANCE] «{ $title }»: список билетов запечатан. Продано билетов: { $count }. { $amount } в вашем денежном кошельке.
    }
notification-resale-cancelled-by-seal-title = Билеты остаются у вас
notification-resale-cancelled-by-seal-body = «{ $title }»: список билетов запечатан, покупателя не нашлось. Снято объявлений: { $count }. Билеты остаются у вас и примут участие в розыгрыше.
notification-resale-removed-title = Ваше объявление снято
notification-resale-removed-body =
    { $kind ->
        [prize] «{ $title }»: приз билета № { $ticket_number } снят с продажи. Причина: { $reason }. Он по-прежнему ваш.
       *[ticket] «{ $title }»: билет № { $ticket_number } снят с продажи. Причина: { $reason }. Он по-прежнему ваш.
    }
notification-resale-reversed-title = Продажа отменена
notification-resale-reversed-body =
    { $wallet_type ->
        [LUCKY_COIN] «{ $title }» не состоится. { $amount }, полученные за билеты, вернулись покупателям из вашего кошелька монет. То, что вы заплатили вначале, снова у вас.
        [BONUS] «{ $title }» не состоится. { $amount }, полученные за билеты, вернулись покупателям из вашего бонусного кошелька. То, что вы заплатили вначале, снова у вас.
       *[BALANCE] «{ $title }» не состоится. { $amount }, полученные за билеты, вернулись покупателям из вашего денежного кошелька. То, что вы заплатили вначале, снова у вас.
    }

## In the chat
bot-command-market = Билеты и призы от других игроков
bot-command-sell = Продать билет или приз
bot-command-listings = Мои объявления
bot-command-managemarket = Модерация рынка
bot-button-market-cheapest = Сначала дешёвые
bot-button-market-dearest = Сначала дорогие
bot-button-market-newest = Сначала новые
bot-button-market-filter = 🎁 Выбрать лотерею
bot-button-market-all = Все лотереи
bot-button-market-back = ◀️ Рынок
bot-button-market-sell = 💰 Продать
bot-button-market-mine = 📋 Мои объявления
bot-button-listing-cancel = ✖️ Снять № { $number }
bot-button-takedown = 🚫 Снять с продажи
bot-market-item =
    { $kind ->
        [prize] 📦 № { $number } · { $price }
       *[ticket] 🎟 № { $number } · { $price }
    }
bot-market =
    🛒 <b>Рынок</b>
    Предложения других игроков.

    { $list }
bot-market-line =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: приз билета № { $number }
       *[ticket] 🎟 <b>{ $title }</b>: билет № { $number }
    }
    { $price } ({ $kind ->
        [prize] стоимость
       *[ticket] новый:
    } { $face })
bot-market-none =
    🛒 <b>Рынок</b>

    Сейчас здесь ничего не продаётся. Загляните чуть позже!
bot-market-lotteries = 🎁 Какая лотерея?
bot-market-card =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>
            Приз билета № { $number }, его стоимость { $face }
       *[ticket] 🎟 <b>{ $title }</b>
            Билет № { $number }, новый стоит { $face }
    }
    Цена: <b>{ $price }</b>
    Продавец: { $seller }

    { $kind ->
        [prize] Приз сразу становится вашим, можно заказать его доставку.
       *[ticket] Билет сразу становится вашим и участвует в розыгрыше.
    } Из какого кошелька платим?
bot-market-own = Это ваше собственное объявление.
bot-market-confirm =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>, приз билета № { $number }
       *[ticket] 🎟 <b>{ $title }</b>, билет № { $number }
    }
    Цена: <b>{ $price }</b>
    Кошелёк: { $wallet }

    Покупаем?
bot-market-receipt =
    ✅ <b>Куплено!</b>

    { $kind ->
        [prize] 📦 { $title }: приз билета № { $number } теперь ваш.
       *[ticket] 🎟 { $title }: билет № { $number } теперь ваш. Удачи!
    }
    Оплачено: { $price } · заказ { $order }
    { $wallet }: { $balance }
bot-sell = 💰 Что вы хотите продать?
bot-sell-none = 💰 Сейчас продать нечего. Билет можно продать, пока список билетов не запечатан, приз — пока он не отправлен.
bot-sell-price =
    💰 { $kind ->
        [prize] <b>{ $title }</b>, приз билета № { $number }
       *[ticket] <b>{ $title }</b>, билет № { $number }
    }

    Назовите цену от <b>{ $low }</b> до <b>{ $high }</b>. Комиссия — { $fee }%.
bot-sell-bad-price = Нужна цена от { $low } до { $high }, например 12,50.
bot-sell-review =
    💰 { $kind ->
        [prize] <b>{ $title }</b>, приз билета № { $number }
       *[ticket] <b>{ $title }</b>, билет № { $number }
    }
    Цена: <b>{ $price }</b>
    Комиссия: { $fee }
    Вы получите: <b>{ $proceeds }</b>, в тот же кошелёк, из которого заплатит покупатель

    { $kind ->
        [prize] Вы получите их сразу после продажи.
       *[ticket] Вы получите их, когда список билетов будет запечатан. Если никто не купит, билет останется у вас и примет участие в розыгрыше.
    }
bot-sell-done = ✅ Выставлено за { $price }. Я напишу, когда это купят.
bot-listings =
    📋 <b>Мои объявления</b>

    { $list }
bot-listings-none = 📋 У вас пока нет объявлений.
bot-listing-line =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: приз билета № { $number }
       *[ticket] 🎟 <b>{ $title }</b>: билет № { $number }
    }
    { $price } · { $state ->
        [ACTIVE] в продаже
        [SOLD] продано, деньги придут, когда список запечатают
        [SETTLED] продано и оплачено
        [REFUNDED] отменено вместе с лотереей
       *[CANCELLED] снято с продажи
    }
bot-takedown-none = Объявлений больше нет.
bot-takedown-card =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: приз билета № { $number }
       *[ticket] 🎟 <b>{ $title }</b>: билет № { $number }
    }
    Цена: <b>{ $price }</b> ({ $kind ->
        [prize] стоимость
       *[ticket] новый:
    } { $face })
    Продавец: { $seller }
    Выставлено: { $time }
bot-takedown-reason = Почему снимаем объявление? Продавец прочитает ваш ответ.
bot-takedown-done = 🚫 { $title }, № { $number }: снято, { $staff }. Причина: { $reason }

## In the Mini App
miniapp-resales-title = Рынок
miniapp-resales-kind = Показать
miniapp-resales-kind-all = Всё
miniapp-resales-kind-ticket = Билеты
miniapp-resales-kind-prize = Призы
miniapp-resales-sort = Сортировка
miniapp-resales-sort-newest = Сначала новые
miniapp-resales-sort-price = Сначала дешёвые
miniapp-resales-sort-dear-price = Сначала дорогие
miniapp-resales-mine = Мои объявления
miniapp-resales-sell = Продать
miniapp-resales-empty = Пока ничего не продаётся
miniapp-resales-mine-empty = У вас нет объявлений
miniapp-resales-empty-text = Билет можно продать, пока список билетов не запечатан, приз — пока он не отправлен.
miniapp-resale-title = На рынке
miniapp-resale-ticket = Билет { $number }
miniapp-resale-prize = Приз за { $rank }-е место
miniapp-resale-instead = новый { $amount }
miniapp-resale-price = Цена
miniapp-resale-face = Стоимость
miniapp-resale-seller = Продавец
miniapp-resale-takes = { $takes ->
    [LUCKY_COIN] Продавец платил монетами, поэтому билет продаётся за монеты.
   *[BALANCE] Билеты этой лотереи продаются только за деньги.
}
miniapp-resale-text-ticket = Билет сразу станет вашим. Если лотерею отменят, вы получите назад то, что платите сейчас.
miniapp-resale-text-prize = Приз сразу станет вашим: закажите доставку или перепродайте.
miniapp-resale-buy = Купить за { $price }
miniapp-resale-bought = Теперь это ваше
miniapp-resale-active = продаётся
miniapp-resale-sold = продано
miniapp-resale-cancelled = снято с продажи
miniapp-resale-refunded = отменено
miniapp-resale-mine-active = Это ваше объявление.
miniapp-resale-mine-sold = Продано. За билет деньги придут, когда список запечатают, за приз — сразу.
miniapp-resale-mine-cancelled = Снято с продажи.
miniapp-resale-mine-refunded = Лотерея отменена, продажа тоже отменена.
miniapp-resale-proceeds = Вы получите { $proceeds }, комиссия { $fee }
miniapp-resale-cancel = Снять с продажи
miniapp-sell-title = Продажа
miniapp-sell-choose = Что вы хотите продать?
miniapp-sell-empty = Нечего продавать
miniapp-sell-empty-text = Продать можно билеты, которые ещё не запечатаны, и призы, которые ждут вас.
miniapp-sell-kinds = Билеты, купленные за бонусы, перепродать нельзя.
miniapp-sell-terms-ticket = От { $min } до { $max } цены билета; комиссия { $fee }.
miniapp-sell-terms-prize = От { $min } до { $max } стоимости приза; комиссия { $fee }.
miniapp-sell-do = Выставить на продажу
miniapp-sell-done = Выставлено на продажу
bot-dialog-sale = продажа на рынке
bot-dialog-takedown = снятие с продажи
