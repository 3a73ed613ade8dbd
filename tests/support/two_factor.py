"""Somebody's authenticator: its codes, at the real time."""

import time
from datetime import timedelta

import pyotp

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.secret_box import SecretBox
from luckymart.two_factor import actions as two_factor
from tests.support.world import Player


class Authenticator:
    """Each code belongs to a later step than the one before, so it is never a used one.

    Two codes are available at a time: the current step's and the next, which is accepted too.
    """

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self._generator = pyotp.TOTP(secret)
        self._last_step = 0

    def code(self) -> str:
        self._last_step = max(self._last_step + 1, int(time.time()) // 30)
        return self._generator.generate_otp(self._last_step)

    def wrong_code(self) -> str:
        now = int(time.time()) // 30
        near = {self._generator.generate_otp(now + shift) for shift in range(-2, 4)}
        return next(code for code in ("000000", "111111", "222222") if code not in near)


async def switch_on(db: Database, box: SecretBox, player: Player) -> Authenticator:
    """Two-factor confirmation, switched on a minute ago: the current codes are all unused."""
    a_minute_ago = utc_now() - timedelta(minutes=1)
    async with db.transaction() as tx:
        enrolment = await two_factor.begin(tx, box, player.id)
        code = pyotp.TOTP(enrolment.secret).at(a_minute_ago)
        assert await two_factor.confirm(tx, box, player.id, code, a_minute_ago) is None
    return Authenticator(enrolment.secret)
