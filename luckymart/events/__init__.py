"""Recent changes for live pages: sales, seals, draws, new notifications.

No states, no money: it reads what other features wrote.
"""
