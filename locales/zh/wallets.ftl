# Wallets, their history, credits.

## Notifications
notification-credit-title = 到账通知
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] 您的金币钱包收到价值 { $amount } 的金币：{ $reason }。
        [BONUS] 您的赠金钱包收到 { $amount } 赠金：{ $reason }。
       *[BALANCE] 您的现金钱包收到 { $amount }：{ $reason }。
    }

## For a second person
approval-wallets-credit =
    { $wallet_type ->
        [BALANCE] 为 { $person } 入账现金 { $amount }。原因：{ $reason }。
        [LUCKY_COIN] 为 { $person } 入账金币 { $amount }。原因：{ $reason }。
       *[BONUS] 为 { $person } 入账赠金 { $amount }。原因：{ $reason }。
    }

## In the chat
bot-command-balance = 我的钱包
bot-command-credit = 给用户入账
bot-wallet-name =
    { $type ->
        [BALANCE] 现金
        [LUCKY_COIN] 金币
       *[BONUS] 赠金
    }
bot-balance =
    👛 <b>我的钱包</b>

    { $wallets }

    现金可以提现。金币和赠金可以购买奖券，但不能兑换成现金。点按钱包可查看明细。
bot-wallet-line = { $name }：<b>{ $balance }</b>
bot-wallet-frozen = （另有 { $amount } 被冻结）
bot-history =
    👛 <b>{ $wallet }</b>：{ $balance }

    { $entries }
bot-history-empty = 暂无记录。
bot-history-entry =
    <b>{ $amount }</b> · { $type ->
        [PURCHASE] 购买奖券
        [REFUND] 退款
        [RESALE] 市场购买
        [RESALE_SETTLEMENT] 市场出售
        [PRIZE_RESALE] 市场奖品
        [RESALE_REFUND] 市场退款
        [RESALE_REVERSAL] 交易撤销
        [PRIZE] 奖品
        [COMMISSION] 邀请返利
        [CREDIT] 入账
        [BONUS] 首充赠金
        [WELCOME] 迎新礼金
        [EXCHANGE] 兑换金币
        [FREEZE] 提现冻结
        [UNFREEZE] 解除冻结
        [WITHDRAWAL] 提现
        [DEPOSIT] 充值
        [SHOWOFF_REWARD] 晒单奖励
        [DEPOSIT_REFUND] 星星退款
        [DEPOSIT_REFUND_RETURN] 星星退款撤销
        [PRIZE_CONVERSION] 无人领取的奖品
        [DEBT_PAYMENT] 还款
        [DEBIT] 入账更正
        [BONUS_REVERSAL] 扣回已退款充值的赠金
       *[OTHER] 其他
    } · { $time }
bot-history-note = <i>{ $note }</i>
bot-credit-user = 👤 给谁？请发送 @用户名 或 Telegram ID。
bot-credit-no-user = 找不到该用户，对方需要先打开机器人。如果用户名正确，请试试 Telegram ID。
bot-credit-wallet = 👛 { $name }：哪个钱包？
bot-credit-amount = 💎 { $wallet }：多少 { $currency }？
bot-credit-bad-amount =
    { $scale ->
        [0] 请输入大于零的整数。
       *[other] 请输入大于零的金额，最多 { $scale } 位小数。
    }
bot-credit-reason = 📝 原因是什么？对方会看到您的回答，它也会留在日志中。
bot-credit-review =
    请检查：
    👤 { $name }
    👛 { $wallet }：<b>+{ $amount }</b>
    📝 { $reason }
bot-credit-done =
    ✅ 已入账：{ $name }，{ $wallet } <b>+{ $amount }</b>
    <code>{ $transaction }</code>

## In the Mini App
miniapp-wallet-title = 我的钱包
miniapp-wallet-balances = 我的钱包
miniapp-wallet-balance = 现金
miniapp-wallet-lucky-coin = 金币
miniapp-wallet-bonus = 赠金
miniapp-wallet-balance-note = 可购买奖券，也可提现。
miniapp-wallet-lucky-coin-note = 金币可购买奖券，不能兑换成现金。
miniapp-wallet-bonus-note = 赠金可购买奖券，不能兑换成现金。
miniapp-frozen = 冻结 { $amount }
miniapp-history = 明细
miniapp-history-empty = 暂无记录
miniapp-history-empty-text = 此钱包的每一笔明细都会列在这里。
miniapp-balance-after = 余额 { $amount }
miniapp-transaction-purchase = 购买奖券
miniapp-transaction-refund = 退款
miniapp-transaction-prize = 奖品
miniapp-transaction-commission = 邀请返利
miniapp-transaction-credit = 入账
miniapp-transaction-welcome = 迎新礼金
miniapp-transaction-exchange = 兑换
miniapp-transaction-deposit = 充值
miniapp-transaction-withdrawal = 提现
miniapp-transaction-resale = 市场购买
miniapp-transaction-resale-settlement = 市场出售
miniapp-transaction-prize-resale = 市场奖品
miniapp-transaction-resale-refund = 市场退款
miniapp-transaction-resale-reversal = 交易撤销
miniapp-transaction-freeze = 提现冻结
miniapp-transaction-unfreeze = 解除冻结
miniapp-transaction-bonus = 首充赠金
miniapp-transaction-showoff-reward = 晒单奖励
miniapp-transaction-deposit-refund = 星星退款
miniapp-transaction-deposit-refund-return = 星星退款撤销
miniapp-transaction-prize-conversion = 无人领取的奖品
miniapp-transaction-debt-payment = 还款
miniapp-transaction-debit = 入账更正
miniapp-transaction-bonus-reversal = 扣回已退款充值的赠金
miniapp-wallet-actions = 充值、提现、兑换
miniapp-wallet-deposit = 充值
miniapp-wallet-withdraw = 提现
miniapp-wallet-exchange = 兑换金币
bot-dialog-credit = 入账
