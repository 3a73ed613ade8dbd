# What the bot itself says: buttons that all features share, help, rules, errors. HTML of the Bot API; buttons, commands and alerts are plain.

## In the chat
bot-menu-button = 抽奖
bot-command-help = 机器人能做什么
bot-command-terms = 商店规则
bot-command-privacy = 我们保存了您的哪些信息
bot-button-play = 🎁 打开 LuckyMart
bot-button-open-app = 📱 在应用中打开
bot-button-open-chat = 打开聊天
bot-button-first = ⏮ 第一页
bot-button-next = 下一页 ▶️
bot-times = 🕓 时间：{ notification-zone }
bot-button-older = 更早的 ▶️
bot-button-back = ◀️ 返回
bot-button-cancel = ✖️ 取消
bot-button-confirm = ✅ 确认
bot-button-old = 这个按钮已失效，请用命令重新开始。
bot-button-done = 此操作已完成。
bot-description = 只花一张奖券的钱，就有机会赢取好物。选抽奖、买奖券、看开奖：每次开奖您都可以亲自核验，一位数字都不差。
bot-short-description = 抽奖赢好物，每次开奖人人可核验。
bot-help =
    <b>我能做什么</b>

    { $commands }
bot-unknown = 抱歉，我没有看懂。请用按钮打开应用，或发送 /help 查看我能做什么。
bot-cancelled = 已取消。
bot-cancelled-dialog = 已取消：{ $dialog }。
bot-cancel-nothing = 没有可取消的操作。
bot-dialog-two-amounts = 🤔 您是指 { $less } 还是 { $more }？
bot-dialog-refused = ⚠️ { $why }
bot-dialog-wanted =
    { $wanted ->
        [text] ✏️ 请用文字回复。
        [file] 📎 请发送照片或文件。
       *[button] 👇 请点击按钮选择。
    }
bot-group-hint = 请到私聊中使用。在那里可以查看抽奖、购买奖券：
bot-error = 抱歉，我们这边出了问题，请稍后再试。如果问题再次出现，请把这个编号告诉客服：{ $reference }
bot-terms =
    📜 <b>商店规则</b>

    <b>1. 谁可以参加。</b>您须年满 18 周岁，且您所在地允许此类抽奖。一人一个 Telegram 账号。

    <b>2. 抽奖。</b>每场抽奖有固定数量的带编号奖券。奖券价格、奖券数量、中奖人数、每人上限、奖品和发售截止时间在购买前都会显示，第一张奖券售出后不再更改。

    <b>3. 付款。</b>每次购买只用一个钱包支付：现金、金币或赠金。奖券售出后不支持退换。金币和赠金不能兑换成现金。

    <b>4. 如果售出太少。</b>发售延长一次。若仍然不够，或抽奖在封存前被取消，所有款项按实付金额原路退回。

    <b>5. 开奖。</b>发售结束后，奖券名单被封存，其指纹公开发布。中奖者由封存值和公开的随机数得出。此后包括商店在内，任何人都无法更改结果，而任何人都可以核验：/verify

    <b>6. 奖品。</b>现金和金币在开奖时入账，实物发货给中奖者。中奖者的名字（不含姓氏）会公开显示。

    <b>7. 好友。</b>您邀请的好友购买奖券，您会获得赠金，在开奖时发放。

    <b>8. 公平参与。</b>用于欺诈的账号可能被关闭，我们会说明原因。

    <b>9. 这是游戏，不是收入来源。</b>请量力而行。大多数奖券不会中奖。

    问题和投诉：/paysupport。我们保存哪些信息：/privacy
bot-privacy =
    🔐 <b>我们保存了您的哪些信息</b>

    <b>来自 Telegram：</b>当您打开机器人或应用时，您的 ID、姓名、用户名、头像地址和语言。

    <b>来自您的使用：</b>应用登录（设备、网络地址、时间）、订单、奖券、钱包明细、奖品及您填写的收货地址、您的充值和发来的付款凭证、您的提现账户（加密保存）、谁邀请了您，以及我们发给您的消息。未完成的对话会保留几天。

    <b>用途：</b>出售奖券、发放奖品、证明开奖、解答问题和防止欺诈。我们不向他人出售任何信息，没有广告，也没有第三方跟踪。

    <b>所有人都能看到的：</b>中奖者的名字（不含姓氏）和封存的奖券名单。名单里只有号码和标记，没有人名：只有您能凭奖券凭证找到自己的那一行。邀请您的人也能看到您的名字。

    <b>保存多久：</b>登录信息保存到过期或您在应用中退出登录为止。资金和开奖记录不能删除，因为账目和证明都以它们为依据。

    <b>您的权利：</b>查询我们保存了您的哪些信息、要求更正或关闭账号：/paysupport
bot-reason-too-long = 内容太长：最多 { $limit } 个字符。
bot-button-skip = 跳过 ⏭
bot-button-yes = ✅ 是
