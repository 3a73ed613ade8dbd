# 玩家在聊天中看到的文字。Bot API 的 HTML;按钮、命令和提示为纯文本。

## 命令和菜单
bot-menu-button = 开始抽奖
bot-command-start = 开始
bot-command-play = 打开商店
bot-command-lotteries = 当前抽奖
bot-command-tickets = 我的奖券
bot-command-balance = 我的钱包
bot-command-verify = 核验开奖
bot-command-language = 更换语言
bot-command-help = 机器人能做什么
bot-command-terms = 商店规则
bot-command-privacy = 保存了我的哪些信息
bot-command-paysupport = 付款帮助
bot-command-staff = 我的员工权限
bot-command-newlottery = 创建抽奖
bot-command-managelotteries = 发布、取消、开奖
bot-command-credit = 给用户入账
bot-command-broadcast = 群发消息

## 按钮
bot-button-play = 🎁 打开 LuckyMart
bot-button-open-app = 📱 在应用中打开
bot-button-open-chat = 打开聊天
bot-button-lotteries = 🎟 抽奖
bot-button-all-lotteries = ◀️ 全部抽奖
bot-button-lottery = 🎁 查看抽奖
bot-button-buy = 🎟 购买奖券
bot-button-buy-more = 🎟 再买一些
bot-button-pay = ✅ 支付 { $total }
bot-button-my-tickets = 🗂 我的奖券
bot-button-proof = 🔍 开奖证明
bot-button-check-mine = 🔍 核验我的奖券
bot-button-first = ⏮ 回到开头
bot-button-next = 下一页 ▶️
bot-button-older = 更早 ▶️
bot-button-back = ◀️ 返回
bot-button-cancel = ✖️ 取消
bot-button-confirm = ✅ 确认
bot-button-old = 这个按钮已失效，请用命令重新开始。

## 开始、语言、帮助
bot-description = 一张彩票的价格，赢取好物。选择抽奖、购买彩票、观看开奖：每次开奖您都可以亲自核验，直到最后一位数字。
bot-short-description = 人人可核验的好物抽奖。
bot-start =
    👋 您好，<b>{ $name }</b>！

    LuckyMart 抽送好物。每份奖品分成若干奖券，奖券售出后，其中一张中奖。每次开奖任何人都可以核验，精确到最后一位数字。

    请在应用里或直接在聊天中选择抽奖。祝您好运！
bot-start-demo = 🧪 这是演示：这里的钱不是真钱。
bot-play = 应用里一应俱全：抽奖、您的奖券、钱包和开奖结果。
bot-language-name = 中文
bot-language-ask = 🌐 您希望我说哪种语言？
bot-language-set = ✅ 现在我们说中文。
bot-help =
    <b>我能做什么</b>

    { $commands }
bot-unknown = 我没有听懂。请用按钮打开应用，或用 /help 查看我能做什么。
bot-cancelled = 已取消。
bot-cancel-nothing = 没有可取消的操作。
bot-group-hint = 我只在私聊中工作。在那里可以查看抽奖并购买奖券：
bot-error = 抱歉，我们这边出了问题，请稍后再试。如果再次发生，请把这个编号告诉客服：{ $reference }

## 抽奖
bot-status =
    { $status ->
        [UPCOMING] 即将开售
        [ACTIVE] 发售中
        [SOLD_OUT] 已售罄
        [DRAWING] 正在开奖
        [COMPLETED] 已开奖
       *[CANCELLED] 已取消
    }
bot-lotteries =
    🎟 <b>抽奖</b>

    { $list }
bot-lotteries-line =
    <b>{ $title }</b>
    每张 { $price } · { bot-status }
    { $bar } { $sold } / { $total }
bot-lotteries-none = 目前没有抽奖，请过会儿再来看看！
bot-card-title = 🎁 <b>{ $title }</b>  #{ $period }
bot-card-text = { $text }
bot-card-price = 🎟 每张奖券 <b>{ $price }</b>
bot-card-prize =
    { $type ->
        [CASH] 💵 奖品：现金 <b>{ $value }</b>
        [COINS] 🪙 奖品：价值 <b>{ $value }</b> 的金币
       *[PHYSICAL] 📦 奖品：实物，价值 <b>{ $value }</b>
    }{ $winners ->
        [1] { "" }
       *[other] ，共 { $winners } 名中奖者
    }
