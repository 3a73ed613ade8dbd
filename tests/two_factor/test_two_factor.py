"""Switching two-factor confirmation on and off, and what counts even if a command is refused."""

import asyncio
from datetime import datetime, timedelta
from typing import TypeVar

import pyotp
import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database, Tx
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.kit.secret_box import SecretBox
from luckymart.kit.settings import Settings
from luckymart.staff import actions as staff
from luckymart.staff.errors import OwnAccount, PermissionDenied
from luckymart.two_factor import actions as two_factor
from luckymart.two_factor.errors import (
    TwoFactorInvalid,
    TwoFactorLocked,
    TwoFactorRequired,
    TwoFactorState,
)
from tests.support.databases import in_tx
from tests.support.settings import DATA_KEY, HASH_KEY
from tests.support.world import Player, make_user

Result = TypeVar("Result")
NOW = utc_now()
WRONG = "no code"


@pytest.fixture
def box(settings: Settings) -> SecretBox:
    return settings.secret_box


class Phone:
    """An authenticator whose clock the test sets, in steps from NOW."""

    def __init__(self, db: Database, box: SecretBox, player: Player) -> None:
        self.db, self.box, self.player = db, box, player
        self.secret = ""

    async def begin(self) -> None:
        made = await in_tx(self.db, two_factor.begin, self.box, self.player.id)
        self.secret = made.secret

    def code(self, steps: int = 0) -> str:
        return pyotp.TOTP(self.secret).at(NOW + steps * timedelta(seconds=30))

    async def confirm(self, code: str, now: datetime = NOW) -> DomainError | None:
        return await in_tx(self.db, two_factor.confirm, self.box, self.player.id, code, now)

    async def check(self, code: str | None, now: datetime = NOW) -> DomainError | None:
        return await in_tx(self.db, two_factor.check, self.box, self.player.id, code, now)

    async def switch_off(self, code: str, now: datetime = NOW) -> DomainError | None:
        return await in_tx(self.db, two_factor.switch_off, self.box, self.player.id, code, now)

    async def status(self) -> str:
        async with self.db.connection() as connection:
            return await two_factor.status(connection, self.player.id)


@pytest.fixture
async def phone(owner: Connection, db: Database, box: SecretBox) -> Phone:
    """A player's authenticator, switched on; its current code and the next are unused."""
    one = Phone(db, box, await make_user(owner))
    await one.begin()
    assert await one.confirm(one.code(-1)) is None
    return one


async def test_off_pending_on_off(
    owner: Connection, db: Database, box: SecretBox, subtests: pytest.Subtests
) -> None:
    one = Phone(db, box, await make_user(owner, telegram_username="zarina"))
    enabled = "SELECT two_factor_enabled FROM users"
    assert await one.status() == "off"
    assert await one.check(None) is None
    await one.begin()
    first = one.secret
    await one.begin()
    assert one.secret != first  # the latest secret shown counts
    assert await one.status() == "pending"
    assert await one.check(None) is None
    assert not await owner.fetchval(enabled)

    assert await one.confirm(one.code()) is None
    assert await one.status() == "on"
    assert await owner.fetchval(enabled)
    for work in (one.begin(), one.confirm(one.code(1))):
        with subtests.test(work=work):
            with pytest.raises(TwoFactorState) as caught:
                await work
            assert caught.value.data == {"status": "on"}

    assert isinstance(await one.switch_off(one.code()), TwoFactorInvalid)  # used for confirming
    assert await one.switch_off(one.code(1)) is None
    assert await one.status() == "off"
    assert not await owner.fetchval(enabled)
    with pytest.raises(TwoFactorState):
        await one.switch_off(one.code())
    told = await owner.fetch("SELECT type FROM notifications ORDER BY id")
    assert [row["type"] for row in told] == ["two-factor-on", "two-factor-off"]


async def test_a_code_counts_once_even_for_two_at_the_same_moment(phone: Phone) -> None:
    assert isinstance(await phone.check(None), TwoFactorRequired)
    answers = await asyncio.gather(*(phone.check(phone.code()) for _ in range(8)))
    assert [answer for answer in answers if answer is None] == [None]
    assert isinstance(await phone.check(phone.code(-1)), DomainError)  # an older one, unused or not


