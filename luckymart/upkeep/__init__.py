"""Signs of life of the processes, and forgetting what nobody needs any more.

`heartbeats` has a row for each thing that must keep happening, with the last time it did. What was
received from Telegram is forgotten after two days; answers kept for idempotency, ended outbox rows
and dialogs that nobody continued after seven; ended sessions after a month. No money moves here.
"""
