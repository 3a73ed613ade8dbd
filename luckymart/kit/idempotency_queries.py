"""The queries of idempotency_queries.sql; idempotency_queries.pyi has their types."""

from luckymart.kit.database import query_functions

globals().update(query_functions(__name__))
