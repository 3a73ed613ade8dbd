"""The second step of staff: set up, and open, for everybody that `make_user` gives a role.

So a test of anything else needs no code. A test of the second step itself closes it.
"""

from typing import Final
from uuid import UUID

import pyotp

from luckymart.kit.database import Connection, Database
from luckymart.kit.secret_box import SecretBox
from luckymart.sessions.actions import hash_token
from tests.support.settings import DATA_KEY, HASH_KEY

STAFF_SECRET: Final = pyotp.random_base32()
"""Every member's authenticator has the same secret: `Authenticator(STAFF_SECRET)`."""


async def open_in_chat(owner: Connection, user_id: UUID) -> None:
    box = SecretBox([DATA_KEY], HASH_KEY)
    await owner.execute(
        "INSERT INTO two_factor (user_id, secret_sealed, confirmed_at) VALUES ($1, $2, now()) "
        "ON CONFLICT (user_id) DO NOTHING",
        user_id,
        box.seal(STAFF_SECRET, f"two_factor:{user_id}"),
    )
    await owner.execute(
        "INSERT INTO second_steps (user_id, valid_until) VALUES ($1, now() + interval '1 hour') "
        "ON CONFLICT DO NOTHING",
        user_id,
    )


async def open_in_session(db: Database, token: str) -> None:
    """For who has two-step verification."""
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO second_steps (user_id, session_id, valid_until) "
            "SELECT s.user_id, s.id, now() + interval '1 hour' FROM user_sessions AS s "
            "INNER JOIN two_factor AS t ON t.user_id = s.user_id AND t.confirmed_at IS NOT NULL "
            "WHERE s.session_token = $1",
            hash_token(token),
        )


async def close(owner: Connection, user_id: UUID) -> None:
    """In the chat and in every session."""
    await owner.execute("UPDATE second_steps SET valid_until = now() WHERE user_id = $1", user_id)
