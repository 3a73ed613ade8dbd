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
staff-permission =
    { $permission ->
        [broadcasts-read] 查看群发
        [broadcasts-write] 发送群发
        [credits-write] 给用户入账
        [approvals-read] 查看待第二人批准的事项
        [approvals-write] 批准同事提出的事项
        [debts-read] 查看欠款
        [debts-write] 更正入账、免除欠款
        [dashboard-read] 查看商店数据
        [deposits-read] 查看充值
        [deposits-write] 审核充值
        [draws-write] 开奖
        [ledger-read] 核对账本、查看操作记录
        [limits-read] 查看同事的放款额
        [lotteries-read] 查看抽奖
        [lotteries-write] 管理抽奖
        [messages-read] 查看发送失败的消息
        [messages-write] 重新发送消息
        [payments-write] 更改付款方式
        [prizes-read] 查看奖品
        [prizes-write] 为奖品发货
        [resales-read] 查看市场
        [resales-write] 管理市场
        [settings-read] 查看商店设置
        [settings-write] 修改商店设置
        [showoffs-read] 查看晒单
        [showoffs-write] 审核晒单
        [staff-read]查看工作人员名单
        [staff-write] 授予和撤销角色
        [users-read] 查看用户
        [users-write] 封禁和解封用户
        [withdrawals-read] 查看提现
        [withdrawals-write] 批准提现并打款
       *[other] { $permission }
    }

## Refusals
error-own-account = 任何人都不能处理自己的账户。请找同事处理。
error-related-account = 您与此人使用同一张银行卡、同一个收款账号，或属于同一条邀请链，须由与其无关的同事处理。
error-second-step-not-set-up = 工作人员必须开启二次验证才能处理资金。请先开启：在机器人聊天中发送 /security，或在应用的“安全”中设置。
error-second-step-required = 此决定需要您验证器的新动态码。
error-permission-denied = 您无权进行此操作。
error-role-not-found = 该角色不存在。
error-grant-not-found = 该用户没有这个角色。
error-last-owner = 必须有一位店主。请先指定另一位店主。
error-not-two = 目前已可由一人单独决定。
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

## In the chat: accounts that belong together
bot-related-staff =
    { $ties ->
        [ACCOUNT] 💳 工作人员 { $name } 使用过同一张银行卡或同一个收款账号。
        [REFERRALS] 🔗 工作人员 { $name } 与此人属于同一条邀请链。
       *[ACCOUNT-REFERRALS] 💳🔗 工作人员 { $name } 使用过同一张银行卡或同一个收款账号，并与此人属于同一条邀请链。
    }
bot-related-address =
    🏠 另有 { $people } 人使用同一收货地址{ $names ->
        [none] 。
       *[other] ：{ $names }
    }
