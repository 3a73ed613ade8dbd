# 好友、好友带来的收益，以及首次充值奖励。

error-bonus-not-found = 您没有首次充值奖励。
error-bonus-not-ready = 购买第一张奖券，或有一位您邀请的好友登录后，即可领取奖励。
error-bonus-state =
    { $status ->
        [ACTIVE] 这笔奖励已在您的钱包中。
        [EXPIRED] 这笔奖励已过期。
       *[VOID] 这笔奖励已作废：对应的充值已退款。
    }

notification-bonus-pending-title = 有一笔奖励等着您
notification-bonus-pending-body = 购买第一张奖券，或您邀请的好友登录后，{ $amount } 将进入您的奖励钱包。有效期至 { $end_time }。

notification-bonus-activated-title = 奖励已到账
notification-bonus-activated-body = 首次充值奖励 { $amount } 已进入您的奖励钱包，可用来购买奖券。

notification-bonus-expired-title = 奖励已过期
notification-bonus-expired-body = 首次充值奖励 { $amount } 未在期限内激活。

notification-friend-joined-title = 好友来了
notification-friend-joined-body = { $name } 通过您的链接加入。好友购买奖券时，您会获得分成。
