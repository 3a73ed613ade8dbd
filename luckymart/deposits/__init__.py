"""Money in: by bank or mobile money with a receipt that staff check, or by Telegram Stars.

By hand: PENDING → SUBMITTED (with its receipt) → APPROVED or REJECTED; or CANCELLED, EXPIRED.
Of Stars: PENDING → PAID → REFUNDING → REFUNDED; or CANCELLED, EXPIRED, which a late payment still
makes PAID; UNMATCHED is a payment of which no invoice is known, until staff decide. Money:
DEPOSITS_CLEARING to the player's cash when staff approve, to his coins when Telegram says that the
Stars were paid, once a charge; the coins go back before the Stars do.
`methods` are the shop's accounts (table payment_configs), `support` what people ask about payments.
"""
