"""Effects outside the database: written in a transaction, carried out after its commit.

States: PENDING → DONE, or FAILED after the last attempt or a refusal; staff send a failed message
again, FAILED → PENDING (luckymart/messages), and see whether it may have been received. A worker
claims rows by moving `available_at` ahead by its lease, so the rows of a worker that died become
due again: each row is carried out at least once. No money moves here.

Kinds: `telegram.message`, a text or photo to one chat, and `telegram.channel`, the same to the
operator's channel (payload of both: `TelegramMessage` in models.py); `telegram.call`, a method of
the Bot API as it is to be called (`TelegramCall`).
"""
