# The market: tickets until the seal, and prizes instead of shipping.

## Refusals
error-already-listed = 已经在市场上出售。
error-already-sold = 有人抢先一步，已售出。您没有被扣款。
error-market-closed = 这场抽奖的奖券不能再转让。
error-ticket-not-sellable =
    { $wallet_type ->
        [BONUS] 用赠金购买的奖券不能转让。奖券仍归您所有，并参加开奖。
       *[other] 这张奖券是用金币购买的，而本场抽奖的奖券只能以现金出售。奖券仍归您所有，并参加开奖。
    }
error-own-resale = 这是您自己的商品。
error-resale-not-found = 该商品不存在。
error-resale-price = 价格必须在 { $min_price } 到 { $max_price } 之间。
error-resale-state = 该商品已下架。

## Notifications
notification-resale-sold-title = 已售出！
notification-resale-sold-body =
    { $kind ->
        [prize] “{ $title }”：{ $ticket_number } 号奖券的奖品已售出。{ $amount } 已存入您的钱包。
       *[ticket] “{ $title }”：您的 { $ticket_number } 号奖券已售出。奖券名单封存时您将收到 { $amount }。
    }
notification-resale-settled-title = 奖券转让款已到账
notification-resale-settled-body =
    { $wallet_type ->
        [LUCKY_COIN] “{ $title }”的奖券名单已封存。售出奖券数：{ $count }。价值 { $amount } 的金币已存入您的金币钱包。
        [BONUS] “{ $title }”的奖券名单已封存。售出奖券数：{ $count }。{ $amount } 赠金已存入您的赠金钱包。
       *[BALANCE] “{ $title }”的奖券名单已封存。售出奖券数：{ $count }。{ $amount } 已存入您的现金钱包。
    }
notification-resale-cancelled-by-seal-title = 奖券未售出，将参加开奖
notification-resale-cancelled-by-seal-body = “{ $title }”的奖券名单已封存，没有人购买。已下架商品：{ $count } 件。奖券仍归您所有，并参加开奖。
notification-resale-removed-title = 您的商品已被下架
notification-resale-removed-body =
    { $kind ->
        [prize] “{ $title }”：{ $ticket_number } 号奖券的奖品已下架。原因：{ $reason }。它仍归您所有。
       *[ticket] “{ $title }”：{ $ticket_number } 号奖券已下架。原因：{ $reason }。它仍归您所有。
    }
notification-resale-reversed-title = 交易已撤销
notification-resale-reversed-body =
    { $wallet_type ->
        [LUCKY_COIN] “{ $title }”已作废。您转让奖券所得的 { $amount } 已从金币钱包退还给买家。您最初支付的款项已退回给您。
        [BONUS] “{ $title }”已作废。您转让奖券所得的 { $amount } 已从赠金钱包退还给买家。您最初支付的款项已退回给您。
       *[BALANCE] “{ $title }”已作废。您转让奖券所得的 { $amount } 已从现金钱包退还给买家。您最初支付的款项已退回给您。
    }

## In the chat
bot-command-market = 其他玩家出售的奖券和奖品
bot-command-sell = 出售奖券或奖品
bot-command-listings = 我的在售
bot-command-managemarket = 管理市场
bot-button-market-cheapest = 价格从低到高
bot-button-market-dearest = 价格从高到低
bot-button-market-newest = 最新上架
bot-button-market-filter = 🎁 选择抽奖
bot-button-market-all = 全部抽奖
bot-button-market-back = ◀️ 市场
bot-button-market-sell = 💰 出售
bot-button-market-mine = 📋 我的在售
bot-button-listing-cancel = ✖️ 下架 { $number } 号
bot-button-takedown = 🚫 下架
bot-market-item =
    { $kind ->
        [prize] 📦 { $number } 号 · { $price }
       *[ticket] 🎟 { $number } 号 · { $price }
    }
bot-market =
    🛒 <b>市场</b>
    其他玩家在出售。

    { $list }
bot-market-line =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>：{ $number } 号奖券的奖品
       *[ticket] 🎟 <b>{ $title }</b>：{ $number } 号奖券
    }
    { $price }（{ $kind ->
        [prize] 价值
       *[ticket] 原价
    } { $face }）
bot-market-none =
    🛒 <b>市场</b>

    市场暂无商品，请稍后再来！
bot-market-lotteries = 🎁 哪场抽奖？
bot-market-card =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>
            { $number } 号奖券的奖品，价值 { $face }
       *[ticket] 🎟 <b>{ $title }</b>
            { $number } 号奖券，原价 { $face }
    }
    价格：<b>{ $price }</b>
    卖家：{ $seller }

    { $kind ->
        [prize] 奖品立即归您所有，然后可以申请发货。
       *[ticket] 奖券立即归您所有，并参加开奖。
    } 用哪个钱包支付？
bot-market-own = 这是您自己的商品。
bot-market-confirm =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>，{ $number } 号奖券的奖品
       *[ticket] 🎟 <b>{ $title }</b>，{ $number } 号奖券
    }
    价格：<b>{ $price }</b>
    支付钱包：{ $wallet }

    确认购买吗？
bot-market-receipt =
    ✅ <b>购买成功！</b>

    { $kind ->
        [prize] 📦 { $title }：{ $number } 号奖券的奖品归您了。
       *[ticket] 🎟 { $title }：{ $number } 号奖券归您了。祝您好运！
    }
    已付：{ $price } · 订单 { $order }
    { $wallet }：{ $balance }
