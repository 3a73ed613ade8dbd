"""The queries of bonus_queries.sql; bonus_queries.pyi has their types."""

from luckymart.kit.database import query_functions

globals().update(query_functions(__name__))
