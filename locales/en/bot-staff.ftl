# What staff read in the chat. HTML of Telegram's Bot API; buttons and alerts are plain.

bot-staff =
    🧑‍💼 <b>You are staff</b>: { $roles }

    { $commands }

    <i>{ $permissions }</i>
bot-staff-nothing = Nothing to do in this chat: your role only looks.
bot-reason-too-long = This reason is too long: at most { $limit } characters.

## Buttons
bot-button-publish = 📣 Publish
bot-button-edit = ✏️ Edit
bot-button-save = 💾 Save
bot-button-save-draft = 💾 Save as a draft
bot-button-skip = Skip ⏭
bot-button-cancel-lottery = ✖️ Cancel the lottery
bot-button-draw-now = 🎲 Draw now
bot-button-draw-yes = 🎲 Yes, draw now
bot-button-discard = 🗑 Discard

## A new lottery
bot-form-begin =
    🆕 <b>A new lottery</b>

    I ask, you answer. At the end you see the whole and can change everything. /cancel ends it.
bot-form-ask-title = 🏷 The title in this language: <b>{ $language_name }</b>. At least one language is needed.
bot-form-ask-description = 📝 The description in this language: <b>{ $language_name }</b>.
bot-form-ask-picture = 🖼 A picture: its address (https://…), or send a photo.
bot-form-ask-price = 🎟 What does a ticket cost, in { $currency }?
bot-form-ask-tickets = 🔢 How many tickets are there?
bot-form-ask-max-per-user = 👤 How many tickets may one person have? Skip it for the shop's own limit, if there is one.
bot-form-ask-winners = 🏆 How many winners are drawn?
bot-form-ask-min-tickets = 📉 How many tickets have to be sold for a draw? Skip it if one for each winner is enough. With fewer, the sale is extended once, then everyone is refunded.
bot-form-ask-prize-type = 🎁 What is the prize?
bot-form-ask-prize-value = 💎 What is the prize of one winner worth, in { $currency }?
bot-form-ask-duration = 🕓 How long does the sale last? For example 30m, 12h or 7d.
bot-form-current = Now: { $value }
bot-form-required = This one is needed.
bot-form-need-title = A title in at least one language is needed.
bot-form-missing = Something is missing. Please go through the fields below.
bot-form-bad-text = From 1 to { $limit } characters, please.
bot-form-bad-picture = This is not an address that begins with https://. You can also skip the picture.
bot-form-bad-amount =
    { $scale ->
        [0] A whole number above zero, please.
        [one] An amount above zero with at most one digit after the point, please.
       *[other] An amount above zero with at most { $scale } digits after the point, please.
    }
bot-form-bad-number = A whole number from 1 to { $most }, please.
bot-form-bad-duration = From 5 minutes to 366 days, please: 30m, 12h, 7d.
bot-form-bad-choice = Please choose with the buttons.
bot-form-bad-order = These do not fit together: winners { $winners }, minimum { $minimum }, tickets { $tickets }. Each must be at most the next.
bot-form-no-photos = A photo does not fit here. Please send text; a picture by its address (https://…).
bot-form-choice-prize-type =
    { $value ->
        [CASH] 💵 Cash
        [COINS] 🪙 Coins
       *[PHYSICAL] 📦 A product
    }
bot-form-choice-duration =
    { $value ->
        [t1h] 1 hour
        [t24h] 24 hours
        [t3d] 3 days
       *[t7d] 7 days
    }
bot-form-field-title = Title ({ $language_name })
bot-form-field-description = Description ({ $language_name })
bot-form-field-picture = Picture
bot-form-field-price = Ticket price
bot-form-field-tickets = Tickets
bot-form-field-max-per-user = Limit for one person
bot-form-field-winners = Winners
bot-form-field-min-tickets = Minimum sold
bot-form-field-prize-type = Prize
bot-form-field-prize-value = Prize value
bot-form-field-duration = Duration
bot-form-line = { $field }: <b>{ $value }</b>
bot-form-span = { $days } d { $hours } h { $minutes } min
bot-form-review =
    🔎 <b>Please check</b>

    { $lines }

    Press a field to change it. Once the first ticket is sold, nothing can be changed.

## Managing
bot-manage = 🗂 <b>All lotteries</b>, the newest first
bot-manage-none = There is no lottery yet. /newlottery makes one.
bot-manage-state-name =
    { $state ->
        [DRAFT] draft
        [UPCOMING] opens soon
        [ACTIVE] on sale
        [SOLD_OUT] sold out
        [DRAWING] being drawn
        [COMPLETED] drawn
       *[CANCELLED] cancelled
    }
bot-manage-state = Staff: { bot-manage-state-name }
bot-manage-reason =
    ✖️ <b>{ $title }</b>
    { $sold ->
        [0] No ticket is sold.
        [one] One ticket is sold; it will be refunded.
       *[other] { $sold } tickets are sold; all will be refunded.
    }

    Why is it cancelled? Players will read your answer.
bot-manage-cancel-confirm =
    ✖️ Cancel <b>{ $title }</b>?
    Reason: { $reason }
    { $sold ->
        [0] No ticket is sold.
        [one] One ticket will be refunded.
       *[other] { $sold } tickets will be refunded.
    }

    This cannot be undone.
bot-manage-draw-confirm =
    🎲 Draw <b>{ $title }</b> now?
    { $sold } of { $total } tickets are sold.

    The sale ends at once, the list is sealed and the winners are drawn. This cannot be undone.

## Credits
bot-credit-user = 👤 Whom? Send a @username or a Telegram id.
bot-credit-no-user = I do not know this person. They have to open the bot first. If the name is right, try the Telegram id.
bot-credit-wallet = 👛 { $name }: which wallet?
bot-credit-amount = 💎 { $wallet }: how much, in { $currency }?
bot-credit-bad-amount =
    { $scale ->
        [0] A whole number above zero, please.
        [one] An amount above zero with at most one digit after the point, please.
       *[other] An amount above zero with at most { $scale } digits after the point, please.
    }
bot-credit-reason = 📝 Why? The person and the log will have your answer.
bot-credit-review =
    Please check:
    👤 { $name }
    👛 { $wallet }: <b>+{ $amount }</b>
    📝 { $reason }
bot-credit-done =
    ✅ Credited: { $name }, { $wallet } <b>+{ $amount }</b>
    <code>{ $transaction }</code>
