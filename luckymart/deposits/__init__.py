"""Money in: by bank or mobile money with a receipt that staff check, or by Telegram Stars.

States of a manual deposit: PENDING → SUBMITTED (with its receipt) → APPROVED or REJECTED; or
CANCELLED, EXPIRED. Of Stars: PENDING → PAID → REFUNDED, or EXPIRED. Money: DEPOSITS_CLEARING to the
player's cash when staff approve, to his coins when Telegram says that the Stars were paid.
"""
