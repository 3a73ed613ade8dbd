# Posts of winners about their prizes.

## Refusals
error-showoff-exists = There is already a post about this prize.
error-showoff-not-found = This post does not exist.
error-showoff-own = This is your own post.
error-showoff-prize-state = You can show this prize once you have it.
error-showoff-state =
    { $status ->
        [APPROVED] This post is already approved.
        [REJECTED] This post is already rejected.
       *[DELETED] Its author has deleted this post.
    }

## Notifications
notification-showoff-approved-title = Your post is on show
notification-showoff-approved-body =
    { $rewarded ->
        [yes] Your post about “{ $title }” is approved. You have received { $amount } in coins. Thank you!
       *[no] Your post about “{ $title }” is approved. Thank you!
    }
notification-showoff-rejected-title = Your post was not approved
notification-showoff-rejected-body = Your post about “{ $title }” was not approved. Reason: { $reason }. You can write another one: /showoffs
notification-showoff-posted-title = A post to review
notification-showoff-posted-body = { $name } shows “{ $title }”: /posts

## In the chat
bot-command-showoffs = What winners show
bot-command-posts = Review posts of winners
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
        [one] 📷 { $count } picture
       *[other] 📷 { $count } pictures
    }
bot-showoff-button-share = 📸 Show my prize
bot-showoff-button-publish = ✅ Send
bot-showoff-button-mine = 📝 My posts
bot-showoff-nothing-to-show = You can show a prize that you have won and received. There is none without a post yet.
bot-showoff-choose = Which prize do you want to show?
bot-showoff-ask-content = Tell about it in a few words (at most { $limit } characters).
bot-showoff-too-long = That is too long: at most { $limit } characters.
bot-showoff-ask-pictures = Now send one to { $limit } photos of your prize.
bot-showoff-picture-taken = Photo { $count } of { $limit }. Send more, or press “Send”.
bot-showoff-enough-pictures = { $limit } photos are enough. Press “Send”.
bot-showoff-sent = Thank you! Your post will be on show once our team has looked at it.
bot-showoffs-mine = <b>My posts</b>
    { "" }
    { $list }
bot-showoffs-mine-none = You have no posts yet.
bot-showoffs-mine-line =
    { $status ->
        [PENDING] ⏳ { $title }: waits for review
        [APPROVED] ✅ { $title }: on show, ❤️ { $likes }
       *[REJECTED] ❌ { $title }: not approved. { $note }
    }
bot-showoff-button-delete = 🗑 { $title }
bot-showoff-delete-sure = Delete your post about “{ $title }”? This cannot be undone.
bot-showoff-button-delete-yes = 🗑 Delete
bot-showoff-deleted = Your post is deleted.
bot-posts-none = No post waits for review.
bot-posts-card = 📝 <b>Post to review</b> ({ $waiting } waiting)
bot-posts-summary = { $name } · { $title } · { $moment }
    { "" }
    { $content }
bot-posts-button-approve = ✅ Approve, { $amount }
bot-posts-button-approve-only = ✅ Approve, no reward
bot-posts-button-reject = ❌ Reject
bot-posts-ask-reason = Why do you reject this post? Its author will read your words.
bot-posts-approved = ✅ Approved by { $staff }, reward { $amount }.
bot-posts-rejected = ❌ Rejected by { $staff }: { $reason }

## In the Mini App
miniapp-showoffs-title = Winners
miniapp-showoffs-all = Everybody’s
miniapp-showoffs-mine = Mine
miniapp-showoffs-empty = No posts yet
miniapp-showoffs-empty-text = Winners show here what they won.
miniapp-showoff-post = Show mine
miniapp-showoff-prize = Which prize
miniapp-showoff-words = A few words
miniapp-showoff-add-picture = Add a picture
miniapp-showoff-send = Post
miniapp-showoff-posted = Staff look at it first
miniapp-showoff-no-prize = You have no prize to show yet.
miniapp-showoff-reward = Reward: { $amount } in coins
miniapp-showoff-pending = waits
miniapp-showoff-approved = shown
miniapp-showoff-rejected = not shown
miniapp-like = Like
