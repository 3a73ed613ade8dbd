"""Orders: one row for everything that is or will be paid.

States: PENDING → PAID → REFUNDED, or CANCELLED or EXPIRED. Tickets (LOTTERY) and market deals
(MARKET) are PAID from the start, deposits (DEPOSIT) and withdrawals (WITHDRAW) later. The feature
that opened an order changes its state. No money moves here.
"""
