"""How long a run is: short in `make test`, long in `make soak`."""

import os
from typing import Final

IS_SOAK: Final = os.environ.get("LUCKYMART_SOAK") == "1"


def short_or_long(short: int, long: int) -> int:
    return long if IS_SOAK else short
