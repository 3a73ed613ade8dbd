# Friends, what they earn, and the bonus of a first deposit.

## Refusals
error-bonus-not-found = 您没有首充赠金。
error-bonus-not-ready =
    { $condition ->
        [DEPOSIT_PLAYED] 用现金购买满 { $required } 的奖券并开奖后，即可获得赠金。目前已开奖：{ $played }。
        [COINS_PLAYED] 用现金或金币购买满 { $required } 的奖券并开奖后，即可获得赠金。目前已开奖：{ $played }。
       *[TICKET_OR_FRIEND] 购买第一张奖券，或有一位您邀请的好友登录后，即可领取赠金。
    }
error-bonus-state =
    { $status ->
        [ACTIVE] 这笔赠金已在您的钱包中。
        [EXPIRED] 这笔赠金已过期。
       *[VOID] 这笔赠金已作废：对应的充值已退款或已提现。
    }

## Notifications
notification-commission-paid-title = 邀请返利
notification-commission-paid-body = 您的好友参加了“{ $title }”：{ $amount } 已存入您的赠金钱包。
notification-bonus-pending-title = 有一笔赠金等着您
notification-bonus-pending-body = 购买第一张奖券，或您邀请的好友登录后，{ $amount } 将存入您的赠金钱包。有效期至 { $end_time }。
notification-bonus-promised-title = 有一笔赠金等着您
notification-bonus-promised-body = 用现金购买与充值同额的奖券后，{ $amount } 将存入您的赠金钱包：{ $end_time } 前购买的奖券，开奖后计入。在此之前提现，赠金作废。
notification-bonus-promised-coins-title = 有一笔赠金等着您
notification-bonus-promised-coins-body = 用现金或金币购买与充值同额的奖券后，{ $amount } 将存入您的赠金钱包：{ $end_time } 前购买的奖券，开奖后计入。在此之前提现，赠金作废。
notification-bonus-activated-title = 赠金已到账
notification-bonus-activated-body = 首充赠金 { $amount } 已存入您的赠金钱包，可用来购买奖券。
notification-bonus-expired-title = 赠金已过期
notification-bonus-expired-body = 首充赠金 { $amount } 未在期限内领取。
notification-friend-joined-title = 好友加入了
notification-friend-joined-body = { $name } 通过您的链接加入。好友购买奖券时，您会获得返利。

## In the chat
bot-command-friends = 邀请好友
bot-friends =
    👥 <b>好友</b>

    把您的链接发给好友。好友每次用现金或金币购买奖券，您都会获得返利，开奖后存入您的赠金钱包。

    🔗 { $link }

    { $levels }
bot-friends-level =
    { $level ->
        [1] <b>您的好友</b>
        [2] <b>好友的好友</b>
       *[other] <b>好友的好友的好友</b>
    } · { $rate }%
    👋 已加入：{ $invited } · 打开过应用：{ $signed }
bot-friends-earned = 💰 已到账：<b>{ $paid }</b>，待开奖：{ $pending }
bot-friends-bonus =
    { $status ->
        [PENDING] { $condition ->
            [DEPOSIT_PLAYED] 🎁 赠金 <b>{ $amount }</b> 待领取：请在 { $time } 前用现金购买满 { $required } 的奖券。已开奖：{ $played }，待开奖：{ $waiting }。
            [COINS_PLAYED] 🎁 赠金 <b>{ $amount }</b> 待领取：请在 { $time } 前用现金或金币购买满 { $required } 的奖券。已开奖：{ $played }，待开奖：{ $waiting }。
           *[TICKET_OR_FRIEND] 🎁 赠金 <b>{ $amount }</b> 待领取，有效期至 { $time }：购买第一张奖券，或有好友打开应用即可。
        }
       *[ACTIVE] 🎁 首充赠金 { $amount } 已在您的钱包中。
    }
bot-friends-share = 只花一张奖券的钱，就有机会赢取好物，开奖人人可核验。快来加入！
bot-friends-qr = 扫描二维码，或打开 { $link }
bot-friends-invited =
    👥 <b>已邀请的好友</b>

    { $list }
bot-friends-invited-line =
    { $signed ->
        [yes] ✅
       *[no] 🕓
    } <b>{ $name }</b> · { $time }
bot-friends-invited-earned = 已到账 { $paid }，待开奖 { $pending }
bot-friends-invited-none = 还没有人。把链接发给好友吧！
bot-button-share-link = 📤 分享链接
bot-button-qr = 🔳 二维码
bot-button-invited = 👥 已邀请的好友

## In the Mini App
miniapp-referral-title = 邀请好友
miniapp-referral-text = 好友通过您的链接加入后，其购买奖券时您可获得返利。
miniapp-referral-share-text = 来 LuckyMart 一起抽奖赢好物：每一次开奖任何人都可以核验。
miniapp-referrals-title = 好友
miniapp-referrals-qr = 您的链接二维码
miniapp-referrals-earnings = 邀请返利
miniapp-referrals-level = 第 { $level } 级：{ $rate }
miniapp-referrals-pending = 待发 { $amount }
miniapp-referrals-note = 按好友购买奖券的金额计算；开奖时以赠金发放，抽奖取消则不发放。
miniapp-referrals-list = 已邀请的好友
miniapp-referrals-empty = 还没有人
miniapp-referrals-empty-text = 把您的链接发给好友。
miniapp-bonus-title = 首充赠金
miniapp-bonus-terms = 首次充值 { $amount } 或以上，可获 { $rate } 的赠金。请在 { $days } 天内用现金（以星星充值的也可用金币）购买与充值同额的奖券，开奖后计入；在此之前提现，赠金作废。
miniapp-bonus-pending = { $amount } 待领取，截止 { $date }：购买奖券或邀请好友登录。
miniapp-bonus-played = { $amount } 待领取。请在 { $date } 前用现金购买满 { $required } 的奖券。已开奖：{ $played }，待开奖：{ $waiting }。
miniapp-bonus-played-coins = { $amount } 待领取。请在 { $date } 前用现金或金币购买满 { $required } 的奖券。已开奖：{ $played }，待开奖：{ $waiting }。
miniapp-bonus-active = { $amount } 已于 { $date } 发放。
miniapp-bonus-expired = { $amount } 已过期。
miniapp-bonus-void = 充值已退款或已提现，赠金作废。
miniapp-bonus-activate = 立即领取
miniapp-referrals-invited = { $count } 人
