"""Sign-ins from the Mini App.

A session is a random token that the person holds and the database knows by its SHA-256 only. It
lasts for a sliding time, and ends by its owner, by a ban, or by its expiry. No money moves here.
"""
