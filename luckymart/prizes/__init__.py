"""What winning tickets earned.

A PHYSICAL prize is PENDING until it is shipped; a CASH or COINS prize is CREDITED in the draw's own
transaction, from HOUSE_REVENUE into the winner's wallet of that kind. Prizes are made by the draw.
"""
