"""Friends: who invited whom, what it earned, and the bonus of a first deposit.

States of a bonus: PENDING → ACTIVE by a ticket or a friend who signs in, EXPIRED when its time is
up, VOID when its deposit is refunded. Commissions are accrued by the sale, paid by the draw and
voided by refunds. Money: PROMOTIONS to BONUS when a bonus is activated.
"""
