"""The market: tickets until their lottery's seal, and prizes that are not on their way.

States of a listing: ACTIVE → SOLD or CANCELLED; SOLD → REFUNDED where the lottery is cancelled.
What is listed stays its owner's until it is sold, and a ticket plays if nobody buys it. Money: the
buyer of a ticket pays into LOTTERY_ESCROW in the kind he chose (RESALE) and has the ticket at once;
the seal pays the seller price − fee in that kind, the fee to HOUSE_REVENUE (RESALE_SETTLEMENT), and
ends the open listings. A prize's seller is paid at once (PRIZE_RESALE). Refunds: luckymart/refunds.
"""
