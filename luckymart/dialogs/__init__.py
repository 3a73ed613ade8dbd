"""What the bot remembers between updates: which updates it has handled, and where dialogs stand.

In the database, so that a dialog outlives a restart and any process can continue it. Updates are
forgotten after two days, dialogs that nobody continues after seven. No money moves here.
"""
