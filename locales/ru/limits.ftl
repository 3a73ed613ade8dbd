# What one person on staff lets out, and its limits.

## Doors
limit-door =
    { $door ->
        [credits] зачисления
        [deposits] пополнения сверх запрошенного
        [payouts] выводы
        [stars] возвраты звёзд
        [posts] вознаграждения за посты
        [prizes] призы лотерей
        [conversions] монеты за невостребованные призы
       *[debts] списанные долги
    }

## Notifications
notification-limit-crossed-title = Превышен лимит сотрудника
notification-limit-crossed-body =
    { $name } отпускает { $amount }{ $wallet_type ->
        [BALANCE] { "" }
        [LUCKY_COIN] { " " }монетами
       *[BONUS] { " " }бонусом
    } ({ $door }). Всего за 24 часа: { $total }. Это больше { $limit ->
        [hard] { $most } — лимита, выше которого решает и владелец.
       *[daily] { $most } — лимита, выше которого решают двое.
    }
