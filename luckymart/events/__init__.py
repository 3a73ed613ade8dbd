"""What changed a moment ago, for those who look on: sales, seals, draws, new notifications.

No states and no money: it reads what the other features wrote.
"""
