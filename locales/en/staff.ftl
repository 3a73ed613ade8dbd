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
staff-permission =
    { $permission ->
        [broadcasts-read] view broadcasts
        [broadcasts-write] send broadcasts
        [credits-write] credit wallets
        [approvals-read] see what waits for a second person
        [approvals-write] approve what a colleague proposed
        [debts-read] see debts
        [debts-write] correct credits, write off debts
        [dashboard-read] view the shop’s figures
        [deposits-read] view deposits
        [deposits-write] decide on deposits
        [draws-write] draw lotteries
        [ledger-read] check the ledger and read the staff log
        [limits-read] see what colleagues let out
        [lotteries-read] view lotteries
        [lotteries-write] manage lotteries
        [messages-read] see messages that could not be sent
        [messages-write] send failed messages again
        [payments-write] change the payment methods
        [prizes-read] view prizes
        [prizes-write] ship prizes
        [resales-read] view the market
        [resales-write] moderate the market
        [settings-read] view the shop’s settings
        [settings-write] change the shop’s settings
        [showoffs-read] view posts
        [showoffs-write] review posts
        [staff-read] see who is on the staff
        [staff-write] give and remove roles
        [users-read] view people
        [users-write] ban people and lift bans
        [withdrawals-read] view withdrawals
        [withdrawals-write] approve and pay withdrawals
       *[other] { $permission }
    }

## Refusals
error-own-account = Nobody decides about their own account. Please ask a colleague.
error-related-account = You and this person share a card, an account number or a referral line, so a colleague who doesn’t has to decide.
error-second-step-not-set-up = Staff decide about money only with two-step verification. Turn it on first: /security in the chat with the bot, or Security in the app.
error-second-step-required = This decision needs a fresh code from your authenticator app.
error-permission-denied = You don’t have permission to do this.
error-role-not-found = Role not found.
error-grant-not-found = This person does not have this role.
error-last-owner = There must be an owner. Make someone else an owner first.
error-not-two = One person may decide alone already.
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

## In the chat: accounts that belong together
bot-related-staff =
    { $ties ->
        [ACCOUNT] 💳 { $name } from the staff has used the same card or account number.
        [REFERRALS] 🔗 { $name } from the staff is in one referral line with this person.
       *[ACCOUNT-REFERRALS] 💳🔗 { $name } from the staff has used the same card or account number and is in one referral line with this person.
    }
bot-related-address =
    { $people ->
        [one] 🏠 One other person has parcels sent to the same address
       *[other] 🏠 { $people } other people have parcels sent to the same address
    }{ $names ->
        [none] .
       *[other] : { $names }
    }
