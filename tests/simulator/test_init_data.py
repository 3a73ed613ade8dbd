"""Init data holds before aiogram's own checks."""

import json
import time
from urllib.parse import parse_qsl

import pytest
from aiogram import Bot
from aiogram.utils.web_app import safe_parse_webapp_init_data
from aiogram.utils.web_app_signature import safe_check_webapp_init_data_from_signature

from .conftest import ANNA, FARRUKH, TOKEN, Simulator


async def test_both_signatures_hold(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    init_data = await sim.act("init-data")
    parsed = safe_parse_webapp_init_data(TOKEN, init_data)
    assert parsed.user is not None
    assert (parsed.user.id, parsed.user.language_code) == (ANNA, "ru")
    assert parsed.user.allows_write_to_pm is True
    assert parsed.query_id
    assert abs(parsed.auth_date.timestamp() - time.time()) < 60
    key = await sim.get("/sim/api/public-key")
    other = safe_check_webapp_init_data_from_signature(
        key["bot_id"], init_data, bytes.fromhex(key["public_key"])
    )
    assert other.user == parsed.user


async def test_direct_links_carry_their_parameter(sim: Simulator) -> None:
    init_data = await sim.act("init-data", FARRUKH, start_param="r_ABC", auth_date=1_700_000_000)
    parsed = safe_parse_webapp_init_data(TOKEN, init_data)
    assert (parsed.start_param, parsed.chat_type) == ("r_ABC", "sender")
    assert parsed.chat_instance
    assert parsed.query_id is None
    assert int(parsed.auth_date.timestamp()) == 1_700_000_000
    assert parsed.user is not None
    assert parsed.user.allows_write_to_pm is None


async def test_forged_init_data_is_seen(sim: Simulator) -> None:
    init_data = await sim.act("init-data")
    forged = init_data.replace(str(ANNA), str(FARRUKH))
    assert forged != init_data
    with pytest.raises(ValueError, match="Invalid init data signature"):
        safe_parse_webapp_init_data(TOKEN, forged)
    with pytest.raises(ValueError, match="Invalid init data signature"):
        safe_parse_webapp_init_data("4200000042:AAother", init_data)


@pytest.mark.parametrize("kind", ["menu", "inline", "main", "keyboard", "link"])
async def test_launches(sim: Simulator, kind: str) -> None:
    launch = await sim.act("webapp/open", kind=kind)
    assert launch["url"] == f"{sim.url}/app/"
    fields = dict(parse_qsl(launch["init_data"]))
    assert ("query_id" in fields) == (kind in ("menu", "inline", "main"))
    assert ("chat_instance" in fields) == (kind == "link")
    assert "photo_url" not in json.loads(fields["user"])


async def test_cloud_storage(sim: Simulator) -> None:
    async def call(method: str, **params: object) -> object:
        return await sim.act("webapp/custom-method", method=method, params=params)

    assert await call("saveStorageValue", key="a", value="1") is True
    assert await call("getStorageValues", keys=["a", "b"]) == {"a": "1", "b": ""}
    assert await call("getStorageKeys") == ["a"]
    assert await call("deleteStorageValues", keys=["a"]) is True
    assert await call("getStorageKeys") == []
    refused = await sim.act("webapp/custom-method", status=400, method="sing")
    assert refused["error"] == "UNSUPPORTED_METHOD"
