"""The Mini App's types match the API."""

import asyncio
import json
from pathlib import Path

from webapp_api.app import all_routes
from webapp_api.openapi import describe

from .conftest import PROJECT


async def test_types_are_what_the_api_describes(tmp_path: Path) -> None:
    document = tmp_path / "openapi.json"
    document.write_text(json.dumps(describe(all_routes(), "0")), "utf-8")
    check = await asyncio.create_subprocess_exec(
        str(PROJECT / "tools" / "npm"),
        *("run", "types", "--", str(document), "--check"),
        cwd=PROJECT / "webapp",
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await check.communicate()
    assert check.returncode == 0, output.decode()
