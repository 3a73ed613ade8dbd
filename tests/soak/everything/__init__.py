"""A whole shop at work: everything that moves money or changes owners, concurrent and random.

`shop.py` is the shop and how a move acts on it, `run.py` the workers and the checker beside them,
`facts.py` what a run must have seen and what must hold at its end. The other files have the moves.
"""
