# 欠款：用户欠商店的金额。

## Refusals
error-debt-not-found = 没有这笔欠款。
error-debt-open =
    { $wallet_type ->
        [LUCKY_COIN] 您欠商店价值 { $amount } 的金币。还清之前不能提现，也不能在市场出售；新到账的金币会先用于还款。您可以用现金兑换金币。
       *[BALANCE] 您欠商店 { $amount }。还清之前不能提现，也不能在市场出售；新到账的现金会先用于还款。
    }
error-debt-state =
    { $status ->
        [PAID] 这笔欠款已经还清。
       *[FORGIVEN] 这笔欠款已经免除。
    }

## Notifications
notification-debt-opened-title = 您有一笔欠款
notification-debt-opened-body =
    { $wallet_type ->
        [LUCKY_COIN] 需要扣除的金币超过了您的余额，还差价值 { $amount } 的金币。新到账的金币会先用于还款；还清之前不能提现，也不能在市场出售。您可以用现金兑换金币。
        [BONUS] 需要扣除的赠金超过了您的余额，还差 { $amount }。新到账的赠金会先用于还款。
       *[BALANCE] 需要扣除的金额超过了您的余额，还差 { $amount }。新到账的现金会先用于还款；还清之前不能提现，也不能在市场出售。
    }
notification-debt-forgiven-title = 您的欠款已免除
notification-debt-forgiven-body =
    { $wallet_type ->
        [LUCKY_COIN] 商店已免除您价值 { $amount } 的金币欠款。
        [BONUS] 商店已免除您 { $amount } 的赠金欠款。
       *[BALANCE] 商店已免除您 { $amount } 的欠款。
    }
notification-debit-title = 入账更正
notification-debit-body =
    { $wallet_type ->
        [LUCKY_COIN] 已从您的金币钱包扣除价值 { $amount } 的金币：{ $reason }。
        [BONUS] 已从您的赠金钱包扣除 { $amount }：{ $reason }。
       *[BALANCE] 已从您的现金钱包扣除 { $amount }：{ $reason }。
    }

## For a second person
approval-debts-forgive =
    { $wallet_type ->
        [BALANCE] 免除 { $person } 的欠款 { $amount }：{ $reason }。
        [LUCKY_COIN] 免除 { $person } 的欠款 { $amount }（金币）：{ $reason }。
       *[BONUS] 免除 { $person } 的欠款 { $amount }（赠金）：{ $reason }。
    }

## In the chat
bot-command-debts = 用户欠款
bot-command-debit = 更正错误入账
bot-wallet-owed = ⚠️ 您欠 { $amount }：此钱包新到账的金额会先用于还款。
bot-person-wallet-owed = ⚠️ 欠款 { $amount }
bot-debt-cause =
    { $cause ->
        [DEPOSIT_REFUND] 星星退款
        [BONUS_REVERSAL] 已退款充值的赠金
       *[DEBIT] 错误入账
    }
bot-debts-none = 没有人欠商店钱。
bot-debts-card =
    🧾 <b>{ $name }</b>
    { $wallet }：欠 <b>{ $remaining }</b>（共 { $amount }）
    原因：{ bot-debt-cause }（{ $note }）
    起始时间：{ $time }
    { $status ->
        [OPEN] 此钱包新到账的金额会先用于还款。
        [PAID] ✅ 已还清。
       *[FORGIVEN] ✅ { $staff } 已免除：{ $reason }
    }
bot-debts-button-forgive = ✂️ 免除欠款
bot-debts-ask-reason = 免除 { $name } 的 { $amount } 欠款？请写明原因，供日志记录。
bot-dialog-debt-forgiveness = 免除欠款
bot-dialog-debit = 扣款
bot-debit-user = 👤 谁的入账有误？请发送 @用户名 或 Telegram ID。
bot-debit-amount = 💎 { $wallet }：扣除多少 { $currency }？余额不足的部分会成为欠款。
bot-debit-review =
    请检查：
    👤 { $name }
    👛 { $wallet }：<b>−{ $amount }</b>
    📝 { $reason }
bot-debit-done = ✅ 已扣除：{ $name }，{ $wallet } <b>−{ $amount }</b>
bot-debit-owed = 其中 { $amount } 余额不足，现为欠款。

## In the Mini App
miniapp-owed = 欠款 { $amount }
miniapp-debt-title = 您欠商店 { $amount }
miniapp-debt-lucky-coin = 新到账的金币会先用于还款。还清之前不能提现，也不能在市场出售。
miniapp-debt-balance = 新到账的现金会先用于还款。还清之前不能提现，也不能在市场出售。
miniapp-debt-bonus = 新到账的赠金会先用于还款。
miniapp-debt-exchange = 用现金兑换金币
miniapp-debt-cause-deposit-refund = 星星退款
miniapp-debt-cause-bonus-reversal = 已退款充值的赠金
miniapp-debt-cause-debit = 错误入账已更正
miniapp-debt-left = 共 { $amount }，还剩 { $remaining }
