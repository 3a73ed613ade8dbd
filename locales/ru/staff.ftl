# Roles of staff. Notifications, errors, buttons and alerts are plain; screens are HTML of Telegram's Bot API.

staff-role =
    { $role ->
        [owner] владелец
        [finance] финансы
        [content] контент
        [support] поддержка
        [viewer] наблюдатель
       *[other] { $role }
    }
staff-permission =
    { $permission ->
        [broadcasts-read] просмотр рассылок
        [broadcasts-write] отправка рассылок
        [credits-write] зачисление в кошельки
        [approvals-read] просмотр того, что ждёт второго человека
        [approvals-write] одобрение того, что предложил коллега
        [debts-read] просмотр долгов
        [debts-write] исправление зачислений и списание долгов
        [dashboard-read] просмотр показателей
        [deposits-read] просмотр пополнений
        [deposits-write] проверка пополнений
        [draws-write] проведение розыгрышей
        [ledger-read] проверка учётной книги и чтение журнала
        [limits-read] видеть, сколько выдают коллеги
        [lotteries-read] просмотр лотерей
        [lotteries-write] управление лотереями
        [messages-read] просмотр неотправленных сообщений
        [messages-write] повторная отправка сообщений
        [payments-write] изменение способов оплаты
        [prizes-read] просмотр призов
        [prizes-write] отправка призов
        [resales-read] просмотр рынка
        [resales-write] модерация рынка
        [settings-read] просмотр настроек магазина
        [settings-write] изменение настроек магазина
        [showoffs-read] просмотр постов
        [showoffs-write] проверка постов
        [staff-read] просмотр списка сотрудников
        [staff-write] выдача и снятие ролей
        [users-read] просмотр пользователей
        [users-write] блокировка и разблокировка пользователей
        [withdrawals-read] просмотр выводов
        [withdrawals-write] одобрение и выплата выводов
       *[other] { $permission }
    }

## Refusals
error-own-account = Никто не принимает решений о своём счёте. Попросите коллегу.
error-related-account = У вас с этим человеком общая карта, общий номер счёта или одна линия приглашений. Решение примет коллега, который с ним не связан.
error-second-step-not-set-up = Решения о деньгах сотрудники принимают только с двухфакторной защитой. Сначала включите её: /security в чате с ботом или «Безопасность» в приложении.
error-second-step-required = Для этого решения нужен новый код из вашего аутентификатора.
error-permission-denied = У вас нет на это прав.
error-role-not-found = Такой роли нет.
error-grant-not-found = У этого пользователя нет такой роли.
error-last-owner = Без владельца нельзя. Сначала сделайте владельцем кого-то ещё.
error-not-two = Один человек уже может решать сам.
error-user-not-active = Этот пользователь заблокирован или удалён: роль дать нельзя.

## Notifications
notification-role-granted-title = Вы сотрудник
notification-role-granted-body = У вас новая роль: { staff-role }. Отправьте /staff, чтобы увидеть, что вы можете.
notification-role-revoked-title = Роль снята
notification-role-revoked-body = У вас больше нет роли: { staff-role }.

## In the chat
bot-command-staff = Мои права сотрудника
bot-staff =
    🧑‍💼 <b>Вы сотрудник</b>: { $roles }

    { $commands }

    <i>{ $permissions }</i>
bot-staff-nothing = В этом чате вам делать нечего: ваша роль позволяет только смотреть.
bot-button-roles = 🧑‍💼 Роли
bot-button-role-give = ➕ { staff-role }
bot-button-role-take = ➖ { staff-role }
bot-roles =
    🧑‍💼 <b>{ $name }</b>

    { $roles }

    Нажмите на роль, чтобы дать её или снять.
bot-roles-none = Ролей нет.
bot-roles-line = • { staff-role }: { $moment }, { $by }
bot-roles-command-line = командная строка
bot-roles-give-confirm = Дать <b>{ $name }</b> роль: <b>{ staff-role }</b>?
bot-roles-take-confirm = Снять с <b>{ $name }</b> роль: <b>{ staff-role }</b>?

## In the chat: accounts that belong together
bot-related-staff =
    { $ties ->
        [ACCOUNT] 💳 Сотрудник { $name }: та же карта или тот же номер счёта.
        [REFERRALS] 🔗 Сотрудник { $name }: одна линия приглашений с этим человеком.
       *[ACCOUNT-REFERRALS] 💳🔗 Сотрудник { $name }: та же карта или тот же номер счёта и одна линия приглашений.
    }
bot-related-address =
    { $people ->
        [one] 🏠 На тот же адрес получает посылки ещё { $people } человек
        [few] 🏠 На тот же адрес получают посылки ещё { $people } человека
       *[other] 🏠 На тот же адрес получают посылки ещё { $people } человек
    }{ $names ->
        [none] .
       *[other] : { $names }
    }
