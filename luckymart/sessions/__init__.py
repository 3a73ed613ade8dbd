"""Sign-ins from the Mini App.

A session is a random token that the client holds; the database stores only its SHA-256. Its expiry
slides with use. The owner, a ban or the expiry ends it. No money moves here.
"""
