# Lotteries: list, card, form and management.

## Refusals
error-entropy-source-unavailable = 本店无法使用该随机数来源开奖。
error-lottery-changed = 草稿在申请之后被更改了，请重新申请。
error-lottery-has-sales = 已有奖券售出，不能再作任何更改。
error-lottery-not-found = 该抽奖不存在。
error-lottery-published = 已发布抽奖的条件不能更改，请先取消发布。
error-lottery-state = 抽奖处于当前状态，无法进行此操作。
error-own-lottery = 这个抽奖由您创建，或您持有它的奖券。管理抽奖的人不能参与该抽奖。

## Notifications
notification-lottery-cancelled-title = 抽奖已取消
notification-lottery-cancelled-body =
    { $reason ->
        [undersold] “{ $title }”不再开奖：售出的奖券太少。您支付的全部款项将退回您的钱包。
        [void] “{ $title }”已作废：开奖所需的随机数未在 72 小时内公布。您支付的全部款项将退回您的钱包。
       *[other] “{ $title }”不再开奖：{ $reason }。您支付的全部款项将退回您的钱包。
    }
notification-lottery-extended-title = 发售延长
notification-lottery-extended-body = “{ $title }”售出的奖券还不够，发售延长至 { $end_time }。如果仍然不够，所有人都将获得退款。

## For a second person
approval-lotteries-publish =
    发布“{ $title }”。全部奖品合计：{ $amount }{ $prize_type ->
        [CASH] （现金）
        [COINS] （金币）
       *[PHYSICAL] （实物）
    }。奖券 { $tickets } 张，每张 { $price }，售出 { $least } 张即可开奖。

## In the chat
bot-command-lotteries = 发售中的抽奖
bot-command-newlottery = 创建抽奖
bot-command-managelotteries = 发布、取消、开奖
bot-button-lotteries = 🎟 抽奖
bot-button-all-lotteries = ◀️ 全部抽奖
bot-button-lottery = 🎁 查看抽奖
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
bot-card-takes =
    { $type ->
        [CASH] 👛 仅限现金支付
        [COINS] 👛 可用现金或金币支付
       *[PHYSICAL] { $bonus ->
            [0] 👛 可用现金或金币支付；赠金名额已用完
           *[other] 👛 可用现金、金币或赠金支付；还有 { $bonus } 张可用赠金购买
        }
    }
bot-card-sold = { $bar } 已售 { $sold } / { $total }
bot-card-limit = 👤 每人最多 { $limit } 张
bot-card-mine = ✅ 您有 { $count } 张奖券
bot-card-upcoming = 🕓 开售时间：{ $time }
bot-card-active = 🕓 发售至 { $time }，或售完为止
bot-card-sold-out = 🔒 已售罄。奖券名单将在几分钟内封存，随后开奖。
bot-card-drawing = 🎲 奖券名单已封存，即将开奖。
bot-card-completed =
    🏆 中奖奖券：<b>{ $number }</b>。{ $named ->
        [yes] 恭喜 { $winner }！
       *[no] { "" }
    }
bot-card-cancelled = ✖️ 已取消：{ $reason }。所有人都会收到退款。
bot-card-undersold = 售出的奖券太少
bot-button-publish = 📣 发布
bot-button-take-back = ↩️ 取消发布
bot-button-edit = ✏️ 修改
bot-button-save = 💾 保存
bot-button-save-draft = 💾 存为草稿
bot-button-cancel-lottery = ✖️ 取消抽奖
bot-button-draw-now = 🎲 立即开奖
bot-button-void = ⚠️ 放弃开奖
bot-button-draw-yes = 🎲 是，立即开奖
bot-dialog-lottery = 新建抽奖
bot-dialog-draw-void = 放弃开奖
bot-dialog-lottery-cancellation = 取消抽奖
bot-form-begin =
    🆕 <b>新抽奖</b>

    我问，您答。最后您会看到全部内容，并可以修改。/cancel 可中止。
