"""Users: one row for each Telegram account.

States: ACTIVE, BANNED (with a reason), DELETED. The first contact, through the bot or the Mini App,
creates the user with wallets, a referral code and the referrer, which never changes. Money: a
welcome credit, if the shop's settings give one, from PROMOTIONS into the new user's cash.
"""
