# Inline mode, groups and the operator's channel. HTML of Telegram's Bot API; buttons are plain.

## In the channel
channel-head = <b>{ $title }</b>  #{ $period }
channel-price =
    🎟 A ticket costs <b>{ $price }</b>, { $total ->
        [one] there is one
       *[other] there are { $total }
    }
channel-sold = { $percent }% sold: { $sold } of { $total } tickets.
channel-last-tickets =
    { $left ->
        [one] One ticket of { $total } is left.
       *[other] { $left } of { $total } tickets are left.
    }
channel-extended = Too few tickets have been sold so far, so the sale goes on until { $time }. If that is still not enough, everyone gets their money back.
channel-sealed = The ticket list is sealed: nothing in it can change any more. The winner will be determined by this list and by a random value that does not exist yet.
channel-round = The list was published too late for its round, so a new round counts, measured from now: round { $round }, { $time }.
channel-drawn =
    { $count ->
        [one] The winning ticket: <b>{ $numbers }</b>
       *[other] The { $count } winning tickets, by place: <b>{ $numbers }</b>
    }
channel-cancelled =
    { $reason ->
        [undersold] Cancelled: too few tickets were sold. Everyone gets back what they paid.
        [void] Void: the random value was not published within 72 hours. Everyone gets back what they paid.
       *[other] Cancelled: { $reason }. Everyone gets back what they paid.
    }
channel-counts = Tickets: { $tickets }, winners: { $winners }
channel-root = Root of the list: <code>{ $root }</code>
channel-source-drand = Random value: drand quicknet, round { $round }, { $time }
channel-source-ecvrf = Random value: the shop’s own key (ECVRF), at the draw, { $time }
channel-sealed-at = Sealed: { $time }
channel-drawn-at = Drawn: { $time }
channel-leaves = <a href="{ $url }">The sealed list</a>
channel-proof = <a href="{ $url }">The proof</a> · <a href="{ $list }">The sealed list</a>
channel-button-open = 🎟 Take part
channel-button-check = 🔍 Check

## In the chat
bot-command-lottery = Find a lottery by number or name
bot-command-share = Show a lottery here
bot-button-share = 📣 Share
bot-button-search = 🔎 Search
bot-button-join = 🎟 Take part
bot-button-result = 🔍 Result and proof
bot-inline-about = { $price } · { $sold } of { $total } sold · { $status }
bot-inline-empty = Nothing found. Open the shop
bot-group-welcome =
    👋 Hello! I show the lotteries of this shop.

    /lottery 12 shows lottery number 12, /share the one closest to its draw. Buy tickets in a private chat with me or in the app.
bot-group-private = { $command } is between you and me. Press the button and send it there:
bot-group-nothing = I found no such lottery. Send its number or part of its name, for example: /lottery 12
