"""Raffled products: their terms and states.

UPCOMING (a draft until published) → ACTIVE at its start → SOLD_OUT → DRAWING (sealed) → COMPLETED;
or CANCELLED, by staff or because too few tickets were sold even after one extension. The first sale
fixes the terms. No money moves here: the sale, the draw and the refunds move it.
"""
