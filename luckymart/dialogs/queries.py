"""What queries.sql asks, by name; queries.pyi has the types, written by `make schema`."""

from luckymart.kit.database import query_functions

globals().update(query_functions(__name__))
