# What takes two people on staff.

## Refusals
error-approval-not-found = 该复核申请不存在，或不由您处理。
error-approval-state =
    { $status ->
        [DONE] 已经批准并执行。
        [REJECTED] 已经被拒绝。
        [WITHDRAWN] 申请人已取消该申请。
        [EXPIRED] 没有人及时处理，请重新申请。
       *[PENDING] 该申请仍待处理。
    }
error-own-approval = 这是您自己的申请，须由其他工作人员批准。
error-owners-needed = 此事由店主决定：两位店主，或唯一的店主与一名有权处理资金的工作人员。请让店主提出申请。
error-proposer-left = 申请人已没有此权限，无法批准，请拒绝该申请。
error-second-person-needed =
    { $needs_owner ->
        [True] 此操作需要两个人，其中一人须为所有者：请联系所有者。
       *[False] 此操作需要第二个人：请联系同事。
    }
error-too-many-approvals = 您已有 { $limit } 项申请等待复核。请取消一部分，或稍候。

## Notifications
notification-approval-waiting-title = 需要您复核
notification-approval-waiting-body = { $name } 申请：{ $deed } 处理：/approvals
notification-approval-done-title = 已批准并执行
notification-approval-done-body = { $name } 已批准：{ $deed }
notification-approval-rejected-title = 未获批准
notification-approval-rejected-body = { $name } 已拒绝：{ $deed } 原因：{ $reason }。
notification-approval-expired-title = 没有人及时处理
notification-approval-expired-body = { $deed } 如仍需要，请重新申请。

## In the chat
bot-command-approvals = 等待第二人复核的事项
bot-dialog-approval-rejection = 拒绝同事的申请
bot-button-open-approval = 👥 查看申请
bot-button-withdraw-proposal = ✖️ 取消申请
bot-approvals-none = 没有等待复核的事项。
bot-approvals-nobody = 暂无
bot-approvals-proposed = ⏳ 尚未执行：需要第二个人批准。可批准的人：{ $people }。
bot-approvals-card =
    👥 <b>{ $deed }</b>

    { $name } 于 { $created } 申请
    { $status ->
        [DONE] ✅ { $decider } 已批准并执行
        [REJECTED] ❌ { $decider } 已拒绝：{ $note }
        [WITHDRAWN] ✖️ 已取消
        [EXPIRED] ⌛ 没有人及时处理
       *[PENDING] ⏳ 可批准的人：{ $people }。截止：{ $expires }
    }
bot-approvals-ask-reason =
    ❌ 为什么拒绝？同事会看到您的回答。退出：/cancel

    { $deed }
bot-approvals-confirm-reject =
    ❌ 拒绝这项申请？

    { $deed }
    原因：{ $reason }
