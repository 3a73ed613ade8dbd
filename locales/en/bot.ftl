# What the bot itself says: buttons that all features share, help, rules, errors. HTML of the Bot API; buttons, commands and alerts are plain.

## In the chat
bot-menu-button = Play
bot-command-help = What this bot can do
bot-command-terms = Shop rules
bot-command-privacy = What we store about you
bot-button-play = 🎁 Open LuckyMart
bot-button-open-app = 📱 Open in the app
bot-button-open-chat = Open the chat
bot-button-first = ⏮ First page
bot-button-next = Next ▶️
bot-times = 🕓 Times: { notification-zone }
bot-button-older = Older ▶️
bot-button-back = ◀️ Back
bot-button-cancel = ✖️ Cancel
bot-button-confirm = ✅ Confirm
bot-button-old = This button is out of date. Please start again with the command.
bot-button-done = This has already been done.
bot-description = Win great prizes for the price of a ticket. Pick a lottery, buy tickets and watch the draw. You can check every draw yourself, down to the last digit.
bot-short-description = Lotteries for great prizes, with draws that anyone can check.
bot-help =
    <b>What I can do</b>

    { $commands }
bot-unknown = I didn’t understand that. Open the app with the button, or send /help to see what I can do.
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
bot-group-hint = I work in a private chat. Message me there to see the lotteries and buy tickets:
bot-error = Sorry, something went wrong on our side. Please try again in a moment. If it happens again, give support this number: { $reference }
bot-terms =
    📜 <b>Shop rules</b>

    <b>1. Who may play.</b> You are at least 18 years old, and lotteries like these are legal where you live. One person, one Telegram account.

    <b>2. Lotteries.</b> Each lottery has a fixed number of numbered tickets. You see the ticket price, the number of tickets and winners, the limit per person, the prize and the end of the sale before you buy. None of it can change once the first ticket is sold.

    <b>3. Paying.</b> Each purchase is paid from one wallet: cash, coins or bonus. Tickets are not refundable. Coins and bonus can never be turned into cash.

    <b>4. If too few tickets are sold.</b> The sale is extended once. If that is still not enough, or if the lottery is cancelled before it is sealed, everyone gets back exactly what they paid, to the wallet it came from.

    <b>5. The draw.</b> When the sale ends, the ticket list is sealed and its fingerprint is published. The seal and a published random value determine the winners. Nobody, including the shop, can change them afterwards, and anyone can check them: /verify

    <b>6. Prizes.</b> Cash and coins are credited at the draw. Physical prizes are shipped to the winner. Each winner’s first name is shown.

    <b>7. Friends.</b> When people you invited buy tickets, you earn a bonus, paid at the draw.

    <b>8. Fair play.</b> We may close accounts used for fraud. If we do, we tell you why.

    <b>9. It’s a game, not an income.</b> Spend only what you can afford to lose. Most tickets do not win.

    Questions and complaints: /paysupport. What we store: /privacy
bot-privacy =
    🔐 <b>What we store about you</b>

    <b>From Telegram:</b> your ID, first and last name, username, photo address and language, when you open the bot or the app.

    <b>From your use:</b> sign-ins to the app (device, network address, time), orders, tickets, wallet transactions, prizes and the addresses you give for them, your deposits with the receipts you send, the accounts you withdraw to (encrypted), who invited you, and the messages we sent you. A conversation you did not finish is kept for a few days.

    <b>What for:</b> to sell tickets, hand over prizes, prove draws, answer questions and prevent fraud. We sell nothing to others, show no ads and let nobody track you.

    <b>What everyone can see:</b> winners’ first names and the sealed ticket list. The list has numbers and marks instead of people: only you can find your own line, using the receipt of your ticket. The person who invited you also sees your first name.

    <b>How long:</b> sign-ins until they expire or you sign out in the app. Records of money and draws cannot be erased, because balances and proofs depend on them.

    <b>Your rights:</b> ask what we store about you, have it corrected, or have your account closed: /paysupport
bot-reason-too-long = This text is too long: { $limit } characters at most.
bot-button-skip = Skip ⏭
bot-button-yes = ✅ Yes
