# bot.ftl 之外关于开奖的文字：信标轮次与拒绝。

bot-proof-round = 🛰 随机数：drand 信标第 { $round } 轮，{ $time }
bot-proof-late = ⚠️ 对于第 { $round } 轮（{ $time }），封存公布得太晚，因此该轮不算。
bot-check-values =
    盐：<code>{ $salt }</code>
    叶子：<code>{ $leaf }</code>
    在名单中的位置：{ $place }
bot-check-path =
    { $steps ->
        [0] 叶子就是根值。
       *[other] 通向根值的路径，共 { $steps } 步：
    }
bot-button-receipt = 📄 凭证文件
bot-receipt-file = 这是您的凭证，您可以自行核验：<code>luckymart verify --receipt { $name } --root { $root }</code>。其中含有您的 Telegram id，请只给您信任的人看。
bot-card-void = 随机数在 72 小时内没有到来
error-beacon-signature-invalid = 这不是信标第 { NUMBER($round, useGrouping: 0) } 轮的签名。没有任何更改。
error-entropy-not-yet = 信标第 { NUMBER($round, useGrouping: 0) } 轮尚未到来。它将在 { $available_at } 到来，并决定中奖者。
