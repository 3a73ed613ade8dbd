"""Messages from staff to a chosen audience, each in the reader's language.

States: DRAFT → SCHEDULED → SENDING ⇄ PAUSED → DONE, or CANCELLED from any but DONE. Starting writes
one delivery a person: PENDING → SENDING → SENT, BLOCKED, UNKNOWN, FAILED or SKIPPED. SENDING is
committed before the call to Telegram. A delivery left there by a crash becomes UNKNOWN and is never
sent again: at most once a person. Any number of workers may claim. No money moves here.

actions.py is what staff do, sending.py is what the jobs do.
"""
