"""Friends: who invited whom, what it earned, and the bonus for a first deposit.

States of a bonus: PENDING → ACTIVE when the deposit has been played, EXPIRED when it can no longer
be, VOID by a withdrawal, or when its deposit is refunded, also if it was paid; PENDING again if
Telegram refuses the refund. The sale accrues commissions, the draw pays them and refunds void them.
Money: PROMOTIONS to BONUS when a bonus is activated, and back when it is taken.
"""
