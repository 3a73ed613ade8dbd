# Что сотрудники читают в чате. HTML из Bot API; кнопки и всплывающие окна — простой текст.

bot-staff =
    🧑‍💼 <b>Вы сотрудник</b>: { $roles }

    { $commands }

    <i>{ $permissions }</i>
bot-staff-nothing = В этом чате делать нечего: ваша роль только смотрит.
bot-reason-too-long = Слишком длинная причина: не больше { $limit } символов.

## Кнопки
bot-button-publish = 📣 Опубликовать
bot-button-edit = ✏️ Изменить
bot-button-save = 💾 Сохранить
bot-button-save-draft = 💾 Сохранить черновик
bot-button-skip = Пропустить ⏭
bot-button-cancel-lottery = ✖️ Отменить лотерею
bot-button-draw-now = 🎲 Разыграть сейчас
bot-button-draw-yes = 🎲 Да, разыграть
bot-button-discard = 🗑 Выбросить

## Новая лотерея
bot-form-begin =
    🆕 <b>Новая лотерея</b>

    Я спрашиваю, вы отвечаете. В конце вы увидите всё целиком и сможете всё изменить. Прервать: /cancel
bot-form-ask-title = 🏷 Название на этом языке: <b>{ $language_name }</b>. Нужен хотя бы один язык.
bot-form-ask-description = 📝 Описание на этом языке: <b>{ $language_name }</b>.
bot-form-ask-picture = 🖼 Картинка: её адрес (https://…) или фото.
bot-form-ask-price = 🎟 Сколько стоит билет, в { $currency }?
bot-form-ask-tickets = 🔢 Сколько всего билетов?
bot-form-ask-max-per-user = 👤 Сколько билетов может быть у одного человека? Пропустите, чтобы действовал лимит магазина, если он есть.
bot-form-ask-winners = 🏆 Сколько победителей?
bot-form-ask-min-tickets = 📉 Сколько билетов нужно продать для розыгрыша? Пропустите, если хватит одного на победителя. Если продано меньше, продажа продлевается один раз, потом деньги возвращаются всем.
bot-form-ask-prize-type = 🎁 Что за приз?
bot-form-ask-prize-value = 💎 Сколько стоит приз одного победителя, в { $currency }?
bot-form-ask-duration = 🕓 Сколько длится продажа? Например, 30m, 12h или 7d.
bot-form-current = Сейчас: { $value }
bot-form-required = Без этого нельзя.
bot-form-need-title = Нужно название хотя бы на одном языке.
bot-form-missing = Чего-то не хватает. Пройдите, пожалуйста, по полям ниже.
bot-form-bad-text = Нужно от 1 до { $limit } символов.
bot-form-bad-picture = Это не адрес, который начинается с https://. Картинку можно и пропустить.
bot-form-bad-amount =
    { $scale ->
        [0] Нужно целое число больше нуля.
        [one] Нужна сумма больше нуля, не больше { $scale } знака после запятой.
       *[many] Нужна сумма больше нуля, не больше { $scale } знаков после запятой.
    }
bot-form-bad-number = Нужно целое число от 1 до { $most }.
bot-form-bad-duration = Нужно от 5 минут до 366 дней: 30m, 12h, 7d.
bot-form-bad-choice = Выберите, пожалуйста, кнопкой.
bot-form-bad-order = Не сходится: победителей { $winners }, минимум { $minimum }, билетов { $tickets }. Каждое число не больше следующего.
bot-form-no-photos = Фото здесь не подходит. Отправьте текст, а картинку — адресом (https://…).
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

## Управление
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

    Отмену нельзя взять назад.
bot-manage-draw-confirm =
    🎲 Разыграть <b>{ $title }</b> сейчас?
    Продано билетов: { $sold } из { $total }.

    Продажа сразу закончится, список будет запечатан, победители определены. Назад дороги нет.

## Зачисления
bot-credit-user = 👤 Кому? Отправьте @имя или id в Telegram.
bot-credit-no-user = Такого человека я не знаю: сначала он должен открыть бота. Если имя верное, попробуйте id в Telegram.
bot-credit-wallet = 👛 { $name }: какой кошелёк?
bot-credit-amount = 💎 { $wallet }: сколько, в { $currency }?
bot-credit-bad-amount =
    { $scale ->
        [0] Нужно целое число больше нуля.
        [one] Нужна сумма больше нуля, не больше { $scale } знака после запятой.
       *[many] Нужна сумма больше нуля, не больше { $scale } знаков после запятой.
    }
bot-credit-reason = 📝 За что? Ответ увидит человек, и он останется в журнале.
bot-credit-review =
    Проверьте, пожалуйста:
    👤 { $name }
    👛 { $wallet }: <b>+{ $amount }</b>
    📝 { $reason }
bot-credit-done =
    ✅ Зачислено: { $name }, { $wallet } <b>+{ $amount }</b>
    <code>{ $transaction }</code>
