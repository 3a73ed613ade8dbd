"""The money path: every movement of money is one event posted here, double entry, append only.

An event is a row of `transactions` with two or more rows of `wallet_transactions`, which sum to
zero in each kind and currency. The database's function `ledger_post` is the only writer of those
tables; this package is its only caller from Python, the ticket sale its only caller in SQL.
"""
