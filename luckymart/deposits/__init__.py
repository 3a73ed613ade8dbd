"""Money in by bank or mobile money, with a receipt that staff check.

PENDING → SUBMITTED (with its receipt) → APPROVED or REJECTED; or CANCELLED, EXPIRED. Approval moves
money from DEPOSITS_CLEARING to the player's cash. This feature alone writes the table `deposits`,
which holds payments in Stars too (luckymart/stars, by `star_queries`). `methods` are the shop's
accounts (table payment_configs).
"""
