"""Heartbeats of the processes, and deletion of what nobody needs any more.

`heartbeats` has a row for each thing that must keep happening, with the last time it did. Handled
updates are deleted after two days; stored idempotency answers, finished outbox rows and abandoned
dialogs after seven; failed outbox rows and ended sessions after a month. No money moves here.
"""
