"""The queries of method_queries.sql; method_queries.pyi has their types."""

from luckymart.kit.database import query_functions

globals().update(query_functions(__name__))
