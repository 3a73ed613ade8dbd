"""A test's settings: nothing from the developer's environment, secrets made for this run."""

import atexit
import os
import secrets
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, Final

from luckymart.kit.settings import Settings

BOT_ID: Final = 7000000001
BOT_TOKEN: Final = f"{BOT_ID}:{secrets.token_urlsafe(26)[:35]}"
VRF_SECRET_KEY: Final = secrets.token_bytes(32)
DATA_KEY: Final = secrets.token_bytes(32)
HASH_KEY: Final = secrets.token_bytes(32)


def forget_environment() -> None:
    """A developer's exported BOT_TOKEN or LOG_LEVEL must not reach the suite or its children."""
    for name in Settings.model_fields:
        os.environ.pop(name.upper(), None)


@cache
def _media_dir() -> Path:
    """One folder of pictures per run; their names are random, so tests do not collide."""
    folder = Path(tempfile.mkdtemp(prefix="luckymart-media-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def make_settings(database_url: str, **overrides: Any) -> Settings:
    values: dict[str, Any] = {
        "bot_token": BOT_TOKEN,
        "database_url": database_url,
        "vrf_secret_key": VRF_SECRET_KEY.hex(),
        "data_key": DATA_KEY.hex(),
        "hash_key": HASH_KEY.hex(),
        "public_url": "https://shop.example.org",
        "seal_delay_seconds": 0,
        "draw_delay_seconds": 0,
        "withdrawal_wait_hours": 0,
        "staff_daily_limit": 1_000_000_000,  # tests of the limits set their own
        "staff_hard_limit": 1_000_000_000,
        "drand_relays": "",  # no test uses the network
        "log_level": "WARNING",
        "media_dir": _media_dir(),
        **overrides,
    }
    return Settings(_env_file=None, **values)
