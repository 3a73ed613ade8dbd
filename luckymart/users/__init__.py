"""People: one row a Telegram account.

States: ACTIVE, BANNED (with a reason), DELETED. The first contact, by the bot or by the Mini App,
makes the user with wallets, a referral code and, once and for all, the referrer. Money: a welcome
credit, where the shop's settings give one, from PROMOTIONS into the new user's cash.
"""
