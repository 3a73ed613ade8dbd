# 员工在聊天中看到的文字。Bot API 的 HTML;按钮和提示为纯文本。

bot-staff =
    🧑‍💼 <b>您是员工</b>：{ $roles }

    { $commands }

    <i>{ $permissions }</i>
bot-staff-nothing = 在这个聊天中没有可做的事：您的角色只能查看。
bot-reason-too-long = 原因太长：最多 { $limit } 个字符。

## 按钮
bot-button-publish = 📣 发布
bot-button-edit = ✏️ 修改
bot-button-save = 💾 保存
bot-button-save-draft = 💾 存为草稿
bot-button-skip = 跳过 ⏭
bot-button-cancel-lottery = ✖️ 取消抽奖
bot-button-draw-now = 🎲 立即开奖
bot-button-draw-yes = 🎲 是，立即开奖
bot-button-discard = 🗑 丢弃

## 新抽奖
bot-form-begin =
    🆕 <b>新抽奖</b>

    我问，您答。最后您会看到全部内容，并可以修改。/cancel 可中止。
bot-form-ask-title = 🏷 该语言的标题：<b>{ $language_name }</b>。至少需要一种语言。
bot-form-ask-description = 📝 该语言的介绍：<b>{ $language_name }</b>。
bot-form-ask-picture = 🖼 图片：发送地址（https://…）或照片。
bot-form-ask-price = 🎟 一张奖券多少 { $currency }？
bot-form-ask-tickets = 🔢 一共多少张奖券？
bot-form-ask-max-per-user = 👤 每人最多可持有多少张？跳过则使用商店的上限（如有）。
bot-form-ask-winners = 🏆 抽出多少名中奖者？
bot-form-ask-min-tickets = 📉 至少售出多少张才开奖？若每名中奖者一张即可，请跳过。不足时发售延长一次，之后全部退款。
bot-form-ask-prize-type = 🎁 奖品是什么？
bot-form-ask-prize-value = 💎 一名中奖者的奖品价值多少 { $currency }？
bot-form-ask-duration = 🕓 发售多久？例如 30m、12h 或 7d。
bot-form-current = 当前：{ $value }
bot-form-required = 此项必填。
bot-form-need-title = 至少需要一种语言的标题。
bot-form-missing = 还缺少内容，请查看下面的各项。
bot-form-bad-text = 请输入 1 到 { $limit } 个字符。
bot-form-bad-picture = 这不是以 https:// 开头的地址。图片也可以跳过。
bot-form-bad-amount =
    { $scale ->
        [0] 请输入大于零的整数。
       *[other] 请输入大于零的金额，小数点后最多 { $scale } 位。
    }
bot-form-bad-number = 请输入 1 到 { $most } 的整数。
bot-form-bad-duration = 请输入 5 分钟到 366 天：30m、12h、7d。
bot-form-bad-choice = 请用按钮选择。
bot-form-bad-order = 数字不相符：中奖者 { $winners }、最低售出 { $minimum }、奖券 { $tickets }。每个数不得大于后一个。
bot-form-no-photos = 这里不能用照片。请发送文字；图片请发送地址（https://…）。
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

## 管理
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
bot-manage-state = 员工信息：{ bot-manage-state-name }
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
bot-manage-draw-confirm =
    🎲 现在为 <b>{ $title }</b> 开奖？
    已售 { $sold } / { $total } 张。

    发售立即结束，名单封存并抽出中奖者。此操作无法撤销。

## 入账
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
