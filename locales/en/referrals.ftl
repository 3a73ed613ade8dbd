# Friends, what they earn, and the bonus of a first deposit.

## Refusals
error-bonus-not-found = You have no first-deposit bonus.
error-bonus-not-ready = The bonus is waiting for your first ticket, or for one friend of yours who signs in.
error-bonus-state =
    { $status ->
        [ACTIVE] This bonus is already in your wallet.
        [EXPIRED] The time for this bonus is over.
       *[VOID] This bonus is void: its deposit was refunded.
    }

## Notifications
notification-commission-paid-title = Reward for your friends
notification-commission-paid-body = Your friends took part in “{ $title }”: { $amount } is in your bonus wallet.
notification-bonus-pending-title = A bonus is waiting for you
notification-bonus-pending-body = { $amount } will be in your bonus wallet as soon as you buy your first ticket or a friend you invited signs in. You have until { $end_time }.
notification-bonus-activated-title = Your bonus is here
notification-bonus-activated-body = { $amount } for your first deposit is in your bonus wallet. It pays for tickets.
notification-bonus-expired-title = The bonus has expired
notification-bonus-expired-body = { $amount } for your first deposit was not activated in time.
notification-friend-joined-title = A friend is here
notification-friend-joined-body = { $name } came by your link. You earn from the tickets your friends buy.

## In the chat
bot-command-friends = Invite friends
bot-friends =
    👥 <b>Friends</b>

    Send your link to friends. You get a share of every ticket that they buy with cash or coins: it comes into your bonus wallet when the lottery is drawn.

    🔗 { $link }

    { $levels }
bot-friends-level =
    { $level ->
        [1] <b>Your friends</b>
        [2] <b>Friends of friends</b>
       *[other] <b>Their friends</b>
    } · { $rate } %
    👋 Came: { $invited }, opened the app: { $signed }
bot-friends-earned = 💰 Paid: <b>{ $paid }</b>, waiting for the draw: { $pending }
bot-friends-bonus =
    { $status ->
        [PENDING] 🎁 A bonus of <b>{ $amount }</b> waits for your first ticket, or for a friend who opens the app, until { $time }.
       *[ACTIVE] 🎁 Your bonus of { $amount } for the first deposit is in your wallet.
    }
bot-friends-share = Good things for the price of a ticket, and draws that everyone can check. Join me!
bot-friends-qr = Scan the code, or open { $link }
bot-friends-invited =
    👥 <b>Who came by your link</b>

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
bot-button-invited = 👥 Who came

## In the Mini App
miniapp-referral-title = Invite friends
miniapp-referral-text = When somebody joins by your link, you get a bonus on the tickets they buy.
miniapp-referral-share-text = Join me at LuckyMart: prizes are raffled, and anyone can check every draw.
miniapp-friends-title = Friends
miniapp-friends-qr = QR code of your link
miniapp-friends-earnings = What friends bring
miniapp-friends-level = Level { $level }: { $rate }
miniapp-friends-pending = { $amount } waiting
miniapp-friends-note = Of what they pay for tickets; paid as bonus at the draw, not if the lottery is cancelled.
miniapp-friends-list = Who came
miniapp-friends-empty = Nobody yet
miniapp-friends-empty-text = Send your link to a friend.
miniapp-bonus-title = First deposit bonus
miniapp-bonus-terms = Top up with { $amount } or more for the first time and get { $rate } of it as bonus. It is paid once you buy a ticket or a friend you invited signs in, within { $days } days.
miniapp-bonus-pending = { $amount } waits until { $date }: buy a ticket, or have a friend sign in.
miniapp-bonus-active = { $amount } was paid on { $date }.
miniapp-bonus-expired = { $amount } was not claimed in time.
miniapp-bonus-void = The deposit was given back, and the bonus with it.
miniapp-bonus-activate = Get it now
miniapp-friends-invited = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
