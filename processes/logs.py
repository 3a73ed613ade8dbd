"""Structured logs on standard error: one JSON object per line, or coloured text for people."""

import logging
import re
import sys
from typing import Final

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

# Bot tokens appear in the URLs that aiogram puts into its errors, passwords in database URLs.
_SECRETS: Final = re.compile(r"\b\d{6,12}:[A-Za-z0-9_-]{30,}|(?<=://)[^/@\s:]+:[^/@\s]+(?=@)")
HIDDEN: Final = "***"


def configure_logs(level: str, log_format: str) -> None:
    """Route both structlog's and the standard library's records through the same processors."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _hide_secrets,
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if log_format == "json"
        else structlog.dev.ConsoleRenderer()
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for noisy in ("aiogram.event", "apscheduler", "aiohttp.access"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, root.level))


def _hide_secrets(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    return {
        key: _SECRETS.sub(HIDDEN, value) if isinstance(value, str) else value
        for key, value in event.items()
    }
