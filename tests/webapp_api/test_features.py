"""A feature that the operator has switched off: nothing new can be started in it."""

import pytest
from pydantic import ValidationError
from pytest_aiohttp.plugin import AiohttpClient

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import SWITCHES, Settings
from luckymart.kit.texts import Texts
from luckymart.purchases.office import TicketOffice
from tests.support.api import Api
from tests.support.applications import make_app
from tests.support.settings import make_settings
from tests.support.world import make_user
from webapp_api.app import all_routes


def without(database_url: str, feature: str) -> Settings:
    return make_settings(database_url, features=tuple(SWITCHES.keys() - {feature}))


@pytest.mark.parametrize("feature", sorted(SWITCHES))
async def test_what_begins_is_not_found_while_it_is_off(
    feature: str,
    database_url: str,
    db: Database,
    owner: Connection,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
    subtests: pytest.Subtests,
) -> None:
    app = make_app(db, without(database_url, feature), texts, office)
    api = Api(await aiohttp_client(app), app)
    me = await api.sign_in(await make_user(owner))
    assert (await api.get("/config")).json["features_off"] == [feature]
    beginnings = [route for route in all_routes() if route.begins and route.tag == feature]
    assert beginnings
    for route in beginnings:
        with subtests.test(route.path, method=route.method):
            answer = await me.request(route.method, route.path, json={})
            assert (answer.status, answer.code) == (404, "feature_off")


async def test_what_is_off_by_default_is_what_says_so(api: Api) -> None:
    off = (await api.get("/config")).json["features_off"]
    assert off == [name for name, is_on in SWITCHES.items() if not is_on]


@pytest.mark.parametrize("value", ["showoff", "purchases", "showoffs, nothing"])
def test_a_name_that_cannot_be_off_is_refused(value: str) -> None:
    with pytest.raises(ValidationError, match="no feature that can be off"):
        make_settings("postgresql://localhost/x", features=value)


def test_none_switches_all_of_them_off() -> None:
    assert make_settings("postgresql://localhost/x", features="none").features == ()
