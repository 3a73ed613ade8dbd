# What staff see of the shop and of a person. HTML of Telegram's Bot API; buttons and alerts are plain.

## In the chat
bot-command-users = Найти человека
bot-command-dashboard = Показатели магазина
bot-command-ledger = Проверить книгу
bot-command-log = Что делали сотрудники

## In the chat: figures
bot-dashboard =
    📊 <b>Магазин</b>, { $moment }

    { $periods }

    🎟 Лотереи: в продаже { $active }, распродано { $sold_out }, разыгрывается { $drawing }, ожидается { $upcoming }
    🔒 На хранении: { $escrow }
    👛 Деньги игроков: { $players }
    🧊 Заморожено: { $frozen }
    ⏳ Ждут сотрудников: пополнения { $deposits }, выводы { $withdrawals } (к выплате { $withdrawals_to_pay }), посылки { $shipments }, посты { $showoffs }, вопросы { $payment_requests }
    ✉️ Сообщений ждёт: { $due }, не доставлено за сутки: { $failed }
    📒 { $check }
bot-dashboard-period-name =
    { $period ->
        [today] Сегодня
        [week] 7 дней
        [month] 30 дней
       *[total] Всего
    }
bot-dashboard-period = <b>{ bot-dashboard-period-name }</b>: новых { $new }, активных { $active }, билетов { $tickets }
bot-dashboard-total = <b>{ bot-dashboard-period-name }</b>: людей { $new }, билетов { $tickets }
bot-dashboard-figure-name =
    { $figure ->
        [sales] билеты
        [market] рынок
        [refunds] возвраты
        [revenue] доход
        [promotions] подарки
        [credits] начисления
        [deposits] пополнения
       *[withdrawals] выплаты
    }
bot-dashboard-figure = { bot-dashboard-figure-name } { $amount }
bot-dashboard-money = ▸ { $wallet }: { $figures }
bot-dashboard-nothing = ничего
bot-dashboard-never-checked = Книга ещё не проверялась.
bot-dashboard-checked =
    { $differences ->
        [0] Книга сходится: { $moment }
        [one] ⚠️ В книге { $differences } расхождение: { $moment }
        [few] ⚠️ В книге { $differences } расхождения: { $moment }
       *[other] ⚠️ В книге { $differences } расхождений: { $moment }
    }
bot-ledger-difference =
    • { $check }: ожидалось { $expected }, есть { $actual }
      <code>{ $where }</code>

## In the chat: the log
bot-log =
    📜 <b>Что делали сотрудники</b>

    { $lines }
bot-log-line =
    <b>{ $action }</b> { $who }
    { $moment }
    <code>{ $target }</code>
bot-log-nothing = Пока ничего.

## In the chat: people
bot-people-ask = 🔎 Напишите /users и имя, @username, Telegram id, реферальный код или id.
bot-people-none = Никого не нашлось.
bot-people-found = Найдено: { $count }
bot-people-more = Показаны последние: { $count }. Уточните имя, чтобы найти остальных.
bot-person-status =
    { $status ->
        [BANNED] 🚫 заблокирован
        [DELETED] удалён
       *[ACTIVE] активен
    }
bot-person-reach =
    { $reach ->
        [REACHABLE] бот может писать
        [BLOCKED] заблокировал бота
       *[UNKNOWN] не запускал бота
    }
bot-person =
    👤 <b>{ $name }</b> <code>{ $telegram_id }</code>
    { bot-person-status } · { bot-person-reach }
    { $details }

    { $wallets }

    🎟 Билетов { $tickets } · лотерей { $lotteries } · побед { $wins }
    💸 Потрачено { $spent } · выиграно { $won }
    👥 Пригласил: { $invited } · код <code>{ $code }</code>
    📱 Сессий: { $sessions } · второй шаг: { $two_factor ->
        [yes] включён
       *[no] выключен
    }
bot-person-since = С нами с { $moment }
bot-person-seen = Был здесь { $moment }
bot-person-reason = Причина: { $reason }
bot-person-referrer = Пришёл от { $name }
bot-person-roles = Роли: { $roles }
bot-person-wallet = { $wallet }: <b>{ $balance }</b>
bot-person-wallet-frozen = { $wallet }: <b>{ $balance }</b>, заморожено { $frozen }
bot-button-ban = 🚫 Заблокировать
bot-button-unban = ♻️ Снять блокировку
bot-button-end-sessions = 📱 Завершить сессии
bot-button-person = 👤 Карточка
bot-ban-reason = 🚫 За что блокируется <b>{ $name }</b>? Человек прочитает ваш ответ.
bot-ban-review =
    🚫 Заблокировать <b>{ $name }</b>?
    Причина: { $reason }

    Человек больше не сможет покупать, продавать и входить; его деньги остаются его деньгами.
bot-ban-done =
    🚫 Заблокирован: <b>{ $name }</b>
    Причина: { $reason }
bot-unban-confirm = ♻️ Снять блокировку с <b>{ $name }</b>?
bot-unban-done = ♻️ Блокировка снята: <b>{ $name }</b>
bot-end-sessions-confirm = 📱 Завершить все сессии <b>{ $name }</b> в приложении?
bot-end-sessions-done =
    { $count ->
        [0] Сессий не было.
        [one] Завершена { $count } сессия.
        [few] Завершены { $count } сессии.
       *[other] Завершено { $count } сессий.
    }
