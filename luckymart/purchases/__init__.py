"""The sale of tickets: orders and tickets.

An order is PAID as soon as it exists, and REFUNDED when its lottery is unwound. A ticket is ACTIVE,
WON or REFUNDED. Money: the price moves from the buyer's chosen wallet into the lottery's escrow of
the same type. The draw then releases it to the house, or a refund returns it.
"""
