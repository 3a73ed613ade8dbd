"""The queries of queries.sql; queries.pyi has their types."""

from luckymart.kit.database import query_functions

globals().update(query_functions(__name__))
