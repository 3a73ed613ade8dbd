"""What a person owes the shop: more was taken than they had.

OPEN → PAID or FORGIVEN. A wallet never goes below zero: when Telegram returns Stars whose coins are
spent, or staff correct a credit, `take_back` takes what is there, RECEIVABLES pays the rest for the
person, and the rest is their debt in that kind of money. The ledger pays it first from whatever
enters that wallet (`pay_debts`), in the same transaction. Staff may write it off: ADJUSTMENTS bears
it. While it is open, no money leaves: `refuse_debtor`.
"""
