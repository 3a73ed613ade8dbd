"""A text by staff to everyone the bot can reach.

States: DRAFT → SENDING → DONE, or STOPPED on the way. Starting writes one delivery a person:
PENDING → SENDING → SENT or FAILED. SENDING is committed before the call to Telegram, and a delivery
that a crash left there is FAILED and never sent again: at most once a person. No money moves here.
"""
