"""Who asks in tests of more than one feature."""

import pytest

from luckymart.kit.database import Connection
from tests.support.api import Api
from tests.support.world import make_user


@pytest.fixture
async def editor(api: Api, owner: Connection) -> Api:
    """Somebody of the role `content`, signed in."""
    return await api.sign_in(await make_user(owner, roles=("content",)))
