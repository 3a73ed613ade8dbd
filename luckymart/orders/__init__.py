"""Orders: one row for everything paid or to be paid.

PENDING → PAID → REFUNDED, or CANCELLED or EXPIRED. Tickets (LOTTERY) and market deals (MARKET) are
PAID as soon as they exist; deposits (DEPOSIT) and withdrawals (WITHDRAW) later. The feature that
opened an order changes its state. No money moves here.
"""
