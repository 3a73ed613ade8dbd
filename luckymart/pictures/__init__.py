"""Pictures that people send: decoded, made anew without their metadata, and kept in a storage.

States: UPLOADING → STORED. A public bucket (goods, posts) and a private one (receipts, posts that
wait) by signed links that expire. Storage is Supabase's, or a folder of this machine. A feature
holds a picture by a foreign key; what nobody holds is removed after a day. No money moves here.
"""
