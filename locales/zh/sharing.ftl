# Inline mode, groups and the operator's channel. HTML of Telegram's Bot API; buttons are plain.

## In the channel
channel-head = <b>{ $title }</b>  #{ $period }
channel-price = 🎟 每张奖券 <b>{ $price }</b>，共 { $total } 张
channel-sold = 已售 { $percent }%：{ $sold } / { $total }。
channel-last-tickets = 仅剩 { $left } 张，共 { $total } 张。
channel-extended = 售出的奖券还不够，发售延长至 { $time }。如果仍然不够，所有人都将获得退款。
channel-sealed = 奖券名单已封存，不再有任何更改。中奖者由这份名单和一个尚不存在的随机数决定。
channel-round = 名单公布得太晚，赶不上原定轮次，因此从现在起改用新的轮次：第 { $round } 轮，{ $time }。
channel-drawn =
    { $count ->
        [1] 中奖奖券：<b>{ $numbers }</b>
       *[other] { $count } 张中奖奖券（按名次）：<b>{ $numbers }</b>
    }
channel-cancelled =
    { $reason ->
        [undersold] 已取消：售出的奖券太少。每个人都会收到全部退款。
        [void] 已作废：随机数未在 72 小时内公布。每个人都会收到全部退款。
       *[other] 已取消：{ $reason }。每个人都会收到全部退款。
    }
channel-counts = 奖券：{ $tickets } 张，中奖者：{ $winners } 名
channel-root = 名单的根值：<code>{ $root }</code>
channel-source-drand = 随机数：drand quicknet，第 { $round } 轮，{ $time }
channel-source-ecvrf = 随机数：开奖时由商店自己的密钥产生（ECVRF），{ $time }
channel-sealed-at = 封存：{ $time }
channel-drawn-at = 开奖：{ $time }
channel-leaves = <a href="{ $url }">封存的名单</a>
channel-proof = <a href="{ $url }">证明</a> · <a href="{ $list }">封存的名单</a>
channel-button-open = 🎟 参加
channel-button-check = 🔍 核验

## In the chat
bot-command-lottery = 按编号或名称查找抽奖
bot-command-share = 在此展示一场抽奖
bot-button-share = 📣 分享
bot-button-search = 🔎 搜索
bot-button-join = 🎟 参加
bot-button-result = 🔍 结果与证明
bot-inline-about = { $price } · 已售 { $sold } / { $total } · { $status }
bot-inline-empty = 没有找到。打开商店
bot-group-welcome =
    👋 大家好！我来展示本店的抽奖。

    /lottery 12 显示编号为 12 的抽奖，/share 显示最接近开奖的抽奖。请在与我的私聊或应用中购买奖券。
bot-group-private = { $command } 只适合私下进行。请按下面的按钮，在私聊中发送：
bot-group-nothing = 没有找到这场抽奖。请发送编号或名称中的词，例如：/lottery 12
