# The check of a draw: in the Mini App and on the page that works from a disk (one bundle for both).

## In the Mini App
# The check of a draw: in the Mini App, and on the page that one keeps on one's own disk.
miniapp-check-title = Check it yourself
miniapp-check-text = This device recomputes the draw from the published data.
miniapp-check-run = Check on this device
miniapp-check-running = Checking…
miniapp-check-again = Check again
miniapp-check-ok = Every step checked on this device holds.
miniapp-check-failed = Something doesn’t match. Download the proof and contact the shop.
miniapp-check-state-ok = Holds:
miniapp-check-state-failed = Does not hold:
miniapp-check-state-skipped = Not checked here:
miniapp-check-published = The proof belongs to the published seal and to this lottery.
miniapp-check-sizes = The sizes and the source are the ones that were sealed.
miniapp-check-leaves = { $count ->
    [one] The list has { $count } ticket, in order, with no duplicates.
   *[other] The list has { $count } tickets, in order, with no duplicates.
}
miniapp-check-leaves-skipped = Not checked here: a list of { $count } tickets is too long for a phone. Download it and check it on a computer.
miniapp-check-root = The list gives the sealed root.
miniapp-check-root-skipped = Not checked here: the root, which is computed from the list.
miniapp-check-receipts = { $count ->
    [one] Your ticket is in the sealed list, under your Telegram ID.
   *[other] Your { $count } tickets are in the sealed list, under your Telegram ID.
}
miniapp-check-key-ecvrf = The key is the shop’s, fixed before the first sale.
miniapp-check-key-drand = The beacon is the one fixed before the first sale.
miniapp-check-times = The list was sealed before the random value existed.
miniapp-check-entropy-ecvrf = The random value is the only one this key can give for this seal (ECVRF, RFC 9381).
miniapp-check-entropy-drand = The random value is the beacon’s signature of the round named in the seal (BLS).
miniapp-check-seed = The seed follows from the seal and the random value.
miniapp-check-winners = The winners follow from the seed.
miniapp-check-bytes = Show the bytes
miniapp-check-page-title = Check a LuckyMart draw
miniapp-check-page-text = This page recomputes a draw from its published files. It needs no network and sends nothing: save it and open it from your disk.
miniapp-check-page-bundle = Proof of the draw (JSON)
miniapp-check-page-leaves = Ticket list (text)
miniapp-check-page-receipt = Receipt of your ticket (JSON), if you have one
miniapp-check-page-key = The shop’s public key as you noted it before the sale, if you did
miniapp-check-page-drop = Drop the files here, choose them, or paste a proof below.
miniapp-check-page-choose = Choose files
miniapp-check-page-check = Check
miniapp-check-page-progress = { $count } tickets read…
miniapp-check-page-need = The proof of the draw is missing.
miniapp-check-page-unread = { $name } is not a proof, a ticket list or a receipt.
miniapp-check-page-nolist = Without the ticket list, its root and the winning numbers are not checked.
miniapp-check-page-ok = Everything you provided holds.
miniapp-check-page-failed = This doesn’t hold.
miniapp-check-receipt-owner = The ticket belongs to the Telegram id in the receipt.
miniapp-check-receipt-leaf = The ticket and its owner give this line of the list.
miniapp-check-receipt-path = The line leads to the sealed root.
miniapp-check-page-key-unknown = The key comes from the proof: compare it with the one published before the sale.