async def test_what_was_rolled_back_leaves_its_code_good(db: Database, phone: Phone) -> None:
    async def fail(tx: Tx) -> None:
        assert await two_factor.check(tx, phone.box, phone.player.id, phone.code(), NOW) is None
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await in_tx(db, fail)
    assert await phone.check(phone.code()) is None


async def test_twenty_guesses_at_once_are_five_and_then_a_lock(
    owner: Connection, phone: Phone, subtests: pytest.Subtests
) -> None:
    answers = await asyncio.gather(*(phone.check(WRONG) for _ in range(20)))
    assert sorted(a.data["attempts_left"] for a in answers if isinstance(a, TwoFactorInvalid)) == [
        *range(5)
    ]
    assert {a.data["retry_after"] for a in answers if isinstance(a, TwoFactorLocked)} == {900}
    assert await owner.fetchval("SELECT failures FROM two_factor") == 5

    later = NOW + timedelta(minutes=14)
    for work in (phone.check, phone.switch_off):
        with subtests.test(work.__name__):
            right = pyotp.TOTP(phone.secret).at(later)
            refusal = await work(right, later)
            assert isinstance(refusal, TwoFactorLocked)
            assert refusal.data == {"retry_after": 60}
    after = NOW + timedelta(minutes=15)
    assert await phone.check(pyotp.TOTP(phone.secret).at(after), after) is None
    assert await owner.fetchval("SELECT failures FROM two_factor") == 0


async def test_the_secret_is_sealed_in_its_own_row(
    owner: Connection, db: Database, box: SecretBox, phone: Phone
) -> None:
    sealed = await owner.fetchval("SELECT secret_sealed FROM two_factor")
    assert phone.secret.encode() not in sealed
    assert box.open(sealed, f"two_factor:{phone.player.id}") == phone.secret

    rotated = SecretBox([b"n" * 32, DATA_KEY], HASH_KEY)
    assert await in_tx(db, two_factor.reseal, rotated) == 1
    assert await in_tx(db, two_factor.reseal, rotated) == 0
    phone.box = SecretBox([b"n" * 32], HASH_KEY)
    assert await phone.check(phone.code()) is None


async def test_staff_switch_it_off_for_somebody_who_lost_it(
    owner: Connection, db: Database, phone: Phone, subtests: pytest.Subtests
) -> None:
    async def reset(by: Player, whom: Player, reason: str = "new telephone") -> None:
        async def work(tx: Tx) -> None:
            await two_factor.reset(tx, await staff.load(tx, by.id), whom.id, reason)

        await in_tx(db, work)

    support = await make_user(owner, roles=("support",))
    viewer = await make_user(owner, roles=("viewer",))
    boss = await make_user(owner, roles=("owner",))
    with pytest.raises(PermissionDenied):
        await reset(viewer, phone.player)
    with pytest.raises(OwnAccount):
        await reset(support, support)
    for reason in (" ", "x" * 501):
        with subtests.test(reason), pytest.raises(ValidationError):
            await reset(support, phone.player, reason)
    with pytest.raises(PermissionDenied):
        await reset(support, boss)  # resetting staff takes the right to grant roles
    with pytest.raises(TwoFactorState):
        await reset(boss, await make_user(owner, roles=("viewer",), has_second_step=False))
    assert await phone.status() == "on"
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0

    await reset(support, phone.player)
    assert await phone.status() == "off"
    assert not await owner.fetchval(
        "SELECT two_factor_enabled FROM users WHERE id = $1", phone.player.id
    )
    line = await owner.fetchrow("SELECT admin_id, action, before, after FROM admin_logs")
    assert line is not None
    assert (line["admin_id"], line["action"]) == (support.id, "two_factor.reset")
    assert "new telephone" in line["after"]
    told = await owner.fetchval(
        "SELECT data ->> 'reason' FROM notifications WHERE type = 'two-factor-reset'"
    )
    assert told == "new telephone"
