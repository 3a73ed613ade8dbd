"""Written by `make schema` from queries.sql; a test compares. Not for changes by hand."""

from luckymart.kit.database import Connection

async def migration_version(connection: Connection) -> str | None: ...
