"""`.env.example` lists every setting with its default and meaning."""

import secrets
from typing import Any

import pytest
from pydantic import SecretStr, ValidationError

from luckymart.kit.settings import Settings
from tests.support.settings import make_settings
from tools.env_example import FILE, render

URL = "postgresql://nobody@127.0.0.1/nothing"
RANDOM_KEY = secrets.token_hex(32)


def test_the_example_is_that_of_the_settings() -> None:
    """Run `python -m tools.env_example` after changing the settings."""
    assert FILE.read_text(encoding="utf-8") == render()


def test_every_setting_says_what_it_is_unless_its_name_does() -> None:
    unsaid = {name for name, field in Settings.model_fields.items() if not field.description}
    assert unsaid <= {
        "log_level",
        "log_format",
        "init_data_max_age_seconds",
        "default_max_per_user",
    }


def test_no_secret_has_a_default() -> None:
    for name, field in Settings.model_fields.items():
        if "SecretStr" in str(field.annotation):
            assert not isinstance(field.default, SecretStr), name


def test_no_secret_is_shown() -> None:
    secret = secrets.token_hex(32)
    settings = make_settings(f"postgresql://u:{secret}@h/d", vrf_secret_key=secret)
    assert secret not in repr(settings)
    assert secret not in str(settings.model_dump())


@pytest.mark.parametrize(
    "values",
    [
        {"vrf_secret_key": "00"},
        {"vrf_secret_key": "x" * 64},
        {"data_key": "00"},
        {"data_key": "x" * 64},
        {"data_key": "00" * 32 + ","},
        {"data_key": "00" * 32},
        {"data_key": f"{RANDOM_KEY},{'ab' * 32}"},
        {"hash_key": "00" * 32},
        {"vrf_secret_key": "01" * 16 + "23" * 16},
        {"bot_token": "abc"},
        {"bot_token": "1:two words"},
        {"webhook_secret": "a"},
        {"webhook_secret": "x" * 257},
        {"webhook_secret": "not in Telegram's alphabet"},
        {"public_url": "http://shop.example.org"},
        {"database_url": "mysql://u@h/d"},
        {"database_url": "postgresql://u:with/slash@h/d"},
        {"database_direct_url": "h:5432"},
        {"database_pooler": "transaction"},
        {"exchange_rate": "0"},
        {"withdrawal_fee_rate": "1"},
        {"withdrawal_min": "9", "withdrawal_max": "8"},
        {"commission_rates": "0.9"},
        {"commission_rates": "0.1,0.1,0.1,0.1"},
        {"database_pooler": "session"},
        {"api_port": 70_000},
        {"paid_broadcasts_per_second": 99},
        {"paid_broadcasts_per_second": 1001},
        {"trusted_proxies": -1},
        {"welcome_credit": "-1"},
    ],
)
def test_wrong_values_are_refused_and_not_shown(values: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        make_settings(**{"database_url": URL} | values)
    assert str(next(iter(values.values()))) not in str(caught.value) or len(str(values)) < 40


def test_rates_are_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMISSION_RATES", "0.05,0.02")
    assert [str(rate) for rate in make_settings(URL).commission_rates] == ["0.05", "0.02"]


def test_play_money_needs_no_https() -> None:
    assert make_settings(URL, demo=True, public_url="http://127.0.0.1:8080").demo


def test_another_beacon_than_quicknet_is_for_play_money_only() -> None:
    trial = {"drand_chain_info": "{}"}
    with pytest.raises(ValidationError, match="play money"):
        make_settings(URL, **trial)
    assert make_settings(URL, demo=True, **trial).demo
    with pytest.raises(ValidationError, match="DRAND_RELAYS"):
        make_settings(URL, entropy_source="drand", drand_relays="none")
    with pytest.raises(ValidationError, match="https://"):
        make_settings(URL, drand_relays="ftp://relay.example")
    relays = make_settings(URL, drand_relays="https://a.example/, https://b.example").drand_relays
    assert relays == ("https://a.example", "https://b.example")


@pytest.mark.parametrize(
    ("values", "source"),
    [
        ({"drand_relays": "https://a.example"}, "drand"),
        ({"drand_relays": "https://a.example", "demo": True}, "ecvrf"),
        ({"drand_relays": "none"}, "ecvrf"),
        ({"drand_relays": "https://a.example", "entropy_source": "ecvrf"}, "ecvrf"),
    ],
    ids=["relays", "demo", "no relays", "chosen"],
)
def test_lotteries_are_drawn_by_the_beacon_where_there_is_one(
    values: dict[str, Any], source: str
) -> None:
    assert make_settings(URL, **values).default_source == source
