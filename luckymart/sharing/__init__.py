"""Lotteries carried elsewhere: by inline mode, into groups, and in the operator's channel.

The channel is told, once a lottery and kind, that it opened, how far its sale is (the newest of
25, 50, 75 % and the last tickets), that it was extended, sealed, drawn or cancelled; each has a
row of `channel_posts`, written with the message. What was long before the channel was first set is
not told. No money moves here.
"""
