# The check of a draw: in the Mini App and on the page that works from a disk (one bundle for both).

## In the Mini App
# The check of a draw: in the Mini App, and on the page that one keeps on one's own disk.
miniapp-check-title = Check it yourself
miniapp-check-text = This device computes the draw again from the published data.
miniapp-check-run = Check on this device
miniapp-check-running = Checking…
miniapp-check-again = Check again
miniapp-check-ok = Every step checked on this device holds.
miniapp-check-failed = Something does not match. Download the proof and ask the operator.
miniapp-check-state-ok = Holds:
miniapp-check-state-failed = Does not hold:
miniapp-check-state-skipped = Not checked here:
miniapp-check-published = The proof is of the seal that was published, and of this lottery.
miniapp-check-sizes = Sizes and source are those that were sealed.
miniapp-check-leaves = { $count ->
    [one] The list has { $count } ticket, in order, each once.
   *[other] The list has { $count } tickets, in order, each once.
}
miniapp-check-leaves-skipped = Not checked here: with { $count } tickets the list is too long for a phone. Download it and check it on a computer.
miniapp-check-root = The list gives the root that was sealed.
miniapp-check-root-skipped = Not checked here: the root, which follows from the list.
miniapp-check-receipts = { $count ->
    [one] Your ticket is in the sealed list, under your own Telegram id.
   *[other] Your { $count } tickets are in the sealed list, under your own Telegram id.
}
miniapp-check-key-ecvrf = The key is the operator’s, fixed before the first sale.
miniapp-check-key-drand = The beacon is the one fixed before the first sale.
miniapp-check-times = The list was sealed before the randomness existed.
miniapp-check-entropy-ecvrf = The randomness is the only one that this key can give for this seal (ECVRF, RFC 9381).
miniapp-check-entropy-drand = The randomness is the beacon’s signature of the round that the seal named (BLS).
miniapp-check-seed = The seed follows from the seal and the randomness.
miniapp-check-winners = The winners follow from the seed.
miniapp-check-bytes = Show the bytes
miniapp-check-page-title = Check a LuckyMart draw
miniapp-check-page-text = This page computes a draw again from its published files. It needs no network and sends nothing: save it and open it from your disk.
miniapp-check-page-bundle = Proof of the draw (JSON)
miniapp-check-page-leaves = List of tickets (text)
miniapp-check-page-receipt = Receipt of your ticket (JSON), if you have one
miniapp-check-page-key = The operator’s public key as you noted it before the sale, if you did
miniapp-check-page-drop = Drop the files here, choose them, or paste a proof below.
miniapp-check-page-choose = Choose files
miniapp-check-page-check = Check
miniapp-check-page-progress = { $count } tickets read…
miniapp-check-page-need = The proof of the draw is missing.
miniapp-check-page-unread = { $name } is neither a proof, nor a list, nor a receipt.
miniapp-check-page-nolist = Without the list its root and the winners’ numbers are not checked.
miniapp-check-page-ok = Everything that was given holds.
miniapp-check-page-failed = This does not hold.
miniapp-check-receipt-owner = The ticket belongs to the Telegram id in the receipt.
miniapp-check-receipt-leaf = Ticket and owner give this line of the list.
miniapp-check-receipt-path = The line leads to the sealed root.
miniapp-check-page-key-unknown = The key is the one in the proof: compare it with the one published before the sale.
