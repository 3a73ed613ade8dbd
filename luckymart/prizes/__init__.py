"""What winning tickets earned.

A PHYSICAL prize is PENDING until its winner has it shipped (SHIPPING → DELIVERED, or back) or puts
it on the market (RESELLING → RESOLD, or back). A CASH or COINS prize is CREDITED in the draw's own
transaction, from HOUSE_REVENUE into the winner's wallet of that type; where it does not fit in
there, it is PENDING as goods are. The draw creates prizes; shipping and resales lock a prize's row
before changing its state. One that waits too long becomes coins from HOUSE_REVENUE (CONVERTED) or
nothing (CLOSED) by staff: `endings`.
"""
