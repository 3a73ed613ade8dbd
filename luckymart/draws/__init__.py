"""Draws: the ticket list is sealed, entropy arrives, and the winners follow from both.

Purpose: nobody chooses a winner. The seal publishes the Merkle root of the ticket list before the
entropy (drand's quicknet) exists, or with entropy that cannot be altered (the operator's verifiable
random function). Anyone can repeat the computation from the proof bundle (docs/fairness.md).

States: a lottery is DRAWING from its seal to its draw, then COMPLETED. It has one seal and one
draw, never replaced. One that cannot be drawn is given up after 72 hours and CANCELLED: by the
timetable where the beacon had nothing, by two people where the shop's own key fails (voiding.py).

How money moves: in one transaction the draw releases the lottery's escrow to the house, pays CASH
and COINS prizes from the house, and pays the lottery's pending commissions from promotions. A money
prize that does not fit into its winner's wallet waits like goods (luckymart/prizes).
"""
