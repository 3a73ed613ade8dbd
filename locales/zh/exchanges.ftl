# Cash into coins.

## In the chat
bot-command-exchange = 用现金兑换金币
bot-exchange-ask =
    🔄 <b>用现金兑换金币</b>

    您有现金 { $balance }。1 { $currency } 可兑换价值 { $rate } 的金币。您想兑换多少现金？

    金币可用来购买奖券，不能再换回现金。
bot-exchange-bad-amount = 无法兑换。请输入大于零的金额，例如 12.50。
bot-exchange-review =
    🔄 请核对：
    您付出 <b>{ $amount }</b> 现金
    您得到价值 <b>{ $coins }</b> 的金币

    兑换后无法撤销。
bot-exchange-done =
    ✅ 您获得了价值 { $coins } 的金币。
    现金：<b>{ $cash }</b>
    金币：<b>{ $balance }</b>

## In the Mini App
miniapp-exchange-title = 用现金兑换金币
miniapp-exchange-text = 每 1 单位现金可兑换价值 { $rate } 的金币。金币不能换回现金。
miniapp-exchange-do = 兑换
miniapp-exchange-done = 已获得价值 { $coins } 的金币
bot-dialog-exchange = 兑换
