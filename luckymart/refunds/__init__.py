"""Unwinding a cancelled lottery: everyone gets back exactly what he paid.

Each PAID order becomes REFUNDED, its tickets too, its commissions VOID. Money: from the lottery's
escrow back into the wallet that paid, kind by kind. Done in batches, each a transaction, so that it
can stop anywhere and go on; the lottery's `refunded_at` says that the last one is done.
"""
