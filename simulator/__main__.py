"""`python -m simulator`."""

import argparse
import asyncio
import json
import logging
import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from simulator.app import Options, serve

STANDARD = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class JsonLines(logging.Formatter):
    """One JSON object per line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        for key, value in record.__dict__.items():
            if key not in STANDARD:
                line[key] = value
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def read_options(arguments: list[str]) -> Options:
    """Command-line options. BOT_TOKEN keeps the token out of the process list."""
    parser = argparse.ArgumentParser(prog="python -m simulator", description="A local Telegram.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8080, help="0 takes a free one")
    parser.add_argument("--bot-token", default=os.environ.get("BOT_TOKEN", ""))
    parser.add_argument("--upstream", required=True, help="where the application listens")
    parser.add_argument("--webapp-path", default="/app/")
    parser.add_argument("--data", type=Path, help="snapshot file; nothing is kept without it")
    parser.add_argument("--rate-limit", choices=("on", "off"), default="on")
    parser.add_argument("--bot-username", default="LuckyMartBot")
    parser.add_argument("--bot-name", default="LuckyMart")
    parser.add_argument("--public-url", default="", help="default: http://127.0.0.1:PORT")
    parser.add_argument(
        "--allowed-host",
        action="append",
        default=[],
        help="a host name the page may be opened under, * for any",
    )
    given = parser.parse_args(arguments)
    if not re.fullmatch(r"\d{1,20}:[A-Za-z0-9_-]+", given.bot_token):
        parser.error("--bot-token (or BOT_TOKEN) looks like 123456:ABC")
    if not given.webapp_path.startswith("/"):
        parser.error("--webapp-path begins with /")
    return Options(
        host=given.host,
        port=given.port,
        bot_token=given.bot_token,
        upstream=given.upstream,
        webapp_path=given.webapp_path,
        data=given.data,
        rate_limit=given.rate_limit == "on",
        bot_username=given.bot_username,
        bot_name=given.bot_name,
        public_url=given.public_url.rstrip("/"),
        allowed_hosts=frozenset(given.allowed_host),
    )


def main() -> None:
    """Parse the options and run."""
    options = read_options(sys.argv[1:])
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    asyncio.run(serve(options))


main()
