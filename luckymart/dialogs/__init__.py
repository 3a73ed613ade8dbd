"""What the bot remembers between updates: which updates it has handled, and the state of dialogs.

It is in the database, so that a dialog survives a restart and any process can continue it. Updates
are deleted after two days, abandoned dialogs after seven. No money moves here.
"""
