"""Pictures that people send: decoded, encoded anew without metadata, and kept in a storage.

States: UPLOADING → STORED. Goods and posts are in a public bucket; receipts and posts that await
review are in a private one, behind signed links that expire. The storage is Supabase's or a local
folder. A feature holds a picture by a foreign key; unused pictures are removed after a day. No
money moves here.
"""
