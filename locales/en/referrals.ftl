# Friends, what they earn, and the bonus of a first deposit.

error-bonus-not-found = You have no first-deposit bonus.
error-bonus-not-ready = The bonus is waiting for your first ticket, or for one friend of yours who signs in.
error-bonus-state =
    { $status ->
        [ACTIVE] This bonus is already in your wallet.
        [EXPIRED] The time for this bonus is over.
       *[VOID] This bonus is void: its deposit was refunded.
    }

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
