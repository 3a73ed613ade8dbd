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
limit-line = { $name }: { $amount }, { $door }

## For a second person
approval-staff-grant = Дать роль { $role } ({ $person }): с ней можно одобрять запросы коллег.
approval-staff-alone = Разрешить тому, кто останется один, решать о деньгах без второго человека.

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
notification-limits-of-day-title = Сколько отпустили сотрудники
notification-limits-of-day-body =
    За 24 часа до 20:00, { $day }:
    { $outflows }
notification-rules-of-two-ended-title = Один человек может решать сам
notification-rules-of-two-ended-body = Двое сотрудников или сервер отменили правило двух: тот, кто останется один, решает о деньгах сам, пока не появится второй.

## In the chat
bot-command-limits = Сколько отпускают сотрудники
bot-limits =
    🛡 <b>Лимиты сотрудников за 24 часа</b>

    Свыше { $daily } решают двое, свыше { $hard } один из них — владелец. В каждой валюте отдельно; монеты считаются по курсу обмена.
    { $two ->
        [yes] 👥 Сверх лимитов нужны двое.
       *[no] 👤 О деньгах один человек решает сам. Владельцы узнают об этом.
    }

    { $uses }
bot-limits-none = Никто ничего не отпускал.
bot-limits-use = <b>{ $name }</b>: { $total }. В одиночку ещё { $left }.
bot-limits-door = { $amount } · { limit-door }
bot-limits-button-end = 👤 Разрешить решать одному
bot-limits-ask-end =
    👤 Отменить правило двух?

    Это должен одобрить ещё один сотрудник, и об этом узнают все сотрудники. После этого тот, кто останется один, решает о деньгах без второго человека, пока не появится второй.
