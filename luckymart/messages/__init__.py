"""Messages that could not be sent: staff see them, and send them again once the cause is mended.

The messages are rows of the outbox, which this feature asks to send them: FAILED → PENDING. What
may have been received is sent again only by whoever says so. No money moves here: a refund of
Stars, the outbox's other kind, is never sent again, since the ledger has undone a refused one.
"""
