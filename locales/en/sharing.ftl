# Inline mode, groups and the operator's channel. HTML of Telegram's Bot API; buttons are plain.

## In the channel
channel-head = <b>{ $title }</b>  #{ $period }
channel-price =
    🎟 A ticket costs <b>{ $price }</b>, { $total ->
        [one] there is one
       *[other] there are { $total }
    }
channel-sold = { $percent } % is sold: { $sold } of { $total } tickets.
channel-last-tickets =
    { $left ->
        [one] The last ticket of { $total } is left.
       *[other] The last { $left } of { $total } tickets are left.
    }
channel-extended = Too few tickets are sold yet, so the sale goes on until { $time }. If that is not enough either, everyone gets their money back.
channel-sealed = The list of tickets is sealed: nothing in it changes any more. The winner comes from it and from a random value that does not exist yet.
channel-round = The list was published too late for its round, so a new one counts, from now on: round { $round }, { $time }.
channel-drawn =
    { $count ->
        [one] The winning ticket: <b>{ $numbers }</b>
       *[other] The { $count } winning tickets, by rank: <b>{ $numbers }</b>
    }
channel-cancelled =
    { $reason ->
        [undersold] Cancelled: too few tickets were sold. Everyone gets back what they paid.
        [void] Void: the random value did not come within 72 hours. Everyone gets back what they paid.
       *[other] Cancelled: { $reason }. Everyone gets back what they paid.
    }
channel-counts = Tickets: { $tickets }, winners: { $winners }
channel-root = Root of the list: <code>{ $root }</code>
channel-source-drand = Random value: drand quicknet, round { $round }, { $time }
channel-source-ecvrf = Random value: the shop's own key (ECVRF), at the draw, { $time }
channel-sealed-at = Sealed: { $time }
channel-drawn-at = Drawn: { $time }
channel-leaves = <a href="{ $url }">The sealed list</a>
channel-proof = <a href="{ $url }">The proof</a> · <a href="{ $list }">The sealed list</a>
channel-button-open = 🎟 Take part
channel-button-check = 🔍 Check

## In the chat
bot-command-lottery = A lottery by its number or name
bot-command-share = Show a lottery here
bot-button-share = 📣 Share
bot-button-search = 🔎 Search
bot-button-join = 🎟 Take part
bot-button-result = 🔍 The result and its proof
bot-inline-about = { $price } · { $sold } of { $total } sold · { $status }
bot-inline-empty = Nothing found. Open the shop
bot-group-welcome =
    👋 Hello! I show what is raffled in this shop.

    /lottery 12 shows the lottery with the number 12, /share what is nearest to its draw. Tickets are bought in the private chat with me or in the app.
bot-group-private = { $command } is between you and me. Press the button and say it there:
bot-group-nothing = I have found no such lottery. Write its number or words of its name, for example: /lottery 12
