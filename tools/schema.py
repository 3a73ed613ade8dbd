"""Writes `sql/schema.sql`, a snapshot of the migrated schema: `python -m tools.schema`.

pg_dump's output without what differs from one server, or one pg_dump, to another.
"""

import asyncio
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from processes.embedded_postgres import EmbeddedPostgres
from processes.migrations import migrate_up

FILE: Final = Path(__file__).parents[1] / "sql" / "schema.sql"
DUMP_MAJOR: Final = 18  # it reads every older server too
HEAD: Final = (
    "-- Written by `make schema` from the migrations; a test compares. Not for changes by hand.\n\n"
)

# Versions, the random keys of \\restrict, session settings, the dump's own comments.
_NOISE = re.compile(
    r"^(--.*|SET .*|SELECT pg_catalog\.set_config.*|\\(un)?restrict .*)\n", re.MULTILINE
)
_BLANKS = re.compile(r"\n{3,}")


def dump(url: str) -> str:
    """The schema of a database. `url` is its owner's."""
    program = EmbeddedPostgres(Path(tempfile.gettempdir()), DUMP_MAJOR).bin_dir / "pg_dump"
    # Default privileges and the owner's name depend on the installation.
    command: list[str | Path] = [
        program,
        "--schema-only",
        "--schema=public",
        "--no-owner",
        "--dbname",
        url,
    ]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    text = text.replace("CREATE SCHEMA public;\n", "")
    kept = [
        statement
        for statement in re.split(r"(?<=;)\n\n\n", _NOISE.sub("", text))
        if not statement.lstrip().startswith(("ALTER DEFAULT PRIVILEGES", "COMMENT ON SCHEMA"))
    ]
    return HEAD + _BLANKS.sub("\n\n", "\n\n".join(kept)).strip() + "\n"


async def _dump_migrations() -> str:
    with tempfile.TemporaryDirectory() as folder:
        async with EmbeddedPostgres(Path(folder), durable=False) as server:
            url = server.dsn("luckymart_schema")
            await migrate_up(url)
            return await asyncio.to_thread(dump, url)


if __name__ == "__main__":
    FILE.write_text(asyncio.run(_dump_migrations()), encoding="utf-8")
