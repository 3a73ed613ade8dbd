"""Written from queries.sql by `make schema`; a test compares."""

from luckymart.kit.database import Connection

async def migration_version(connection: Connection) -> str | None: ...
