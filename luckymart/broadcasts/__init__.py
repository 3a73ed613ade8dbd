"""A message by staff to a chosen audience, in the language of each.

States: DRAFT → SCHEDULED → SENDING ⇄ PAUSED → DONE, or CANCELLED from any but DONE. Starting writes
one delivery a person: PENDING → SENDING → SENT, BLOCKED, UNKNOWN, FAILED or SKIPPED. SENDING is
committed before the call to Telegram, and a delivery that a crash left there is UNKNOWN and never
sent again: at most once a person. Claims are safe for any number of workers. No money moves here.

actions.py is what staff do, sending.py what the jobs do.
"""
