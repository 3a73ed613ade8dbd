# Friends, what they earn, and the bonus of a first deposit.

## Refusals
error-bonus-not-found = You have no first-deposit bonus.
error-bonus-not-ready =
    { $condition ->
        [DEPOSIT_PLAYED] The bonus comes once tickets you bought with cash for { $required } are drawn. So far: { $played }.
        [COINS_PLAYED] The bonus comes once tickets you bought with cash or coins for { $required } are drawn. So far: { $played }.
       *[TICKET_OR_FRIEND] The bonus is waiting for your first ticket, or for a friend you invited to sign in.
    }
error-bonus-state =
    { $status ->
        [ACTIVE] This bonus is already in your wallet.
        [EXPIRED] This bonus has expired.
       *[VOID] This bonus is void: its deposit was refunded or withdrawn.
    }

## Notifications
notification-commission-paid-title = Referral reward
notification-commission-paid-body = Your friends took part in “{ $title }”: { $amount } is in your bonus wallet.
notification-bonus-pending-title = A bonus is waiting for you
notification-bonus-pending-body = You get { $amount } in your bonus wallet as soon as you buy your first ticket or a friend you invited signs in. You have until { $end_time }.
notification-bonus-promised-title = A bonus is waiting for you
notification-bonus-promised-body = You get { $amount } in your bonus wallet once you have played your deposit: tickets bought with cash until { $end_time } count as soon as they are drawn. A withdrawal before that ends it.
notification-bonus-promised-coins-title = A bonus is waiting for you
notification-bonus-promised-coins-body = You get { $amount } in your bonus wallet once you have played your deposit: tickets bought with cash or coins until { $end_time } count as soon as they are drawn. A withdrawal before that ends it.
notification-bonus-activated-title = Your bonus is here
notification-bonus-activated-body = { $amount } for your first deposit is in your bonus wallet. Use it to buy tickets.
notification-bonus-expired-title = Your bonus has expired
notification-bonus-expired-body = { $amount } for your first deposit was not activated in time.
notification-friend-joined-title = A friend has joined
notification-friend-joined-body = { $name } joined with your link. You earn a share of the tickets your friends buy.

## In the chat
bot-command-friends = Invite friends
bot-friends =
    👥 <b>Friends</b>

    Send your link to friends. You earn a share of every ticket they buy with cash or coins. It is added to your bonus wallet when the lottery is drawn.

    🔗 { $link }

    { $levels }
bot-friends-level =
    { $level ->
        [1] <b>Your friends</b>
        [2] <b>Friends of friends</b>
       *[other] <b>Friends of their friends</b>
    } · { $rate }%
    👋 Joined: { $invited } · Opened the app: { $signed }
bot-friends-earned = 💰 Paid: <b>{ $paid }</b>, waiting for draws: { $pending }
bot-friends-bonus =
    { $status ->
        [PENDING] { $condition ->
            [DEPOSIT_PLAYED] 🎁 A bonus of <b>{ $amount }</b> is waiting. Play { $required } for it: tickets bought with cash until { $time }. Drawn: { $played }, not drawn yet: { $waiting }.
            [COINS_PLAYED] 🎁 A bonus of <b>{ $amount }</b> is waiting. Play { $required } for it: tickets bought with cash or coins until { $time }. Drawn: { $played }, not drawn yet: { $waiting }.
           *[TICKET_OR_FRIEND] 🎁 A bonus of <b>{ $amount }</b> is waiting until { $time } for your first ticket or for a friend to open the app.
        }
       *[ACTIVE] 🎁 Your first-deposit bonus of { $amount } is in your wallet.
    }
bot-friends-share = Great prizes for the price of a ticket, and draws that anyone can check. Join me!
bot-friends-qr = Scan the code, or open { $link }
bot-friends-invited =
    👥 <b>Invited friends</b>

    { $list }
bot-friends-invited-line =
    { $signed ->
        [yes] ✅
       *[no] 🕓
    } <b>{ $name }</b> · { $time }
bot-friends-invited-earned = { $paid } paid, { $pending } waiting
bot-friends-invited-none = Nobody yet. Send your link to a friend!
bot-button-share-link = 📤 Share the link
bot-button-qr = 🔳 QR code
bot-button-invited = 👥 Invited friends

## In the Mini App
miniapp-referral-title = Invite friends
miniapp-referral-text = When someone joins with your link, you earn a bonus on the tickets they buy.
miniapp-referral-share-text = Join me at LuckyMart: lotteries for great prizes, with draws that anyone can check.
miniapp-referrals-title = Friends
miniapp-referrals-qr = QR code of your link
miniapp-referrals-earnings = Referral rewards
miniapp-referrals-level = Level { $level }: { $rate }
miniapp-referrals-pending = { $amount } waiting
miniapp-referrals-note = Your share of what they pay for tickets. Paid as bonus at the draw; not paid if the lottery is cancelled.
miniapp-referrals-list = Invited friends
miniapp-referrals-empty = Nobody yet
miniapp-referrals-empty-text = Send your link to a friend.
miniapp-bonus-title = First-deposit bonus
miniapp-bonus-terms = Make a first deposit of { $amount } or more and get { $rate } of it as a bonus. To receive it, play the deposit: buy tickets for as much with cash, or with coins if you paid with Stars, within { $days } days. They count once they are drawn; a withdrawal before that ends the bonus.
miniapp-bonus-pending = { $amount } is waiting until { $date }: buy a ticket, or have a friend sign in.
miniapp-bonus-played = { $amount } is waiting. Play { $required } for it: tickets bought with cash until { $date }. Drawn: { $played }, not drawn yet: { $waiting }.
miniapp-bonus-played-coins = { $amount } is waiting. Play { $required } for it: tickets bought with cash or coins until { $date }. Drawn: { $played }, not drawn yet: { $waiting }.
miniapp-bonus-active = { $amount } was paid on { $date }.
miniapp-bonus-expired = { $amount } expired before it was claimed.
miniapp-bonus-void = The deposit was refunded or withdrawn, and the bonus ended with it.
miniapp-bonus-activate = Get it now
miniapp-referrals-invited = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
