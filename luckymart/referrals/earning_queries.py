"""What earning_queries.sql asks; its types are in earning_queries.pyi (`make schema`)."""

from luckymart.kit.database import query_functions

globals().update(query_functions(__name__))
