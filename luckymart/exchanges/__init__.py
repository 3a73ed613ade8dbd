"""Cash into coins, at the shop's rate, and never back.

No states: an exchange happens or is refused. Money: one event through EXCHANGE whose entries sum
to zero in cash and in coins, and a row of `exchange_records` in the same transaction. Coins round
down.
"""
