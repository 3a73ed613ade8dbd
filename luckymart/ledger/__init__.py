"""The money path: every movement of money is one event, double entry and append only.

An event is a row of `transactions` with two or more rows of `wallet_transactions` that sum to zero
in each wallet type and currency. Only the SQL function `ledger_post` writes those tables. It is
called by this package and, in SQL, by the ticket sale.
"""
