# What the shop changes while it runs.

## Refusals
error-setting-not-found = Такой настройки нет.
error-setting-same = Это значение уже действует.

## What takes two people
approval-settings-change = Изменить настройку «{ setting-name }» с { $before } на { $after }: { $reason }.

## Names
setting-name =
    { $name ->
        [welcome_credit] Приветственный подарок деньгами
        [commission_rates] Вознаграждение за друзей по уровням
        [deposit_expiry_hours] Часов на оплату пополнения
        [max_open_deposits] Открытых пополнений у одного человека
        [stars_enabled] Монеты за звёзды
        [coins_per_star] Монет за одну звезду
        [min_stars] Минимум звёзд за раз
        [max_stars] Максимум звёзд за раз
        [first_deposit_min] Наименьшее первое пополнение с бонусом
        [first_deposit_bonus_rate] Бонус за первое пополнение, доля
        [first_deposit_bonus_days] Дней на активацию бонуса
        [exchange_rate] Монет за единицу денег
        [withdrawal_fee_rate] Комиссия за вывод, доля
        [withdrawal_min] Наименьший вывод
        [withdrawal_max] Наибольший вывод
        [withdrawal_daily_limit] Вывод за 24 часа
        [withdrawal_wait_hours] Часов ожидания первого вывода
        [withdrawal_two_people_above] Два одобрения вывода свыше
        [resale_min_rate] Наименьшая цена на рынке, доля
        [resale_max_rate] Наибольшая цена на рынке, доля
        [resale_fee_rate] Комиссия рынка, доля
        [showoff_reward] Вознаграждение за пост, монет
        [showoff_max_reward] Наибольшее вознаграждение за пост, монет
        [staff_daily_limit] Сколько один сотрудник отпускает за 24 часа
        [staff_hard_limit] Свыше — с владельцем
        [lottery_two_people_above] Двое для призов дороже
       *[support_contact] Контакт поддержки
    }

## In the chat
bot-command-shopsettings = Настройки магазина
bot-dialog-setting = изменение настройки
bot-settings =
    ⚙️ <b>Настройки магазина</b>

    { $list }

    Какую изменить?
bot-settings-line =
    { $name }: <b>{ $value }</b>{ $next ->
        [none] { "" }
       *[other] { " " }→ { $next }
    }
bot-settings-one = ⚙️ { $name }: <b>{ $value }</b>
bot-settings-newest =
    { $state ->
        [coming] ⏳ { $value } с { $time }, изменил(а) { $name }
       *[holds] 🕓 С { $time }, изменил(а) { $name }
    }{ $second ->
        [none] { "" }
       *[other] { " " }вместе с { $second }
    }
    <i>{ $reason }</i>
bot-settings-looser =
    { $looser ->
        [more] Большее значение отпускает больше денег: решают два владельца, действует через сутки. Меньшее действует сразу.
        [less] Меньшее значение отпускает больше денег: решают два владельца, действует через сутки. Большее действует сразу.
        [any] Любое изменение решают два владельца, действует через сутки.
       *[never] Изменение действует сразу.
    }
bot-settings-ask-value = ✏️ Какое новое значение? Доли пишутся так: 0.05; чтобы очистить, отправьте «-».
bot-settings-ask-reason = 💬 Почему? Причина останется в журнале.
bot-settings-review =
    Изменить «{ $name }» с <b>{ $before }</b> на <b>{ $after }</b>?
    Причина: { $reason }
bot-settings-done =
    { $state ->
        [coming] ⏳ { $name }: { $value } с { $time }.
       *[holds] ✅ { $name }: { $value }.
    }
