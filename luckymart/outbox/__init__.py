"""What is to be done outside the database after a commit: written in the transaction, done later.

States: PENDING → DONE, or FAILED after the last attempt or a refusal. A worker takes rows by moving
`available_at` ahead by its lease, so that the rows of a worker that died come back by themselves: a
row is done at least once. No money moves here.

Kinds: `telegram.message`, a text or photo to one chat, and `telegram.channel`, the same to the
operator's channel (payload of both: `TelegramMessage` in models.py); `telegram.call`, a method of
the Bot API as it is to be called (`TelegramCall`).
"""
