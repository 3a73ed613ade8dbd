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
