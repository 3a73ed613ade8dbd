"""A user's balances and their history.

Types: BALANCE (cash), LUCKY_COIN (coins), BONUS (promotional), one of each per currency. Money
moves here when staff credit a wallet with a reason: from ADJUSTMENTS to the user's wallet.
"""
