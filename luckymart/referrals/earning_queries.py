"""The queries of earning_queries.sql; earning_queries.pyi has their types."""

from luckymart.kit.database import query_functions

globals().update(query_functions(__name__))
