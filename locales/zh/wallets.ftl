# Wallets, their history, credits.

## Notifications
notification-credit-title = 到账通知
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] 您的钱包收到 { $amount } 金币:{ $reason }。
        [BONUS] 您的钱包收到 { $amount } 奖金:{ $reason }。
       *[BALANCE] 您的现金钱包收到 { $amount }:{ $reason }。
    }

## In the chat
bot-command-balance = 我的钱包
bot-command-credit = 给用户入账
bot-wallet-name =
    { $type ->
        [BALANCE] 余额
        [LUCKY_COIN] 金币
       *[BONUS] 奖金
    }
bot-balance =
    👛 <b>您的钱包</b>

    { $wallets }

    余额是现金。金币和奖金可以购买奖券，但不能兑换成现金。点按钱包可查看其记录。
bot-wallet-line = { $name }：<b>{ $balance }</b>
bot-wallet-frozen = （另有 { $amount } 被冻结）
bot-history =
    👛 <b>{ $wallet }</b>：{ $balance }

    { $entries }
bot-history-empty = 这里还没有记录。
bot-history-entry =
    <b>{ $amount }</b> · { $type ->
        [PURCHASE] 购买奖券
        [REFUND] 退款
        [RESALE] 市场购买
        [RESALE_SETTLEMENT] 市场出售
        [PRIZE_RESALE] 市场奖品
        [RESALE_REFUND] 市场退款
        [RESALE_REVERSAL] 撤销交易
        [PRIZE] 奖品
        [COMMISSION] 邀请奖励
        [CREDIT] 入账
        [BONUS] 奖励
        [WELCOME] 欢迎礼金
        [EXCHANGE] 兑换金币
        [FREEZE] 提现冻结
        [UNFREEZE] 提现退回
        [WITHDRAWAL] 提现
        [DEPOSIT] 充值
        [SHOWOFF_REWARD] 晒单奖励
        [DEPOSIT_REFUND] 退还星
        [DEPOSIT_REFUND_RETURN] 撤销退还
       *[OTHER] 其他
    } · { $time }
bot-history-note = <i>{ $note }</i>
bot-credit-user = 👤 给谁？请发送 @用户名 或 Telegram id。
bot-credit-no-user = 我不认识这个人，对方需要先打开机器人。如果用户名正确，请试试 Telegram id。
bot-credit-wallet = 👛 { $name }：哪个钱包？
bot-credit-amount = 💎 { $wallet }：多少 { $currency }？
bot-credit-bad-amount =
    { $scale ->
        [0] 请输入大于零的整数。
       *[other] 请输入大于零的金额，小数点后最多 { $scale } 位。
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
miniapp-wallet-title = 钱包
miniapp-wallet-balances = 余额
miniapp-wallet-balance = 余额
miniapp-wallet-lucky-coin = 金币
miniapp-wallet-bonus = 奖金
miniapp-wallet-balance-note = 现金：可购买奖券，也可提现。
miniapp-wallet-lucky-coin-note = 金币可购买奖券，不能兑换成现金。
miniapp-wallet-bonus-note = 奖金可购买奖券，不能兑换成现金。
miniapp-frozen = 冻结 { $amount }
miniapp-history = 明细
miniapp-history-empty = 暂无记录
miniapp-history-empty-text = 此钱包的每一笔变动都会列在这里。
miniapp-balance-after = 余额 { $amount }
miniapp-transaction-purchase = 购买奖券
miniapp-transaction-refund = 退款
miniapp-transaction-prize = 奖品
miniapp-transaction-commission = 好友购买返利
miniapp-transaction-credit = 入账
miniapp-transaction-welcome = 迎新礼金
miniapp-transaction-exchange = 兑换
miniapp-transaction-deposit = 充值
miniapp-transaction-withdrawal = 提现
miniapp-transaction-resale = 市场购买
miniapp-transaction-resale-settlement = 奖券售出
miniapp-transaction-prize-resale = 市场奖品
miniapp-transaction-resale-refund = 市场退款
miniapp-transaction-resale-reversal = 交易撤销
miniapp-transaction-freeze = 提现冻结
miniapp-transaction-unfreeze = 解除冻结
miniapp-transaction-bonus = 首充奖金
miniapp-transaction-showoff-reward = 晒单奖励
miniapp-transaction-deposit-refund = 退还星
miniapp-transaction-deposit-refund-return = 撤销退还
miniapp-wallet-actions = 资金操作
miniapp-wallet-deposit = 充值
miniapp-wallet-withdraw = 提现
miniapp-wallet-exchange = 换金币