bot-form-ask-title = 🏷 <b>{ $language_name }</b>标题。至少需要一种语言。
bot-form-ask-description = 📝 <b>{ $language_name }</b>介绍。
bot-form-ask-picture = 🖼 图片：发送地址（https://…）或照片。
bot-form-ask-price = 🎟 一张奖券多少 { $currency }？
bot-form-ask-tickets = 🔢 一共多少张奖券？
bot-form-ask-max-per-user = 👤 每人最多可持有多少张？跳过则使用商店的上限（如有）。
bot-form-ask-winners = 🏆 抽出多少名中奖者？
bot-form-ask-min-tickets = 📉 至少售出多少张才开奖？跳过则为足以支付奖品的张数。不足时发售延长一次，仍不足则全部退款。
bot-form-ask-prize-type = 🎁 奖品是什么？
bot-form-ask-prize-value = 💎 一名中奖者的奖品价值多少 { $currency }？
bot-form-ask-duration = 🕓 发售多久？例如 30m、12h 或 7d。
bot-form-current = 当前：{ $value }
bot-form-need-title = 至少需要一种语言的标题。
bot-form-bad-text = 请输入 1 到 { $limit } 个字符。
bot-form-bad-picture = 这不是以 https:// 开头的地址。图片也可以跳过。
bot-form-bad-amount =
    { $scale ->
        [0] 请输入大于零的整数。
       *[other] 请输入大于零的金额，最多 { $scale } 位小数。
    }
bot-form-bad-number = 请输入 1 到 { $most } 的整数。
bot-form-bad-duration = 请输入 5 分钟到 366 天：30m、12h、7d。
bot-form-bad-choice = 请用按钮选择。
bot-form-bad-order = 数字不相符：中奖者 { $winners }、最低售出 { $minimum }、奖券 { $tickets }。每个数不得大于后一个。
bot-form-choice-prize-type =
    { $value ->
        [CASH] 💵 现金
        [COINS] 🪙 金币
       *[PHYSICAL] 📦 实物
    }
bot-form-choice-duration =
    { $value ->
        [t1h] 1 小时
        [t24h] 24 小时
        [t3d] 3 天
       *[t7d] 7 天
    }
bot-form-field-title = 标题（{ $language_name }）
bot-form-field-description = 介绍（{ $language_name }）
bot-form-field-picture = 图片
bot-form-field-price = 奖券价格
bot-form-field-tickets = 奖券数量
bot-form-field-max-per-user = 每人上限
bot-form-field-winners = 中奖人数
bot-form-field-min-tickets = 最低售出
bot-form-field-prize-type = 奖品
bot-form-field-prize-value = 奖品价值
bot-form-field-duration = 时长
bot-form-line = { $field }：<b>{ $value }</b>
bot-form-span = { $days } 天 { $hours } 小时 { $minutes } 分
bot-form-review =
    🔎 <b>请检查</b>

    { $lines }

    点按某一项即可修改。第一张奖券售出后，任何内容都不能更改。
bot-manage = 🗂 <b>全部抽奖</b>（最新的在前）
bot-manage-none = 还没有抽奖。用 /newlottery 创建。
bot-manage-state-name =
    { $state ->
        [DRAFT] 草稿
        [UPCOMING] 即将开售
        [ACTIVE] 发售中
        [SOLD_OUT] 已售罄
        [DRAWING] 正在开奖
        [COMPLETED] 已开奖
       *[CANCELLED] 已取消
    }
bot-manage-state = 内部状态：{ bot-manage-state-name }
bot-manage-reason =
    ✖️ <b>{ $title }</b>
    { $sold ->
        [0] 没有售出奖券。
       *[other] 已售出 { $sold } 张奖券，将全部退款。
    }

    为什么取消？玩家会看到您的回答。
