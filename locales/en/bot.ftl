# What the bot itself says: buttons that all features share, help, rules, errors. HTML of the Bot API; buttons, commands and alerts are plain.

## In the chat
bot-menu-button = Play
bot-command-help = What this bot can do
bot-command-terms = Rules of the shop
bot-command-privacy = What is stored about me
bot-button-play = 🎁 Open LuckyMart
bot-button-open-app = 📱 Open in the app
bot-button-open-chat = Open the chat
bot-button-first = ⏮ To the beginning
bot-button-next = Next ▶️
bot-button-older = Older ▶️
bot-button-back = ◀️ Back
bot-button-cancel = ✖️ Cancel
bot-button-confirm = ✅ Confirm
bot-button-old = This button is out of date. Please start again with the command.
bot-button-done = This is done already.
bot-description = Good things for the price of a ticket. Choose a lottery, buy tickets and watch the draw: you can check each one yourself, down to the last digit.
bot-short-description = Raffles of good things that anyone can check.
bot-help =
    <b>What I can do</b>

    { $commands }
bot-unknown = I did not understand that. Open the app with the button, or see /help for what I can do.
bot-cancelled = Cancelled.
bot-cancelled-dialog = Cancelled: { $dialog }.
bot-cancel-nothing = There is nothing to cancel.
bot-dialog-two-amounts = 🤔 Do you mean { $less } or { $more }?
bot-dialog-refused = ⚠️ { $why }
bot-dialog-wanted =
    { $wanted ->
        [text] ✏️ Please answer with text.
        [file] 📎 Please send a photo or a file.
       *[button] 👇 Please choose with a button.
    }
bot-group-hint = I work in a private chat. There you can see the lotteries and buy tickets:
bot-error = Sorry, something went wrong on our side. Please try again in a moment. If it happens again, tell support this number: { $reference }
bot-terms =
    📜 <b>Rules of the shop</b>

    <b>1. Who may play.</b> You are at least 18 years old, and raffles are allowed where you live. One person, one Telegram account.

    <b>2. Lotteries.</b> A prize is divided into numbered tickets. Price, number of tickets, number of winners, limit for one person, prize and end of the sale are shown before you buy, and they cannot change once the first ticket is sold.

    <b>3. Paying.</b> One purchase is paid from one wallet: balance, coins or bonus. A bought ticket cannot be given back. Coins and bonus never become cash.

    <b>4. If too few tickets are sold.</b> The sale is extended once. If that is not enough either, or if the lottery is cancelled before its seal, everyone gets back exactly what they paid, into the wallet it came from.

    <b>5. The draw.</b> After the sale the ticket list is sealed, and its fingerprint is published. The winners follow from the seal and a published random value. Nobody, the shop included, can change them afterwards, and anyone can check them: /verify

    <b>6. Prizes.</b> Cash and coins are credited at the draw. Things are shipped to the winner. The first name of a winner is shown.

    <b>7. Friends.</b> For tickets bought by people you invited you get a bonus, paid at the draw.

    <b>8. Fair play.</b> Accounts used for fraud can be closed, with a reason.

    <b>9. A game, not an income.</b> Buy only what you can do without. Most tickets do not win.

    Questions and complaints: /paysupport. What we store: /privacy
bot-privacy =
    🔐 <b>What is stored about you</b>

    <b>From Telegram:</b> your id, first and last name, user name, picture address and language, when you open the bot or the app.

    <b>From your use:</b> sign-ins to the app (device, network address, time), orders, tickets, movements of your wallets, prizes, the addresses you give for them, your payments with the receipts you send, the accounts you withdraw to (encrypted), who invited you, and the messages that we sent you. A dialog that you did not finish is kept for some days.

    <b>What for:</b> to sell tickets, to hand over prizes, to prove draws, to answer questions and to stop fraud. Nothing is sold, there is no advertising and no tracking by others.

    <b>What everybody can see:</b> the first names of winners, and the sealed ticket list. Who invited you sees your first name too. The list has numbers and marks instead of people: only you can find your own line, with the receipt of your ticket.

    <b>How long:</b> sign-ins until they expire or you end them in the app. Records of money and draws cannot be erased, because balances and proofs rest on them.

    <b>Your rights:</b> ask what is stored about you, have it corrected, or have your account closed: /paysupport
bot-reason-too-long = This reason is too long: at most { $limit } characters.
bot-button-skip = Skip ⏭
bot-button-yes = ✅ Yes
