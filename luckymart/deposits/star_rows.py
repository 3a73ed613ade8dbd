"""The rows of `deposits` that are payments in Stars. luckymart/stars decides what becomes of them.

One table has both kinds, because staff's queue, the person's list and the order are the same.
"""

from luckymart.kit.database import load_queries

queries = load_queries(__package__, "stars.sql")
