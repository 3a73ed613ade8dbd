# Roles of staff. Notifications, errors, buttons and alerts are plain; screens are HTML of Telegram's Bot API.

staff-role =
    { $role ->
        [owner] 店主
        [finance] 财务
        [content] 内容
        [support] 客服
        [viewer] 观察员
       *[other] { $role }
    }

## Refusals
error-permission-denied = 您无权进行此操作。
error-role-not-found = 该角色不存在。
error-grant-not-found = 该用户没有这个角色。
error-last-owner = 必须有一位店主。请先指定另一位店主。
error-user-not-active = 该用户已被封禁或注销，不能授予角色。

## Notifications
notification-role-granted-title = 您已成为工作人员
notification-role-granted-body = 您有了新角色：{ staff-role }。发送 /staff 查看您可以做什么。
notification-role-revoked-title = 角色已撤销
notification-role-revoked-body = 您不再拥有此角色：{ staff-role }。

## In the chat
bot-command-staff = 我的工作人员权限
bot-staff =
    🧑‍💼 <b>您是工作人员</b>：{ $roles }

    { $commands }

    <i>{ $permissions }</i>
bot-staff-nothing = 在这个聊天中没有可做的事：您的角色只能查看。
bot-button-roles = 🧑‍💼 角色
bot-button-role-give = ➕ { staff-role }
bot-button-role-take = ➖ { staff-role }
bot-roles =
    🧑‍💼 <b>{ $name }</b>

    { $roles }

    点按角色即可授予或撤销。
bot-roles-none = 没有角色。
bot-roles-line = • { staff-role }：{ $moment }，{ $by }
bot-roles-command-line = 命令行
bot-roles-give-confirm = 授予 <b>{ $name }</b> 角色：<b>{ staff-role }</b>？
bot-roles-take-confirm = 撤销 <b>{ $name }</b> 的角色：<b>{ staff-role }</b>？