bot-sell = 💰 您想出售什么？
bot-sell-none = 💰 您现在没有可出售的东西。奖券在奖券名单封存前可以出售，奖品在发货前可以出售。
bot-sell-price =
    💰 { $kind ->
        [prize] <b>{ $title }</b>，{ $number } 号奖券的奖品
       *[ticket] <b>{ $title }</b>，{ $number } 号奖券
    }

    请输入价格，从 <b>{ $low }</b> 到 <b>{ $high }</b>。手续费为 { $fee }%。
bot-sell-bad-price = 请输入 { $low } 到 { $high } 之间的价格，例如 12.50。
bot-sell-review =
    💰 { $kind ->
        [prize] <b>{ $title }</b>，{ $number } 号奖券的奖品
       *[ticket] <b>{ $title }</b>，{ $number } 号奖券
    }
    价格：<b>{ $price }</b>
    手续费：{ $fee }
    您将得到：<b>{ $proceeds }</b>，存入与买家付款相同的钱包

    { $kind ->
        [prize] 售出后立即到账。
       *[ticket] 奖券名单封存时到账。如果没有人购买，奖券仍归您所有，并参加开奖。
    }
bot-sell-done = ✅ 已以 { $price } 上架。售出时我会通知您。
bot-listings =
    📋 <b>我的在售</b>

    { $list }
bot-listings-none = 📋 您还没有在售的商品。
bot-listing-line =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>：{ $number } 号奖券的奖品
       *[ticket] 🎟 <b>{ $title }</b>：{ $number } 号奖券
    }
    { $price } · { $state ->
        [ACTIVE] 在售
        [SOLD] 已售出，封存时到账
        [SETTLED] 已售出并到账
        [REFUNDED] 抽奖取消，交易已撤销
       *[CANCELLED] 已下架
    }
bot-takedown-none = 没有更多商品了。
bot-takedown-card =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>：{ $number } 号奖券的奖品
       *[ticket] 🎟 <b>{ $title }</b>：{ $number } 号奖券
    }
    价格：<b>{ $price }</b>（{ $kind ->
        [prize] 价值
       *[ticket] 原价
    } { $face }）
    卖家：{ $seller }
    上架时间：{ $time }
bot-takedown-reason = 为什么下架？卖家会看到您的回答。
bot-takedown-done = 🚫 { $title }，{ $number } 号：已由 { $staff } 下架。原因：{ $reason }

## In the Mini App
miniapp-resales-title = 市场
miniapp-resales-kind = 类别
miniapp-resales-kind-all = 全部
miniapp-resales-kind-ticket = 奖券
miniapp-resales-kind-prize = 奖品
miniapp-resales-sort = 排序
miniapp-resales-sort-newest = 最新上架
miniapp-resales-sort-price = 价格从低到高
miniapp-resales-sort-dear-price = 价格从高到低
miniapp-resales-mine = 我的在售
miniapp-resales-sell = 出售
miniapp-resales-empty = 市场暂无商品
miniapp-resales-mine-empty = 您没有在售的商品
miniapp-resales-empty-text = 奖券在奖券名单封存前可以出售，奖品在发货前可以出售。
miniapp-resale-title = 市场商品
miniapp-resale-ticket = { $number } 号奖券
miniapp-resale-prize = 第 { $rank } 名奖品
miniapp-resale-instead = 原价 { $amount }
miniapp-resale-price = 价格
miniapp-resale-face = 原价
miniapp-resale-seller = 卖家
miniapp-resale-takes = { $takes ->
    [LUCKY_COIN] 卖家当初用金币购买，因此这张奖券以金币出售。
   *[BALANCE] 本场抽奖的奖券只能以现金出售。
}
miniapp-resale-text-ticket = 奖券立即归您。若抽奖取消，退还您现在支付的金额。
miniapp-resale-text-prize = 奖品立即归您：可申请发货或再出售。
miniapp-resale-buy = 以 { $price } 购买
miniapp-resale-bought = 已归您所有
miniapp-resale-active = 在售
miniapp-resale-sold = 已售出
miniapp-resale-cancelled = 已下架
miniapp-resale-refunded = 已撤销
miniapp-resale-mine-active = 这是您的在售商品。
miniapp-resale-mine-sold = 已售出。奖券款在封存时到账，奖品款立即到账。
miniapp-resale-mine-cancelled = 该商品已下架。
miniapp-resale-mine-refunded = 抽奖取消，交易已撤销。
miniapp-resale-proceeds = 您得 { $proceeds }，手续费 { $fee }
miniapp-resale-cancel = 下架
miniapp-sell-title = 出售
miniapp-sell-choose = 出售什么？
miniapp-sell-empty = 没有可出售的东西
miniapp-sell-empty-text = 可出售尚未封存的奖券和等待您处理的奖品。
miniapp-sell-kinds = 用赠金购买的奖券不能转让。
miniapp-sell-terms-ticket = 奖券价格的 { $min } 至 { $max }；手续费 { $fee }。
miniapp-sell-terms-prize = 奖品价值的 { $min } 至 { $max }；手续费 { $fee }。
miniapp-sell-do = 上架
miniapp-sell-done = 已上架
bot-dialog-sale = 上架出售
bot-dialog-takedown = 下架商品
