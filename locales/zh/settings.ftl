# What the shop changes while it runs.

## Refusals
error-setting-not-found = 没有这项设置。
error-setting-same = 已经是这个值。

## What takes two people
approval-settings-change = 将设置“{ setting-name }”从 { $before } 改为 { $after }。原因：{ $reason }。

## Names
setting-name =
    { $name ->
        [welcome_credit] 新用户欢迎金
        [commission_rates] 各级邀请返利比例
        [deposit_expiry_hours] 充值付款时限（小时）
        [max_open_deposits] 每人未完成充值上限
        [stars_enabled] 星星换金币
        [coins_per_star] 每颗星星的金币数
        [min_stars] 单次最少星星
        [max_stars] 单次最多星星
        [first_deposit_min] 首充赠金最低金额
        [first_deposit_bonus_rate] 首充赠金比例
        [first_deposit_bonus_days] 赠金激活期限（天）
        [exchange_rate] 每单位现金可换金币
        [withdrawal_fee_rate] 提现手续费比例
        [withdrawal_min] 单笔提现下限
        [withdrawal_max] 单笔提现上限
        [withdrawal_daily_limit] 24 小时提现上限
        [withdrawal_wait_hours] 首次提现等待（小时）
        [withdrawal_two_people_above] 提现双人批准起点
        [resale_min_rate] 市场最低价比例
        [resale_max_rate] 市场最高价比例
        [resale_fee_rate] 市场手续费比例
        [showoff_reward] 晒单奖励（金币）
        [showoff_max_reward] 晒单奖励上限（金币）
        [staff_daily_limit] 单人 24 小时放款上限
        [staff_hard_limit] 超过此额须店主参与
        [lottery_two_people_above] 奖品双人批准起点
       *[support_contact] 客服联系方式
    }

## In the chat
bot-command-shopsettings = 商店设置
bot-dialog-setting = 修改设置
bot-settings =
    ⚙️ <b>商店设置</b>

    { $list }

    要修改哪一项？
bot-settings-line =
    { $name }：<b>{ $value }</b>{ $next ->
        [none] { "" }
       *[other] { " " }→ { $next }
    }
bot-settings-one = ⚙️ { $name }：<b>{ $value }</b>
bot-settings-newest =
    { $state ->
        [coming] ⏳ { $time } 起为 { $value }，由 { $name } 设置
       *[holds] 🕓 自 { $time }，由 { $name } 设置
    }{ $second ->
        [none] { "" }
       *[other] ，{ $second } 批准
    }
    <i>{ $reason }</i>
bot-settings-looser =
    { $looser ->
        [more] 调高会让更多资金流出：须由两位店主决定，并在一天后生效；调低立即生效。
        [less] 调低会让更多资金流出：须由两位店主决定，并在一天后生效；调高立即生效。
        [any] 任何修改都须由两位店主决定，并在一天后生效。
       *[never] 修改立即生效。
    }
bot-settings-ask-value = ✏️ 新的值？比例写成 0.05；要清空请发送“-”。
bot-settings-ask-reason = 💬 原因？会记入日志。
bot-settings-review =
    将“{ $name }”从 <b>{ $before }</b> 改为 <b>{ $after }</b>？
    原因：{ $reason }
bot-settings-done =
    { $state ->
        [coming] ⏳ { $name }：{ $time } 起为 { $value }。
       *[holds] ✅ { $name }：{ $value }。
    }
