"""Staff who write to everybody."""

from typing import Any

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.staff.actions import Staff
from tests.support.staff import staff_of
from tests.support.world import make_user

NEWS: dict[str, Any] = {"default_language": "en", "variants": {"en": {"text": "News"}}}


@pytest.fixture
async def author(db: Database, owner: Connection) -> Staff:
    return await staff_of(db, await make_user(owner, roles=("content",)))
