"""Cash into coins at the shop's rate, never back.

No states: an exchange happens or is refused. Money: one event through EXCHANGE that balances in
cash and in coins, and a row of `exchange_records` in the same transaction. Coins are rounded down.
"""
