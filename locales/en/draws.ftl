# What draws say beyond bot.ftl: the beacon's rounds, and refusals.

bot-proof-round = 🛰 Random value: round { $round } of the drand beacon, { $time }
bot-proof-late = ⚠️ The seal came out too late for round { $round } ({ $time }), so that round does not count.
bot-check-values =
    Salt: <code>{ $salt }</code>
    Leaf: <code>{ $leaf }</code>
    Place in the list: { $place }
bot-check-path =
    { $steps ->
        [0] The leaf is the root itself.
        [one] The way to the root, one step:
       *[other] The way to the root, { $steps } steps:
    }
bot-button-receipt = 📄 Receipt as a file
bot-receipt-file = Your receipt. Check it yourself: <code>luckymart verify --receipt { $name } --root { $root }</code>. It names your Telegram id: show it only to whom you trust with it.
bot-card-void = the random value did not come within 72 hours
error-beacon-signature-invalid = This is not the beacon's signature of round { NUMBER($round, useGrouping: 0) }. Nothing was changed.
error-entropy-not-yet = Round { NUMBER($round, useGrouping: 0) } of the beacon is not there yet. It comes at { $available_at }, and draws the winners.
