"""Unwinding a cancelled lottery: everyone gets back exactly what he paid, and no fee is kept.

Each PAID order becomes REFUNDED, its tickets too, its commissions VOID; each sale of a ticket on
the market becomes REFUNDED with its order. Money goes kind by kind: what the lottery's escrow still
holds (tickets, sales before the seal) from there to whoever paid it; a sale that the seal has
settled is reversed, at its seller's cost, or at the house's where he has not enough left. Done in
batches, each a transaction, so that it can stop anywhere and go on; the lottery's `refunded_at`
says that the last one is done. Why in this order: docs/decisions/0013.
"""
