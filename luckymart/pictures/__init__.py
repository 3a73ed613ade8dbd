"""Pictures that people send: decoded, made anew without their metadata, and kept in a storage.

A public bucket (goods, posts) and a private one (receipts, by signed links that expire). Storage is
Supabase's, or a folder of this machine behind the same interface. No money moves here.
"""
