# Roles of staff. Notifications, errors, buttons and alerts are plain; screens are HTML of Telegram's Bot API.

staff-role =
    { $role ->
        [owner] owner
        [finance] finance
        [content] content
        [support] support
        [viewer] viewer
       *[other] { $role }
    }

## Refusals
error-permission-denied = You are not allowed to do this.
error-role-not-found = This role does not exist.
error-grant-not-found = This person does not have this role.
error-last-owner = There must be an owner. Make somebody else an owner first.
error-user-not-active = This person is banned or gone, and can have no role.

## Notifications
notification-role-granted-title = You are staff
notification-role-granted-body = You have a new role: { staff-role }. Send /staff to see what you can do.
notification-role-revoked-title = A role has ended
notification-role-revoked-body = You no longer have this role: { staff-role }.

## In the chat
bot-command-staff = What I may do as staff
bot-staff =
    🧑‍💼 <b>You are staff</b>: { $roles }

    { $commands }

    <i>{ $permissions }</i>
bot-staff-nothing = Nothing to do in this chat: your role only looks.
bot-button-roles = 🧑‍💼 Roles
bot-button-role-give = ➕ { staff-role }
bot-button-role-take = ➖ { staff-role }
bot-roles =
    🧑‍💼 <b>{ $name }</b>

    { $roles }

    Press a role to give it or to take it.
bot-roles-none = No role.
bot-roles-line = • { staff-role }: { $moment }, { $by }
bot-roles-command-line = command line
bot-roles-give-confirm = Give <b>{ $name }</b> this role: <b>{ staff-role }</b>?
bot-roles-take-confirm = Take this role from <b>{ $name }</b>: <b>{ staff-role }</b>?
