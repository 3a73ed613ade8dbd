"""Coins for Telegram Stars: invoices, payments, refunds, and a check against Telegram's list.

PENDING → PAID → REFUNDING → REFUNDED; or CANCELLED, EXPIRED, which a late payment still makes PAID.
UNMATCHED is a payment without a known invoice, until staff decide. DEPOSITS_CLEARING pays the
player's coins when Telegram reports the payment, once a charge. A refund by staff takes the coins
before it returns the Stars; after one by Telegram, coins that are spent become a debt. The rows are
in the table `deposits`.
"""
