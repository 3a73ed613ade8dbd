# Posts of winners about their prizes.

## Refusals
error-showoff-exists = 这件奖品已经有晒单了。
error-showoff-not-found = 该晒单不存在。
error-showoff-own = 这是您自己的晒单。
error-showoff-prize-state = 收到奖品之后才能晒单。
error-showoff-state =
    { $status ->
        [APPROVED] 这条晒单已经通过审核。
        [REJECTED] 这条晒单已经被拒绝。
       *[DELETED] 作者已删除这条晒单。
    }

## Notifications
notification-showoff-approved-title = 您的晒单已发布
notification-showoff-approved-body =
    { $rewarded ->
        [yes] 您关于“{ $title }”的晒单已通过审核，价值 { $amount } 的金币已到账。谢谢！
       *[no] 您关于“{ $title }”的晒单已通过审核。谢谢！
    }
notification-showoff-rejected-title = 您的晒单未通过审核
notification-showoff-rejected-body = 您关于“{ $title }”的晒单未通过审核。原因：{ $reason }。您可以重新发布：/showoffs
notification-showoff-posted-title = 有晒单待审核
notification-showoff-posted-body = { $name } 晒出了“{ $title }”：/posts

## In the chat
bot-command-showoffs = 中奖者晒单
bot-command-posts = 审核晒单
bot-dialog-showoff = 晒单
bot-dialog-showoff-rejection = 拒绝晒单
bot-showoffs-none = 还没有人晒单，来做第一个吧！
bot-showoff = 🎉 <b>{ $name }</b> · { $title }
    { "" }
    { $content }
    { "" }
    ❤️ { $likes } · { $moment }
bot-showoff-button-like = ❤️ { $likes }
bot-showoff-button-liked = 💔 { $likes }
bot-showoff-button-pictures = 📷 { $count } 张照片
bot-showoff-button-share = 📸 晒出我的奖品
bot-showoff-button-publish = ✅ 提交
bot-showoff-button-mine = 📝 我的晒单
bot-showoff-nothing-to-show = 只有已经赢得并收到的奖品才能晒单。现在没有可以晒的奖品。
bot-showoff-choose = 您想晒哪件奖品？
bot-showoff-ask-content = 用几句话介绍一下（最多 { $limit } 个字）。
bot-showoff-too-long = 太长了：最多 { $limit } 个字。
bot-showoff-ask-pictures = 现在请发送 1 到 { $limit } 张奖品照片。
bot-showoff-picture-taken = 第 { $count } 张，共可发 { $limit } 张。继续发送，或点“提交”。
bot-showoff-enough-pictures = { $limit } 张照片就够了，请点“提交”。
bot-showoff-sent = 谢谢！我们审核之后，您的晒单就会发布。
bot-showoffs-mine = <b>我的晒单</b>
    { "" }
    { $list }
bot-showoffs-mine-none = 您还没有晒单。
bot-showoffs-mine-line =
    { $status ->
        [PENDING] ⏳ { $title }：等待审核
        [APPROVED] ✅ { $title }：已发布，❤️ { $likes }
       *[REJECTED] ❌ { $title }：未通过。{ $note }
    }
bot-showoff-button-delete = 🗑 { $title }
bot-showoff-delete-sure = 要删除关于“{ $title }”的晒单吗？删除后无法恢复。
bot-showoff-button-delete-yes = 🗑 删除
bot-showoff-deleted = 您的晒单已删除。
bot-posts-none = 没有待审核的晒单。
bot-posts-card =
    { $status ->
        [PENDING] 📝 <b>待审核的晒单</b>（共 { $waiting } 条）
        [APPROVED] ✅ { $staff } 已通过，奖励 { $amount }。
        [REJECTED] ❌ { $staff } 已拒绝：{ $reason }
       *[DELETED] 🗑 作者已删除这条晒单。
    }
bot-posts-summary = { $name } · { $title } · { $moment }
    { "" }
    { $content }
bot-posts-button-approve = ✅ 通过，奖励 { $amount }
bot-posts-button-approve-only = ✅ 通过，不奖励
bot-posts-button-reject = ❌ 拒绝
bot-posts-ask-reason = 为什么拒绝这条晒单？作者会看到您写的原因。

## In the Mini App
miniapp-showoffs-title = 中奖晒单
miniapp-showoffs-all = 全部
miniapp-showoffs-mine = 我的晒单
miniapp-showoffs-empty = 还没有晒单
miniapp-showoffs-empty-text = 中奖者在这里展示奖品。
miniapp-showoff-post = 我要晒单
miniapp-showoff-prize = 哪件奖品
miniapp-showoff-words = 说几句吧
miniapp-showoff-add-picture = 添加照片
miniapp-showoff-send = 发布
miniapp-showoff-posted = 工作人员审核后发布
miniapp-showoff-no-prize = 您还没有奖品可晒。
miniapp-showoff-reward = 奖励：价值 { $amount } 的金币
miniapp-showoff-pending = 待审核
miniapp-showoff-approved = 已发布
miniapp-showoff-rejected = 未通过
miniapp-like = 点赞
