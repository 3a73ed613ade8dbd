# What the shop changes while it runs.

## Refusals
error-setting-not-found = There is no such setting.
error-setting-same = It already has this value.

## What takes two people
approval-settings-change = Change the setting “{ setting-name }” from { $before } to { $after }: { $reason }.

## Names
setting-name =
    { $name ->
        [welcome_credit] Welcome gift in cash
        [commission_rates] Referral reward by level
        [deposit_expiry_hours] Hours to pay a deposit
        [max_open_deposits] Open deposits of one person
        [stars_enabled] Coins for Stars
        [coins_per_star] Coins for one Star
        [min_stars] Fewest Stars at once
        [max_stars] Most Stars at once
        [first_deposit_min] Least first deposit with a bonus
        [first_deposit_bonus_rate] First-deposit bonus, share
        [first_deposit_bonus_days] Days to activate the bonus
        [exchange_rate] Coins for one unit of cash
        [withdrawal_fee_rate] Withdrawal fee, share
        [withdrawal_min] Least withdrawal
        [withdrawal_max] Greatest withdrawal
        [withdrawal_daily_limit] Withdrawals in 24 hours
        [withdrawal_wait_hours] Hours a first withdrawal waits
        [withdrawal_two_people_above] Two approvals of a withdrawal above
        [resale_min_rate] Least price on the market, share
        [resale_max_rate] Greatest price on the market, share
        [resale_fee_rate] Market fee, share
        [showoff_reward] Reward for a post, coins
        [showoff_max_reward] Greatest reward for a post, coins
        [staff_daily_limit] What one person on staff lets out in 24 hours
        [staff_hard_limit] Above this an owner decides too
        [lottery_two_people_above] Two people for prizes above
       *[support_contact] Support contact
    }

## In the chat
bot-command-shopsettings = Settings of the shop
bot-dialog-setting = changing a setting
bot-settings =
    ⚙️ <b>Settings of the shop</b>

    { $list }

    Which one do you want to change?
bot-settings-line =
    { $name }: <b>{ $value }</b>{ $next ->
        [none] { "" }
       *[other] { " " }→ { $next }
    }
bot-settings-one = ⚙️ { $name }: <b>{ $value }</b>
bot-settings-newest =
    { $state ->
        [coming] ⏳ { $value } from { $time }, set by { $name }
       *[holds] 🕓 Since { $time }, set by { $name }
    }{ $second ->
        [none] { "" }
       *[other] { " " }and { $second }
    }
    <i>{ $reason }</i>
bot-settings-looser =
    { $looser ->
        [more] A greater value lets more money out: two owners decide, and it holds a day later. A smaller one holds at once.
        [less] A smaller value lets more money out: two owners decide, and it holds a day later. A greater one holds at once.
        [any] Each change lets more out: two owners decide, and it holds a day later.
       *[never] A change holds at once.
    }
bot-settings-ask-value = ✏️ The new value? Shares are written like 0.05; to empty it, send “-”.
bot-settings-ask-reason = 💬 Why? The reason is in the log.
bot-settings-review =
    Change “{ $name }” from <b>{ $before }</b> to <b>{ $after }</b>?
    Reason: { $reason }
bot-settings-done =
    { $state ->
        [coming] ⏳ { $name }: { $value } from { $time }.
       *[holds] ✅ { $name }: { $value }.
    }
