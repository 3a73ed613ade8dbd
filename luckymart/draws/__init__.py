"""Draws: the ticket list is sealed, entropy arrives, the winners follow from both by arithmetic.

Purpose: nobody chooses a winner. The seal publishes the Merkle root of the ticket list; the
entropy (drand's quicknet, or the operator's own verifiable random function) did not exist or could
not be altered then; anyone repeats the computation from the proof bundle (docs/fairness.md).

States: a lottery is DRAWING from its seal to its draw and COMPLETED after it; one seal and one
draw a lottery, never replaced.

How money moves: the draw releases the lottery's escrow to the house, pays CASH and COINS prizes
from the house, and pays the lottery's pending commissions from promotions; all in one transaction.
"""
