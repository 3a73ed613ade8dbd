# Lotteries: list, card, form and management.

## Refusals
error-entropy-source-unavailable = Этот магазин не может провести розыгрыш с таким источником случайных чисел.
error-lottery-changed = Черновик изменили после отправки запроса. Отправьте запрос заново.
error-lottery-has-sales = Билеты уже проданы, поэтому ничего изменить нельзя.
error-lottery-not-found = Такой лотереи нет.
error-lottery-published = Условия опубликованной лотереи не меняются. Сначала снимите её с публикации.
error-lottery-state = С лотереей в её нынешнем состоянии этого сделать нельзя.
error-own-lottery = Вы сделали эту лотерею или у вас есть её билеты. Кто ведёт лотерею, тот в ней не играет.

## Notifications
notification-lottery-cancelled-title = Лотерея отменена
notification-lottery-cancelled-body =
    { $reason ->
        [undersold] «{ $title }» не состоится: продано слишком мало билетов. Всё, что вы заплатили, вернётся в ваш кошелёк.
        [void] «{ $title }» не состоится: случайное число не опубликовано за 72 часа. Всё, что вы заплатили, вернётся в ваш кошелёк.
       *[other] «{ $title }» не состоится: { $reason }. Всё, что вы заплатили, вернётся в ваш кошелёк.
    }
notification-lottery-extended-title = Продажа продлена
notification-lottery-extended-body = «{ $title }»: билетов продано пока недостаточно, поэтому продажа идёт до { $end_time }. Если и этого не хватит, деньги вернутся всем.

## For a second person
approval-lotteries-publish =
    Опубликовать «{ $title }». Все призы вместе: { $amount }{ $prize_type ->
        [CASH] {" "}деньгами
        [COINS] {" "}монетами
       *[PHYSICAL] {" "}товаром
    }. Билетов: { $tickets }, цена { $price }; для розыгрыша нужно продать: { $least }.

## In the chat
bot-command-lotteries = Лотереи в продаже
bot-command-newlottery = Создать лотерею
bot-command-managelotteries = Публикация, отмена, розыгрыш
bot-button-lotteries = 🎟 Лотереи
bot-button-all-lotteries = ◀️ Все лотереи
bot-button-lottery = 🎁 К лотерее
bot-status =
    { $status ->
        [UPCOMING] скоро откроется
        [ACTIVE] в продаже
        [SOLD_OUT] всё продано
        [DRAWING] идёт розыгрыш
        [COMPLETED] разыграно
       *[CANCELLED] отменено
    }
bot-lotteries =
    🎟 <b>Лотереи</b>

    { $list }
bot-lotteries-line =
    <b>{ $title }</b>
    Билет { $price } · { bot-status }
    { $bar } { $sold } из { $total }
bot-lotteries-none = Сейчас лотерей нет. Загляните чуть позже!
bot-card-title = 🎁 <b>{ $title }</b>  #{ $period }
bot-card-text = { $text }
bot-card-price = 🎟 Билет стоит <b>{ $price }</b>
bot-card-prize =
    { $type ->
        [CASH] 💵 Приз: <b>{ $value }</b> деньгами
        [COINS] 🪙 Приз: <b>{ $value }</b> монетами
       *[PHYSICAL] 📦 Стоимость приза: <b>{ $value }</b>
    }{ $winners ->
        [1] { "" }
        [one] , { $winners } победитель
        [few] , { $winners } победителя
       *[many] , { $winners } победителей
    }
bot-card-takes =
    { $type ->
        [CASH] 👛 Оплата только деньгами
        [COINS] 👛 Оплата деньгами или монетами
       *[PHYSICAL] { $bonus ->
            [0] 👛 Оплата деньгами или монетами; билетов за бонусы больше нет
            [one] 👛 Оплата деньгами, монетами или бонусами; за бонусы — ещё { $bonus } билет
            [few] 👛 Оплата деньгами, монетами или бонусами; за бонусы — ещё { $bonus } билета
           *[many] 👛 Оплата деньгами, монетами или бонусами; за бонусы — ещё { $bonus } билетов
        }
    }
bot-card-sold = { $bar } продано { $sold } из { $total }
bot-card-limit =
    { $limit ->
        [one] 👤 Не больше { $limit } билета на человека
       *[many] 👤 Не больше { $limit } билетов на человека
    }
bot-card-mine =
    { $count ->
        [one] ✅ У вас { $count } билет
        [few] ✅ У вас { $count } билета
       *[many] ✅ У вас { $count } билетов
    }
bot-card-upcoming = 🕓 Откроется { $time }
bot-card-active = 🕓 В продаже до { $time } или до последнего билета
bot-card-sold-out = 🔒 Всё продано. Список билетов будет запечатан в течение нескольких минут, затем пройдёт розыгрыш.
bot-card-drawing = 🎲 Список билетов запечатан, скоро розыгрыш.
bot-card-completed =
    🏆 Выиграл билет <b>{ $number }</b>.{ $named ->
        [yes] { " " }Поздравляем, { $winner }!
       *[no] { "" }
    }
