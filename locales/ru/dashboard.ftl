# What staff see of the shop and of a person. HTML of Telegram's Bot API; buttons and alerts are plain.

## In the chat
bot-command-users = Найти человека
bot-command-dashboard = Показатели магазина
bot-command-ledger = Проверить учётную книгу
bot-command-log = Журнал сотрудников

## In the chat: figures
bot-dashboard =
    📊 <b>Магазин</b>, { $moment }

    { $periods }

    🎟 Лотереи: в продаже { $active }, распродано { $sold_out }, разыгрывается { $drawing }, ожидается { $upcoming }
    🔒 На хранении: { $escrow }
    👛 Деньги игроков: { $players }
    🧊 Заморожено: { $frozen }
    ⏳ Ждут сотрудников: пополнения { $deposits }, выводы { $withdrawals } (к выплате { $withdrawals_to_pay }), доставка { $shipments }, посты { $showoffs }, вопросы { $payment_requests }
    ✉️ Сообщений в очереди: { $due }, не доставлено за сутки: { $failed }
    📒 { $check }
bot-dashboard-period-name =
    { $period ->
        [today] Сегодня
        [week] 7 дней
        [month] 30 дней
       *[total] Всего
    }
bot-dashboard-period = <b>{ bot-dashboard-period-name }</b>: новых { $new }, активных { $active }, билетов { $tickets }
bot-dashboard-total = <b>{ bot-dashboard-period-name }</b>: пользователей { $new }, билетов { $tickets }
bot-dashboard-figure-name =
    { $figure ->
        [sales] билеты
        [market] рынок
        [refunds] возвраты
        [revenue] доход
        [promotions] подарки
        [credits] зачисления
        [deposits] пополнения
       *[withdrawals] выводы
    }
bot-dashboard-figure = { bot-dashboard-figure-name } { $amount }
bot-dashboard-money = ▸ { $wallet }: { $figures }
bot-dashboard-nothing = нет операций
bot-dashboard-never-checked = Учётная книга ещё не проверялась.
bot-dashboard-checked =
    { $differences ->
        [0] Учётная книга сходится: { $moment }
        [one] ⚠️ В учётной книге { $differences } расхождение: { $moment }
        [few] ⚠️ В учётной книге { $differences } расхождения: { $moment }
       *[other] ⚠️ В учётной книге { $differences } расхождений: { $moment }
    }
bot-ledger-difference =
    • { $check }: ожидалось { $expected }, есть { $actual }
      <code>{ $where }</code>

## In the chat: the log
bot-log =
    📜 <b>Журнал сотрудников</b>

    { $lines }