bot-card-sold = { $bar } 已售 { $sold } / { $total }
bot-card-limit = 👤 每人最多 { $limit } 张
bot-card-mine = ✅ 您有 { $count } 张奖券
bot-card-upcoming = 🕓 开售时间：{ $time }
bot-card-active = 🕓 发售至 { $time }，或售完为止
bot-card-sold-out = 🔒 已售罄，奖券名单即将封存。
bot-card-drawing = 🎲 奖券名单已封存，即将开奖。
bot-card-completed = 🏆 中奖奖券：<b>{ $number }</b>。恭喜 { $name }！
bot-card-cancelled = ✖️ 已取消：{ $reason }。所有人都会收到退款。
bot-card-undersold = 售出的奖券太少

## 购买
bot-buy-quantity =
    🎟 <b>{ $title }</b>
    每张 { $price }，还剩 { $left } 张

    您要买几张？
bot-buy-wallet =
    🎟 <b>{ $title }</b>
    { $quantity } 张，共 <b>{ $total }</b>

    用哪个钱包支付？
bot-buy-confirm =
    🎟 <b>{ $title }</b>
    { $quantity } 张，共 <b>{ $total }</b>
    支付钱包：{ $wallet }

    确认购买吗？
bot-buy-receipt =
    ✅ <b>购买成功！</b> { $title }

    您的 { $quantity } 张奖券：<b>{ $numbers }</b>
    已支付：{ $total }
    订单：<code>{ $order }</code>
    { $wallet }：剩余 { $balance }

    祝您好运！开奖后我会通知您。

## 奖券
bot-tickets =
    🗂 <b>您的奖券</b>（最新的在前）

    { $groups }
bot-tickets-group =
    <b>{ $title }</b> · { bot-status }
    { $count } 张：{ $numbers }
bot-tickets-won = 🏆 奖券 <b>{ $number }</b> 获得第 { $rank } 名！
bot-tickets-none = 您还没有奖券。第一张只差一个按钮！

## 钱包
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

## 证明
bot-verify =
    🔍 <b>您不必相信我们</b>

    开奖前，全部奖券的名单会被封存：整份名单的指纹公开发布，此后任何奖券都不能增加、删除或更改。中奖者由这份封存值和一个附带证明公布的随机数计算得出，任何人都可以重复这一计算。

    请选择一次开奖查看证明。也可以发送 <code>/verify</code> 加抽奖的 id，或加您奖券的七位数字。
bot-verify-none = 目前还没有封存的抽奖。
bot-proof-title = 🔍 <b>{ $title }</b>  #{ $period }
bot-proof-seal =
    🔒 <b>封存</b>于 { $time }
    { $tickets } 张奖券，名单的根值：
    <code>{ $root }</code>
    <a href="{ $leaves }">封存的名单</a>
bot-proof-waiting = 🎲 尚未开奖。
bot-proof-draw =
    🎲 <b>开奖种子</b>
    <code>{ $seed }</code>
    <a href="{ $bundle }">完整证明</a>，可用于 <code>luckymart verify</code> 或您自己的程序
bot-proof-winners = 🏆 <b>中奖者</b>
bot-proof-winner = { $rank }. <b>{ $number }</b> { $name }
bot-proof-more = … 还有 { $count } 名
bot-proof-you = （就是您！）
bot-proof-ecvrf = ℹ️ 随机数由商店自己的密钥产生（ECVRF，RFC 9381）。它能证明结果未被篡改，但不能证明商店在封存之前没有试过多份名单。
bot-proof-drand = ℹ️ 随机数来自公共信标 drand，包括商店在内，任何人都无法预测或选择。
bot-check-pick = 要核验您的哪张奖券？
bot-check-which = 您在多个抽奖中都有奖券 { $number }。您指的是哪一个？
bot-check-not-mine = 您没有奖券 { $number }。
bot-check-title = 🔍 <b>奖券 { $number }</b>
bot-check-step =
    { $step ->
        [receipt-owner] 您的 Telegram id 和奖券的盐值得出持有人标记
        [receipt-leaf] 号码和持有人标记得出叶子
       *[receipt-path] 叶子通向封存的根值
    }
bot-check-holds = ✅ <b>您的奖券参加了开奖，并且属于您。</b>
bot-check-fails = ❌ <b>核验不通过。</b>请立即联系客服：/paysupport
bot-check-root =
    封存的根值：
    <code>{ $root }</code>
