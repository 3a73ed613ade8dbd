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
error-permission-denied = You don’t have permission to do this.
error-role-not-found = Role not found.
error-grant-not-found = This person does not have this role.
error-last-owner = There must be an owner. Make someone else an owner first.
error-user-not-active = This person is banned or deleted and can’t have a role.

## Notifications
notification-role-granted-title = You are on the staff
notification-role-granted-body = Your new role: { staff-role }. Send /staff to see what you can do.
notification-role-revoked-title = Role removed
notification-role-revoked-body = You no longer have this role: { staff-role }.

## In the chat
bot-command-staff = My staff permissions
bot-staff =
    🧑‍💼 <b>You are staff</b>: { $roles }

    { $commands }

    <i>{ $permissions }</i>
bot-staff-nothing = There is nothing for you to do in this chat: your role can only view.
bot-button-roles = 🧑‍💼 Roles
bot-button-role-give = ➕ { staff-role }
bot-button-role-take = ➖ { staff-role }
bot-roles =
    🧑‍💼 <b>{ $name }</b>

    { $roles }

    Press a role to give or remove it.
bot-roles-none = No roles.
bot-roles-line = • { staff-role }: { $moment }, { $by }
bot-roles-command-line = command line
bot-roles-give-confirm = Give <b>{ $name }</b> the role <b>{ staff-role }</b>?
bot-roles-take-confirm = Remove the role <b>{ staff-role }</b> from <b>{ $name }</b>?
