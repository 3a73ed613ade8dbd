# Seal, draw, winners, proof, receipt.

## Refusals
error-draw-not-found = 本场抽奖尚未开奖。
error-lottery-not-sealed = 奖券名单尚未封存。
error-seal-not-found = 奖券名单尚未封存。
error-too-few-sold = 已售 { $sold_tickets } 张，至少需要 { $min_tickets } 张。
error-beacon-signature-invalid = 这不是信标第 { NUMBER($round, useGrouping: 0) } 轮的签名。没有任何更改。
error-entropy-not-yet = 信标第 { NUMBER($round, useGrouping: 0) } 轮尚未公布。它将在 { $available_at } 公布，并决定中奖者。
error-draw-possible = 该抽奖仍可开奖，因此会照常开奖。
error-void-not-yet = 使用商店自有密钥的开奖，须在应开奖时间 72 小时后才能放弃：{ $possible_at } 起。

## Notifications
notification-lottery-won-title = 🎉 您中奖了！
notification-lottery-won-body =
    { $prize_type ->
        [CASH] “{ $title }”：您的 { $ticket_number } 号奖券获得第 { $rank } 名。{ $prize_value } 已存入您的现金钱包。
        [COINS] “{ $title }”：您的 { $ticket_number } 号奖券获得第 { $rank } 名。价值 { $prize_value } 的金币已存入您的金币钱包。
       *[PHYSICAL] “{ $title }”：您的 { $ticket_number } 号奖券获得第 { $rank } 名。奖品归您所有，价值 { $prize_value }。
    }
notification-lottery-lost-title = 已开奖
notification-lottery-lost-body = “{ $title }”：中奖的是 { $ticket_number } 号奖券，这次不是您的。任何人都可以在应用中核验开奖结果。

## For a second person
approval-draws-draw =
    提前为“{ $title }”开奖。全部奖品合计：{ $amount }{ $prize_type ->
        [CASH] （现金）
        [COINS] （金币）
       *[PHYSICAL] （实物）
    }。奖券 { $tickets } 张中已售出 { $sold } 张，每张 { $price }。
approval-draws-void = 放弃“{ $title }”的开奖，并为 { $sold } 张奖券（每张 { $price }）退款：{ $reason }。

## In the chat
bot-command-verify = 核验开奖
bot-button-proof = 🔍 开奖证明
bot-button-check-mine = 🔍 核验我的奖券
bot-verify =
    🔍 <b>您不必相信我们</b>

    开奖前，全部奖券的名单会被封存：整份名单的指纹公开发布，此后任何奖券都不能增加、删除或更改。中奖者由这份封存值和一个附带证明公布的随机数计算得出，任何人都可以重复这一计算。

    请选择一次开奖查看证明。也可以发送 <code>/verify</code> 加抽奖的 ID，或加您奖券的七位数字。
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
bot-check-which = 您在多场抽奖中都有 { $number } 号奖券。您指的是哪一场？
bot-check-not-mine = 您没有 { $number } 号奖券。
bot-check-title = 🔍 <b>{ $number } 号奖券</b>
bot-check-step =
    { $step ->
        [receipt-owner] 由您的 Telegram ID 与奖券的盐值算出持有人标记
        [receipt-leaf] 由号码和持有人标记算出叶子
       *[receipt-path] 由叶子逐步算到封存的根值
    }
bot-check-holds = ✅ <b>您的奖券参加了开奖，并且属于您。</b>
bot-check-fails = ❌ <b>核验不通过。</b>请立即联系客服：/paysupport
bot-check-root =
    封存的根值：
    <code>{ $root }</code>
bot-proof-round = 🛰 随机数：drand 信标第 { $round } 轮，{ $time }
bot-proof-late = ⚠️ 封存值公布得太晚，未赶上第 { $round } 轮（{ $time }），因此该轮不算。
bot-check-values =
    盐值：<code>{ $salt }</code>
    叶子：<code>{ $leaf }</code>
    在名单中的位置：{ $place }
bot-check-path =
    { $steps ->
        [0] 叶子就是根值。
       *[other] 通向根值的路径，共 { $steps } 步：
    }
bot-button-receipt = 📄 奖券凭证文件
bot-receipt-file = 这是您的奖券凭证，您可以自行核验：<code>luckymart verify --receipt { $name } --root { $root }</code>。其中含有您的 Telegram ID，请只给您信任的人看。

## In the Mini App
miniapp-winner-name = 中奖者：{ $name }
miniapp-open-receipt = 打开奖券凭证
miniapp-receipt-title = { $number } 号奖券的凭证
miniapp-receipt-text = 它证明封存的名单中有这张属于您 Telegram ID 的奖券。如需自行核验开奖，请妥善保存。
miniapp-drawn-on = 开奖时间：{ $date }
miniapp-winning-ticket = 中奖奖券：{ $number }
miniapp-winners-title = 中奖者（{ $count }）
miniapp-winner-me = 就是您
miniapp-you-won = 您中奖了！
miniapp-you-won-ticket = { $count ->
    [1] 您的奖券 { $numbers } 中奖。
   *[other] 您的 { $count } 张奖券中奖：{ $numbers }。
}
miniapp-prize-physical = 您的奖品：{ $title }。
miniapp-prize-cash = { $amount } 已存入您的现金钱包。
miniapp-prize-coins = 价值 { $amount } 的金币已存入您的金币钱包。
miniapp-not-this-time = 这次没有中奖
miniapp-not-this-time-text = { $count ->
    [1] 您的奖券参加了开奖，但中奖的是另一张。
   *[other] 您的 { $shown } 张奖券参加了开奖，但中奖的是另一张。
}
miniapp-not-in-draw = 已开奖
miniapp-not-in-draw-text = 您没有本场抽奖的奖券。
miniapp-proof-title = 如何核验本次开奖
miniapp-proof-meaning = 开奖前，整份奖券名单会被封存：名单的根值固定了每一张奖券。中奖者由封存值和公开的随机数计算得出，因此任何人都可以重新计算。
miniapp-entropy-ecvrf = 随机数由商店自己的密钥产生。它能证明结果未被篡改，但不能证明商店没有试过多份奖券名单。
miniapp-entropy-drand = 随机数来自公共信标 drand，任何人都无法预测、选择或扣留。
miniapp-not-sealed-yet = 奖券名单尚未封存。
miniapp-sealed-at = 封存时间
miniapp-tickets-in-draw = 参与开奖的奖券
miniapp-cancelled-undersold = 售出的奖券太少。所有款项将原路退回各钱包。
miniapp-cancelled-void = 随机数未在 72 小时内公布。所有款项将原路退回各钱包。
miniapp-seal-round = 信标轮次
miniapp-seal-round-anew = 名单公布过晚，未赶上首个轮次，因此改用更晚的轮次。
miniapp-seal-root = 封存名单的根值
miniapp-download-proof = 证明
miniapp-download-leaves = 奖券名单
miniapp-download-checker = 核验页面
miniapp-error-lottery-not-sealed = 奖券名单封存后才会有奖券凭证。
miniapp-error-draw-not-found = 本场抽奖尚未开奖。
