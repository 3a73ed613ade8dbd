"""Events of a type of the tests' own may be posted here."""

import pytest

from luckymart.kit.database import Connection
from tests.support.world import know_test_events


@pytest.fixture(autouse=True)
async def _test_events(owner: Connection) -> None:
    await know_test_events(owner)
