"""Share lotteries through inline mode, in groups and in the operator's channel.

The channel gets one post per lottery and kind: it opened, its sale's progress (the latest of 25,
50, 75 % and the last tickets), it was extended, sealed, drawn or cancelled. Each post has a row in
`channel_posts`, written together with the message. Nothing is posted about what happened long
before the channel was first set. No money moves here.
"""
