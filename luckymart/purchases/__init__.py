"""The sale of tickets: orders and tickets.

An order is PAID the moment it exists, and REFUNDED when its lottery is unwound. A ticket is ACTIVE,
WON or REFUNDED. Money: the price goes from the buyer's wallet of the kind he picked into the
lottery's escrow of the same kind, where it waits for the draw (to the house) or a refund (back).
"""