bot-card-cancelled = ✖️ Отменено: { $reason }. Деньги возвращаются всем.
bot-card-undersold = продано слишком мало билетов
bot-button-publish = 📣 Опубликовать
bot-button-take-back = ↩️ Снять с публикации
bot-button-edit = ✏️ Изменить
bot-button-save = 💾 Сохранить
bot-button-save-draft = 💾 Сохранить черновик
bot-button-cancel-lottery = ✖️ Отменить лотерею
bot-button-draw-now = 🎲 Разыграть сейчас
bot-button-void = ⚠️ Отказаться от розыгрыша
bot-button-draw-yes = 🎲 Да, разыграть
bot-dialog-lottery = новая лотерея
bot-dialog-draw-void = отказ от розыгрыша
bot-dialog-lottery-cancellation = отмена лотереи
bot-form-begin =
    🆕 <b>Новая лотерея</b>

    Я спрашиваю, вы отвечаете. В конце вы увидите всё целиком и сможете всё изменить. Прервать: /cancel
bot-form-ask-title = 🏷 Название (язык: <b>{ $language_name }</b>). Нужен хотя бы один язык.
bot-form-ask-description = 📝 Описание (язык: <b>{ $language_name }</b>).
bot-form-ask-picture = 🖼 Картинка: пришлите фото или его адрес (https://…).
bot-form-ask-price = 🎟 Сколько стоит билет ({ $currency })?
bot-form-ask-tickets = 🔢 Сколько всего билетов?
bot-form-ask-max-per-user = 👤 Сколько билетов может купить один человек? Пропустите, чтобы действовал лимит магазина, если он есть.
bot-form-ask-winners = 🏆 Сколько победителей?
bot-form-ask-min-tickets = 📉 Сколько билетов нужно продать для розыгрыша? Пропустите — и их будет столько, чтобы окупить призы. Если продано меньше, продажа продлевается один раз; если и этого не хватит, деньги возвращаются всем.
bot-form-ask-prize-type = 🎁 Что за приз?
bot-form-ask-prize-value = 💎 Сколько стоит приз одного победителя ({ $currency })?
bot-form-ask-duration = 🕓 Сколько длится продажа? Например, 30m, 12h или 7d.
bot-form-current = Сейчас: { $value }
bot-form-need-title = Нужно название хотя бы на одном языке.
bot-form-bad-text = Нужно от 1 до { $limit } символов.
bot-form-bad-picture = Этот адрес не начинается с https://. Картинку можно и пропустить.
bot-form-bad-amount =
    { $scale ->
        [0] Нужно целое число больше нуля.
        [one] Нужна сумма больше нуля, не больше { $scale } знака после запятой.
       *[many] Нужна сумма больше нуля, не больше { $scale } знаков после запятой.
    }
bot-form-bad-number = Нужно целое число от 1 до { $most }.
bot-form-bad-duration = Нужно от 5 минут до 366 дней: 30m, 12h, 7d.
bot-form-bad-choice = Выберите, пожалуйста, кнопкой.
bot-form-bad-order = Числа не сходятся: победителей { $winners }, минимум { $minimum }, билетов { $tickets }. Каждое должно быть не больше следующего.
bot-form-choice-prize-type =
    { $value ->
        [CASH] 💵 Деньги
        [COINS] 🪙 Монеты
       *[PHYSICAL] 📦 Товар
    }
bot-form-choice-duration =
    { $value ->
        [t1h] 1 час
        [t24h] 24 часа
        [t3d] 3 дня
       *[t7d] 7 дней
    }
bot-form-field-title = Название ({ $language_name })
bot-form-field-description = Описание ({ $language_name })
bot-form-field-picture = Картинка
bot-form-field-price = Цена билета
bot-form-field-tickets = Билетов
bot-form-field-max-per-user = Лимит на человека
bot-form-field-winners = Победителей
bot-form-field-min-tickets = Минимум продаж
bot-form-field-prize-type = Приз
bot-form-field-prize-value = Стоимость приза
bot-form-field-duration = Срок
bot-form-line = { $field }: <b>{ $value }</b>
bot-form-span = { $days } д { $hours } ч { $minutes } мин
bot-form-review =
    🔎 <b>Проверьте, пожалуйста</b>

    { $lines }

    Нажмите на поле, чтобы изменить его. После продажи первого билета менять ничего нельзя.
bot-manage = 🗂 <b>Все лотереи</b>, сначала новые
bot-manage-none = Лотерей ещё нет. Создать: /newlottery
bot-manage-state-name =
    { $state ->
        [DRAFT] черновик
        [UPCOMING] скоро откроется
        [ACTIVE] в продаже
        [SOLD_OUT] всё продано
        [DRAWING] идёт розыгрыш
        [COMPLETED] разыграно
       *[CANCELLED] отменено
    }
bot-manage-state = Для сотрудников: { bot-manage-state-name }
bot-manage-reason =
    ✖️ <b>{ $title }</b>
    { $sold ->
        [0] Билетов не продано.
        [one] Продан { $sold } билет, деньги вернутся.
        [few] Продано { $sold } билета, деньги вернутся.
       *[many] Продано { $sold } билетов, деньги вернутся.
    }

    Почему отменяем? Ваш ответ прочтут игроки.
bot-manage-cancel-confirm =
    ✖️ Отменить <b>{ $title }</b>?
    Причина: { $reason }
    { $sold ->
        [0] Билетов не продано.
        [one] Деньги вернутся за { $sold } билет.
        [few] Деньги вернутся за { $sold } билета.
       *[many] Деньги вернутся за { $sold } билетов.
    }

    Это нельзя отменить.
bot-manage-void-reason =
    ⚠️ <b>{ $title }</b>: розыгрыш не состоялся. Деньги вернутся всем, запечатанный список останется опубликованным.

    Почему его нельзя провести? Игроки прочитают ваш ответ.
bot-manage-void-confirm =
    ⚠️ Отказаться от розыгрыша <b>{ $title }</b>?
    Причина: { $reason }
    Билетов к возврату: { $sold }

    Отменить это будет нельзя.
bot-manage-draw-confirm =
    🎲 Разыграть <b>{ $title }</b> сейчас?
    Продано билетов: { $sold } из { $total }.

    Продажа сразу закончится, список будет запечатан, победители определены. Это нельзя отменить.
bot-card-void = случайное число не опубликовано за 72 часа

## In the Mini App
miniapp-home-greeting = Здравствуйте, { $name }
miniapp-home-balance = Ваши деньги
miniapp-home-active = Сейчас в продаже
miniapp-home-upcoming = Скоро откроются
miniapp-home-drawing = Идёт розыгрыш
miniapp-home-completed = Разыграны
miniapp-home-empty = Сейчас ничего не продаётся
miniapp-home-empty-text = Новые лотереи появятся здесь, как только откроются.
miniapp-progress-label = Продано билетов
miniapp-sold-of = Продано { $sold } из { $total }
miniapp-left = { $count ->
    [one] остался { $count }
   *[other] осталось { $count }
}
miniapp-sold-out = Всё продано
miniapp-ticket-price = Билет
miniapp-odds-per-ticket = Шанс билета
miniapp-odds-mine = Мой шанс
miniapp-odds-one-in = 1 из { $n }
miniapp-odds-with = { $count ->
    [one] С { $count } билетом ваш шанс — 1 из { $n }, если продадутся все билеты.
   *[other] С { $count } билетами ваш шанс — 1 из { $n }, если продадутся все билеты.
}
miniapp-winners = Победителей
miniapp-picture-number = Картинка { $number } из { $total }
miniapp-about-prize = О призе
miniapp-details = Подробности
miniapp-specifications = Характеристики
miniapp-material = Материал
miniapp-ends-on = Продажа закончится { $date } или раньше, когда продадут последний билет.
miniapp-opens-on = Продажа начнётся { $date }.
miniapp-extended = Билетов было продано слишком мало, поэтому продажу один раз продлили.
miniapp-live-waiting = Новые продажи появляются здесь сразу
miniapp-live-sold-now = { $count ->
    [one] Только что продан { $count } билет
    [few] Только что продано { $count } билета
   *[other] Только что продано { $count } билетов
}
miniapp-live-sold = Последняя продажа: { $count ->
    [one] { $count } билет
    [few] { $count } билета
   *[other] { $count } билетов
}
miniapp-watch-draw = Смотреть розыгрыш
miniapp-see-draw = Результат розыгрыша
miniapp-see-lotteries = К лотереям

## In the Mini App: phases: what a lottery is doing, what the countdown counts to, what happens then
miniapp-phase-opens = Скоро откроется
miniapp-phase-on-sale = В продаже
miniapp-phase-closing = Продажа окончена
miniapp-phase-sealing = Всё продано
miniapp-phase-drawing = Список запечатан, ждём розыгрыша
miniapp-phase-completed = Разыграно
miniapp-phase-cancelled = Отменено
miniapp-countdown-opens = До открытия
miniapp-countdown-on-sale = До конца продажи
miniapp-countdown-closing = Список будет запечатан через
miniapp-countdown-sealing = Список будет запечатан через
miniapp-countdown-drawing = До розыгрыша
miniapp-phase-opens-note = Продажа скоро начнётся.
miniapp-phase-on-sale-note = Розыгрыш пройдёт, когда продадут все билеты или выйдет время.
miniapp-phase-closing-note = Список билетов вот-вот будет запечатан.
miniapp-phase-sealing-note = Скоро список билетов будет запечатан, а его отпечаток опубликован.
miniapp-phase-drawing-note = Список билетов запечатан: в нём уже ничего нельзя изменить.
miniapp-phase-completed-note = Победитель определён.
miniapp-phase-cancelled-note = Эта лотерея отменена. Деньги за все билеты возвращены.

## In the Mini App
miniapp-error-lottery-not-found = Такой лотереи нет.
