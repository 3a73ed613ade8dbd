# What takes two people on staff.

## Refusals
error-approval-not-found = This request for approval does not exist, or is not for you to decide.
error-approval-state =
    { $status ->
        [DONE] This has already been approved and done.
        [REJECTED] This has already been rejected.
        [WITHDRAWN] Whoever asked has withdrawn this.
        [EXPIRED] No one decided in time. Ask again.
       *[PENDING] This is still waiting.
    }
error-own-approval = You asked for this: someone else approves it.
error-owners-needed = Owners decide this: two of them, or the only owner together with someone who may decide about money. Ask an owner to propose it.
error-proposer-left = Whoever asked for this may no longer do it, so it can’t be approved. Reject it.
error-second-person-needed =
    { $needs_owner ->
        [True] This takes two people, one of them an owner: ask an owner.
       *[False] This takes a second person: ask a colleague.
    }
error-too-many-approvals = { $limit } of your requests are already waiting for approval. Withdraw some, or wait.

## Notifications
notification-approval-waiting-title = Your approval is needed
notification-approval-waiting-body = { $name } asks: { $deed } Decide: /approvals
notification-approval-done-title = Approved and done
notification-approval-done-body = { $name } approved: { $deed }
notification-approval-rejected-title = Not approved
notification-approval-rejected-body = { $name } rejected: { $deed } Reason: { $reason }.
notification-approval-expired-title = No one decided in time
notification-approval-expired-body = { $deed } Ask again if it is still needed.

## In the chat
bot-command-approvals = What waits for a second person
bot-dialog-approval-rejection = rejecting a colleague’s request
bot-button-open-approval = 👥 Show the request
bot-button-withdraw-proposal = ✖️ Withdraw
bot-approvals-none = Nothing is waiting for a second person.
bot-approvals-nobody = no one yet
bot-approvals-proposed = ⏳ Not done yet: a second person has to approve it. Who can: { $people }.
bot-approvals-card =
    👥 <b>{ $deed }</b>

    Asked by { $name }, { $created }
    { $status ->
        [DONE] ✅ Approved by { $decider } and done
        [REJECTED] ❌ Rejected by { $decider }: { $note }
        [WITHDRAWN] ✖️ Withdrawn
        [EXPIRED] ⌛ No one decided in time
       *[PENDING] ⏳ Who can approve: { $people }. Ends { $expires }
    }
bot-approvals-ask-reason =
    ❌ Why not? Your colleague will read your answer. Stop: /cancel

    { $deed }
bot-approvals-confirm-reject =
    ❌ Reject this?

    { $deed }
    Reason: { $reason }
