"""Winners show what they won, with pictures; others like it.

States of a post: PENDING → APPROVED or REJECTED, and each → DELETED by its author. There is one at
a time for a prize that its owner has in his hands (DELIVERED, CREDITED). Its pictures are private
until it is approved. Money: at the approval the reward goes from PROMOTIONS to the author's coins,
once a prize.
"""
