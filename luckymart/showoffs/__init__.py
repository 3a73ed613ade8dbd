"""Winners' posts: winners show their prizes with pictures, and others like them.

A post is PENDING → APPROVED or REJECTED, and any of them → DELETED by its author. There is one at a
time for each prize that its owner has received (DELIVERED, CREDITED). Its pictures are private
until approval. Money: approval pays the reward from PROMOTIONS to the author's coins, once a prize.
"""
