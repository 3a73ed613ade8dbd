"""When to retry a failed effect."""

import random
from typing import Final

MAX_ATTEMPTS: Final = 15  # with the delays below: about four hours
FIRST_DELAY_SECONDS: Final = 2.0
MAX_DELAY_SECONDS: Final = 3600.0


def retry_delay_seconds(attempts: int, random_fraction: float | None = None) -> float:
    """Seconds to wait after attempt number `attempts` (from 1): doubling, up to an hour.

    The upper half is random, so that rows that failed together are not retried together.
    """
    if random_fraction is None:
        random_fraction = random.random()  # noqa: S311  # spreads load, guards nothing
    whole = min(MAX_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2.0 ** min(attempts - 1, 20))
    return whole * (0.5 + 0.5 * random_fraction)
