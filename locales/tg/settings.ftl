# What the shop changes while it runs.

## Refusals
error-setting-not-found = Чунин танзим нест.
error-setting-same = Ин қимат аллакай амал мекунад.

## What takes two people
approval-settings-change = Танзими «{ setting-name }» аз { $before } ба { $after } иваз шавад: { $reason }.

## Names
setting-name =
    { $name ->
        [welcome_credit] Туҳфаи хушомад бо пул
        [commission_rates] Мукофот барои дӯстон аз рӯйи дараҷа
        [deposit_expiry_hours] Соат барои пардохти пур кардан
        [max_open_deposits] Пур кардани кушодаи як кас
        [stars_enabled] Танга барои ситора
        [coins_per_star] Танга барои як ситора
        [min_stars] Камтарин ситора якбора
        [max_stars] Бештарин ситора якбора
        [first_deposit_min] Камтарин пур кардани аввал бо бонус
        [first_deposit_bonus_rate] Бонуси пур кардани аввал, ҳисса
        [first_deposit_bonus_days] Рӯз барои фаъол кардани бонус
        [exchange_rate] Танга барои як воҳиди пул
        [withdrawal_fee_rate] Ҳаққи хизмати баровардани пул, ҳисса
        [withdrawal_min] Камтарин маблағи баровардан
        [withdrawal_max] Бештарин маблағи баровардан
        [withdrawal_daily_limit] Баровардани пул дар 24 соат
        [withdrawal_wait_hours] Соати интизории баровардани аввал
        [withdrawal_two_people_above] Ду тасдиқ барои баровардани бештар аз
        [resale_min_rate] Камтарин нарх дар бозор, ҳисса
        [resale_max_rate] Бештарин нарх дар бозор, ҳисса
        [resale_fee_rate] Ҳаққи хизмати бозор, ҳисса
        [showoff_reward] Мукофот барои пост, танга
        [showoff_max_reward] Бештарин мукофот барои пост, танга
        [staff_daily_limit] Маблағи як корманд дар 24 соат
        [staff_hard_limit] Бештар аз ин — бо соҳиб
        [lottery_two_people_above] Ду кас барои ҷоизаи бештар аз
       *[support_contact] Тамоси дастгирӣ
    }

## In the chat
bot-command-shopsettings = Танзимоти мағоза
bot-dialog-setting = тағйири танзим
bot-settings =
    ⚙️ <b>Танзимоти мағоза</b>

    { $list }

    Кадомашро тағйир медиҳед?
bot-settings-line =
    { $name }: <b>{ $value }</b>{ $next ->
        [none] { "" }
       *[other] { " " }→ { $next }
    }
bot-settings-one = ⚙️ { $name }: <b>{ $value }</b>
bot-settings-newest =
    { $state ->
        [coming] ⏳ { $value } аз { $time }, тағйир дод: { $name }
       *[holds] 🕓 Аз { $time }, тағйир дод: { $name }
    }{ $second ->
        [none] { "" }
       *[other] { " " }ва { $second }
    }
    <i>{ $reason }</i>
bot-settings-looser =
    { $looser ->
        [more] Қимати калонтар пули бештар мебарорад: ду соҳиб қарор медиҳанд ва баъди як шабонарӯз амал мекунад. Хурдтараш фавран амал мекунад.
        [less] Қимати хурдтар пули бештар мебарорад: ду соҳиб қарор медиҳанд ва баъди як шабонарӯз амал мекунад. Калонтараш фавран амал мекунад.
        [any] Ҳар тағйирро ду соҳиб қарор медиҳанд ва он баъди як шабонарӯз амал мекунад.
       *[never] Тағйир фавран амал мекунад.
    }
bot-settings-ask-value = ✏️ Қимати нав? Ҳисса чунин навишта мешавад: 0.05; барои холӣ кардан «-» фиристед.
bot-settings-ask-reason = 💬 Чаро? Сабаб дар журнал мемонад.
bot-settings-review =
    «{ $name }»-ро аз <b>{ $before }</b> ба <b>{ $after }</b> тағйир диҳем?
    Сабаб: { $reason }
bot-settings-done =
    { $state ->
        [coming] ⏳ { $name }: { $value } аз { $time }.
       *[holds] ✅ { $name }: { $value }.
    }
