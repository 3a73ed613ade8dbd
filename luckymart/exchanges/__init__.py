"""Cash into coins, at the shop's rate, and never back.

No states: an exchange happens or is refused. Money: one event a kind, through EXCHANGE, and a row
of `exchange_records` in the same transaction.
"""
