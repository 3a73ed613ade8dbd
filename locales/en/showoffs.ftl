# Posts of winners about their prizes.

## Refusals
error-showoff-exists = There is already a post about this prize.
error-showoff-not-found = Post not found.
error-showoff-own = This is your own post.
error-showoff-prize-state = You can show this prize once you have received it.
error-showoff-state =
    { $status ->
        [APPROVED] This post has already been approved.
        [REJECTED] This post has already been rejected.
       *[DELETED] The author has deleted this post.
    }

## Notifications
notification-showoff-approved-title = Your post is published
notification-showoff-approved-body =
    { $rewarded ->
        [yes] Your post about “{ $title }” has been approved. You received { $amount } in coins. Thank you!
       *[no] Your post about “{ $title }” has been approved. Thank you!
    }
notification-showoff-rejected-title = Your post was rejected
notification-showoff-rejected-body = Your post about “{ $title }” was rejected. Reason: { $reason }. You can write another one: /showoffs
notification-showoff-posted-title = A post to review
notification-showoff-posted-body = { $name } posted about “{ $title }”: /posts

## In the chat
bot-command-showoffs = Winners’ posts
bot-command-posts = Review winners’ posts
bot-dialog-showoff = showing a prize
bot-dialog-showoff-rejection = rejecting a post
bot-showoffs-none = Nobody has shown a prize yet. Be the first!
bot-showoff = 🎉 <b>{ $name }</b> · { $title }
    { "" }
    { $content }
    { "" }
    ❤️ { $likes } · { $moment }
bot-showoff-button-like = ❤️ { $likes }
bot-showoff-button-liked = 💔 { $likes }
bot-showoff-button-pictures =
    { $count ->
        [one] 📷 { $count } photo
       *[other] 📷 { $count } photos
    }
bot-showoff-button-share = 📸 Show my prize
bot-showoff-button-publish = ✅ Send
bot-showoff-button-mine = 📝 My posts
bot-showoff-nothing-to-show = You can show prizes you have won and received. You have none without a post right now.
bot-showoff-choose = Which prize would you like to show?
bot-showoff-ask-content = Say something about it in a few words ({ $limit } characters at most).
bot-showoff-too-long = This text is too long: { $limit } characters at most.
bot-showoff-ask-pictures = Now send one to { $limit } photos of your prize.
bot-showoff-picture-taken = Photo { $count } of { $limit }. Send more, or press “Send”.
bot-showoff-enough-pictures = { $limit } photos are enough. Press “Send”.
bot-showoff-sent = Thank you! Your post will be published once our staff have reviewed it.
bot-showoffs-mine = <b>My posts</b>
    { "" }
    { $list }
bot-showoffs-mine-none = You have no posts yet.
bot-showoffs-mine-line =
    { $status ->
        [PENDING] ⏳ { $title }: in review
        [APPROVED] ✅ { $title }: published, ❤️ { $likes }
       *[REJECTED] ❌ { $title }: rejected. { $note }
    }
bot-showoff-button-delete = 🗑 { $title }
bot-showoff-delete-sure = Delete your post about “{ $title }”? This can’t be undone.
bot-showoff-button-delete-yes = 🗑 Delete
bot-showoff-deleted = Your post is deleted.
bot-posts-none = No posts to review.
bot-posts-card =
    { $status ->
        [PENDING] 📝 <b>Post to review</b> (total: { $waiting })
        [APPROVED] ✅ Approved by { $staff }, reward { $amount }.
        [REJECTED] ❌ Rejected by { $staff }: { $reason }
       *[DELETED] 🗑 The author has deleted this post.
    }
bot-posts-summary = { $name } · { $title } · { $moment }
    { "" }
    { $content }
bot-posts-button-approve = ✅ Approve, { $amount }
bot-posts-button-approve-only = ✅ Approve without a reward
bot-posts-button-reject = ❌ Reject
bot-posts-ask-reason = Why is this post rejected? The author will read your answer.

## In the Mini App
miniapp-showoffs-title = Winners’ posts
miniapp-showoffs-all = All
miniapp-showoffs-mine = My posts
miniapp-showoffs-empty = No posts yet
miniapp-showoffs-empty-text = Winners show their prizes here.
miniapp-showoff-post = Show my prize
miniapp-showoff-prize = Which prize
miniapp-showoff-words = Your text
miniapp-showoff-add-picture = Add a photo
miniapp-showoff-send = Send
miniapp-showoff-posted = Staff will review it first
miniapp-showoff-no-prize = You have no prize to show yet.
miniapp-showoff-reward = Reward: { $amount } in coins
miniapp-showoff-pending = in review
miniapp-showoff-approved = published
miniapp-showoff-rejected = rejected
miniapp-like = Like
