"""The market: tickets until their lottery's seal, and prizes that are not being shipped.

States of a listing: ACTIVE → SOLD or CANCELLED; SOLD → REFUNDED if the lottery is cancelled.
Sellers keep what they list until it is sold, and an unsold ticket takes part in the draw. Money: a
ticket's buyer pays into LOTTERY_ESCROW from the chosen wallet (RESALE) and gets the ticket at once.
The seal pays price − fee to the seller's wallet of that type and the fee to HOUSE_REVENUE
(RESALE_SETTLEMENT). A prize's seller is paid at once (PRIZE_RESALE). Refunds: luckymart/refunds.
"""
