"""The authenticator apps that the simulated people have."""

import pyotp

from .conftest import ANNA, FARRUKH, Simulator


async def test_each_code_is_new_and_right(sim: Simulator) -> None:
    secret = pyotp.random_base32()
    await sim.act("authenticator", secret=secret)
    codes = [await sim.act("code") for _ in range(2)]
    assert len(set(codes)) == 2
    assert all(pyotp.TOTP(secret).verify(code, valid_window=1) for code in codes)
    people = {one["id"]: one for one in (await sim.get("/sim/api/state"))["persons"]}
    assert people[ANNA]["has_authenticator"]
    assert not people[FARRUKH]["has_authenticator"]


async def test_without_one_there_is_no_code(sim: Simulator) -> None:
    refused = await sim.act("code", status=400)
    assert refused["error"] == "this person has no authenticator"
