"""Coins for Telegram Stars: invoices, payments, refunds, and Telegram's own book beside ours.

PENDING → PAID → REFUNDING → REFUNDED; or CANCELLED, EXPIRED, which a late payment still makes PAID.
UNMATCHED is a payment without a known invoice, until staff decide. DEPOSITS_CLEARING pays the
player's coins when Telegram says that the Stars were paid, once a charge; the coins go back before
the Stars do. The rows stand in the table `deposits`.
"""
