"""The market: tickets until their lottery's seal, and prizes that wait to be shipped.

States of a listing: ACTIVE → SOLD, or CANCELLED. Money: a ticket's price waits in the lottery's
escrow until the seal pays the seller (or a refund the buyer); a prize's price goes to its seller at
once. The fee goes to HOUSE_REVENUE.
"""
