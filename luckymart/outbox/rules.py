"""When to retry a failed effect."""

import random
from typing import Final

SOON_ATTEMPTS: Final = 15  # with the delays below: about four hours
MAX_ATTEMPTS: Final = 18  # then once a day, for who was away for longer
FIRST_DELAY_SECONDS: Final = 2.0
MAX_DELAY_SECONDS: Final = 3600.0
LATE_DELAY_SECONDS: Final = 86_400.0


def retry_delay_seconds(attempts: int, random_fraction: float | None = None) -> float:
    """Seconds to wait after attempt number `attempts` (from 1): doubling, up to an hour; from the
    fifteenth on, a day.

    The upper half is random, so that rows that failed together are not retried together.
    """
    if random_fraction is None:
        random_fraction = random.random()  # noqa: S311  # spreads load, guards nothing
    if attempts >= SOON_ATTEMPTS:
        return LATE_DELAY_SECONDS
    whole = min(MAX_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2.0 ** min(attempts - 1, 20))
    return whole * (0.5 + 0.5 * random_fraction)
