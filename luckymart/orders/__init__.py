"""Orders: one row for each thing that was paid or is to be paid.

PENDING → PAID → REFUNDED, or CANCELLED or EXPIRED. Tickets (LOTTERY) and market deals (MARKET) are
PAID the moment they exist, deposits (DEPOSIT) and withdrawals (WITHDRAW) once they are. Whoever an
order is for says when; no money moves here.
"""