bot-manage-cancel-confirm =
    ✖️ 取消 <b>{ $title }</b>？
    原因：{ $reason }
    { $sold ->
        [0] 没有售出奖券。
       *[other] { $sold } 张奖券将退款。
    }

    此操作无法撤销。
bot-manage-void-reason =
    ⚠️ <b>{ $title }</b> 未能开奖。将为所有人退款，已封存的名单继续公布。

    为什么无法开奖？玩家会看到您的回答。
bot-manage-void-confirm =
    ⚠️ 放弃 <b>{ $title }</b> 的开奖？
    原因：{ $reason }
    需退款的奖券：{ $sold } 张

    此操作无法撤销。
bot-manage-draw-confirm =
    🎲 现在为 <b>{ $title }</b> 开奖？
    已售 { $sold } / { $total } 张。

    发售立即结束，名单封存并抽出中奖者。此操作无法撤销。
bot-card-void = 随机数未在 72 小时内公布

## In the Mini App
miniapp-home-greeting = 您好，{ $name }
miniapp-home-balance = 您的现金
miniapp-home-active = 正在发售
miniapp-home-upcoming = 即将开售
miniapp-home-drawing = 正在开奖
miniapp-home-completed = 已开奖
miniapp-home-empty = 目前没有发售中的抽奖
miniapp-home-empty-text = 新的抽奖一开售就会出现在这里。
miniapp-progress-label = 已售奖券
miniapp-sold-of = 已售 { $sold } / { $total }
miniapp-left = 剩余 { $count } 张
miniapp-sold-out = 已售罄
miniapp-ticket-price = 每张
miniapp-odds-per-ticket = 单张中奖率
miniapp-odds-mine = 我的中奖率
miniapp-odds-one-in = 1/{ $n }
miniapp-odds-with = 若奖券全部售出，持有 { $count } 张的中奖率为 1/{ $n }。
miniapp-winners = 中奖名额
miniapp-picture-number = 第 { $number } 张图片，共 { $total } 张
miniapp-about-prize = 奖品介绍
miniapp-details = 详情
miniapp-specifications = 规格
miniapp-material = 材质
miniapp-ends-on = 发售至 { $date }，售完即止。
miniapp-opens-on = { $date } 开售。
miniapp-extended = 由于售出的奖券太少，发售时间已延长一次。
miniapp-live-waiting = 售出情况会实时显示在这里
miniapp-live-sold-now = 刚刚售出 { $count } 张
miniapp-live-sold = 最近售出：{ $count } 张
miniapp-watch-draw = 观看开奖
miniapp-see-draw = 查看开奖结果
miniapp-see-lotteries = 查看抽奖

## In the Mini App: phases: what a lottery is doing, what the countdown counts to, what happens then
miniapp-phase-opens = 即将开售
miniapp-phase-on-sale = 发售中
miniapp-phase-closing = 发售已结束
miniapp-phase-sealing = 已售罄
miniapp-phase-drawing = 名单已封存，等待开奖
miniapp-phase-completed = 已开奖
miniapp-phase-cancelled = 已取消
miniapp-countdown-opens = 距开售
miniapp-countdown-on-sale = 距发售结束
miniapp-countdown-closing = 距名单封存
miniapp-countdown-sealing = 距名单封存
miniapp-countdown-drawing = 距开奖
miniapp-phase-opens-note = 即将开售。
miniapp-phase-on-sale-note = 奖券售完或时间到后开奖。
miniapp-phase-closing-note = 奖券名单即将封存。
miniapp-phase-sealing-note = 奖券名单即将封存，并公布其指纹。
miniapp-phase-drawing-note = 奖券名单已封存，任何内容都无法再更改。
miniapp-phase-completed-note = 中奖者已产生。
miniapp-phase-cancelled-note = 本场抽奖已取消，所有奖券均已退款。

## In the Mini App
miniapp-error-lottery-not-found = 该抽奖不存在。