bot-log-action =
    { $action ->
        [approvals-propose] запрошен второй человек
        [approvals-approve] запрос коллеги одобрен
        [approvals-reject] запрос коллеги отклонён
        [approvals-withdraw] запрос отозван
        [broadcasts-draft] создана рассылка
        [broadcasts-edit] изменена рассылка
        [broadcasts-discard] черновик рассылки удалён
        [broadcasts-schedule] рассылка назначена
        [broadcasts-start] рассылка начата
        [broadcasts-pause] рассылка приостановлена
        [broadcasts-resume] рассылка продолжена
        [broadcasts-retry] рассылка отправлена снова тем, кто её не получил
        [broadcasts-cancel] рассылка отменена
        [deposits-approve] пополнение подтверждено
        [deposits-reject] пополнение отклонено
        [deposits-reopen] пополнение открыто снова
        [deposits-refund] возвращены звёзды
        [deposits-add_method] добавлен способ оплаты
        [deposits-edit_method] изменён способ оплаты
        [deposits-set_method_picture] изменена картинка способа оплаты
        [deposits-answer_request] дан ответ на вопрос
        [deposits-close_request] вопрос закрыт
        [draws-draw] розыгрыш проведён вручную
        [draws-void] отказ от розыгрыша
        [handles-take_away] имя отобрано
        [handles-reserve] имя зарезервировано
        [handles-release] резерв имени снят
        [ledger-check] проверены счета
        [lotteries-create] создана лотерея
        [lotteries-edit] изменена лотерея
        [lotteries-publish] опубликована лотерея
        [settings-change] изменена настройка магазина
        [lotteries-take_back] лотерея снята с публикации
        [lotteries-cancel] отменена лотерея
        [resales-take_down] снято объявление
        [sessions-end] сеанс завершён
        [sessions-end_all] все сеансы завершены
        [shipping-ship] посылка отправлена
        [shipping-deliver] посылка вручена
        [shipping-close] посылка остановлена
        [prizes-convert] приз выплачен монетами
        [prizes-close] приз закрыт
        [shipping-correct] исправлены данные отправки
        [showoffs-approve] пост одобрен
        [showoffs-reject] пост отклонён
        [staff-alone] разрешено решать одному
        [staff-grant] выдана роль
        [staff-revoke] роль отозвана
        [two_factor-reset] сброшена двухфакторная защита
        [users-ban] пользователь заблокирован
        [users-unban] пользователь разблокирован
        [wallets-credit] зачислены средства
        [debts-debit] исправлено зачисление
        [debts-forgive] списан долг
        [messages-resend] сообщение отправлено снова
        [messages-resend_all] неотправленные сообщения отправлены снова
        [withdrawals-approve] вывод подтверждён
        [withdrawals-reject] вывод отклонён
        [withdrawals-pay] вывод выплачен
        [withdrawals-reveal] просмотрены реквизиты
       *[other] { $action }
    }
bot-log-line =
    <b>{ $who }</b>: { $action }
    { $moment }{ $target ->
        [none] {""}
       *[other] {" · "}{ $target }
    }
bot-log-nothing = Пока пусто.

## In the chat: people
bot-people-ask = 🔎 Отправьте /users и имя, @username, Telegram ID, реферальный код или ID.
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

    🎟 Билеты: { $tickets } · лотереи: { $lotteries } · выигрыши: { $wins }
    💸 Потрачено { $spent } · выиграно { $won }
    👥 Приглашено: { $invited } · код <code>{ $code }</code>
    📱 Устройства: { $sessions } · двухфакторная защита: { $two_factor ->
        [yes] включена
       *[no] выключена
    }
bot-person-since = С нами с { $moment }
bot-person-seen = Последний визит { $moment }
bot-person-reason = Причина: { $reason }
bot-person-referrer = Пригласил(а) { $name }
bot-person-roles = Роли: { $roles }
bot-person-wallet = { $wallet }: <b>{ $balance }</b>
bot-person-wallet-frozen = { $wallet }: <b>{ $balance }</b>, заморожено { $frozen }
bot-button-ban = 🚫 Заблокировать
bot-button-unban = ♻️ Снять блокировку
bot-button-end-sessions = 📱 Выйти на всех устройствах
bot-button-person = 👤 К пользователю
bot-dialog-ban = блокировка
bot-ban-reason = 🚫 За что блокируем <b>{ $name }</b>? Пользователь прочитает ваш ответ.
bot-ban-review =
    🚫 Заблокировать <b>{ $name }</b>?
    Причина: { $reason }

    Пользователь больше не сможет покупать, продавать и входить; деньги останутся за ним.
bot-ban-done =
    🚫 Заблокирован: <b>{ $name }</b>
    Причина: { $reason }
bot-unban-confirm = ♻️ Снять блокировку с <b>{ $name }</b>?
bot-unban-done = ♻️ Блокировка снята: <b>{ $name }</b>
bot-end-sessions-confirm = 📱 Завершить сеансы <b>{ $name }</b> на всех устройствах?
bot-end-sessions-done =
    { $count ->
        [0] Активных устройств не было.
        [one] Выполнен выход на { $count } устройстве.
       *[other] Выполнен выход на { $count } устройствах.
    }
