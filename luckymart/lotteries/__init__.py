"""Raffled products: their terms and their states.

UPCOMING (a draft until published) → ACTIVE at its start → SOLD_OUT → DRAWING (sealed) → COMPLETED;
or CANCELLED, by staff or because too few were sold at the end, once extended. The terms are fixed
by the first sale. Money does not move here: the sale, the draw and the refunds move it.
"""
