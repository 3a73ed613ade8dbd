"""Winners show what they won, with pictures; others like it.

States of a post: PENDING → APPROVED or REJECTED. Money: the reward goes from PROMOTIONS to the
author's coins at the approval, once.
"""
