"""A user's balances and what happened to them.

Kinds: BALANCE (cash), LUCKY_COIN (coins), BONUS (promotional), each by currency. Money moves here
when staff credit a wallet with a reason: from ADJUSTMENTS into the user's wallet of that kind.
"""
