# Роли сотрудников. Уведомления, ошибки, кнопки и подсказки без разметки; экраны в HTML Bot API.

staff-role =
    { $role ->
        [owner] владелец
        [finance] финансы
        [content] контент
        [support] поддержка
        [viewer] наблюдатель
       *[other] { $role }
    }

error-grant-not-found = У этого человека нет такой роли.
error-last-owner = Без владельца нельзя. Сначала сделайте владельцем кого-то ещё.
error-ledger-check-running = Книга уже проверяется. Попробуйте чуть позже.
error-user-not-active = Этот человек заблокирован или удалён: роль дать нельзя.

notification-role-granted-title = Вы сотрудник
notification-role-granted-body = У вас новая роль: { staff-role }. Отправьте /staff, чтобы увидеть, что вы можете.
notification-role-revoked-title = Роль снята
notification-role-revoked-body = У вас больше нет роли: { staff-role }.

bot-button-roles = 🧑‍💼 Роли
bot-button-role-give = ➕ { staff-role }
bot-button-role-take = ➖ { staff-role }
bot-button-yes = ✅ Да
bot-roles =
    🧑‍💼 <b>{ $name }</b>

    { $roles }

    Нажмите на роль, чтобы дать её или снять.
bot-roles-none = Ролей нет.
bot-roles-line = • { staff-role }: { $moment }, { $by }
bot-roles-command-line = командная строка
bot-roles-give-confirm = Дать <b>{ $name }</b> роль: <b>{ staff-role }</b>?
bot-roles-take-confirm = Снять у <b>{ $name }</b> роль: <b>{ staff-role }</b>?
