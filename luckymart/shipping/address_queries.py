"""The queries of address_queries.sql; address_queries.pyi has their types."""

from luckymart.kit.database import query_functions

globals().update(query_functions(__name__))
