"""Each setting of the shop says which direction lets more money out."""

from typing import Any, Final

import pytest

from luckymart.kit.errors import ValidationError
from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.settings.rules import SHOP_SETTINGS, as_text, is_looser, with_values

# What a process needs to start or holds for its whole life, and secrets: from the environment only.
OF_A_PROCESS: Final = {
    "database_owner_url",
    *("database_url", "database_pooler", "database_direct_url", "database_connections"),
    *("data_key", "hash_key", "bot_token", "vrf_secret_key", "webhook_secret", "supabase_key"),
    *("public_url", "telegram_api_url", "telegram_public_key", "app_short_name"),
    *("channel_id", "channel_language", "api_host", "api_port", "metrics_port", "trusted_proxies"),
    *("media_dir", "max_picture_bytes", "supabase_url", "supabase_public_bucket"),
    *("supabase_private_bucket", "sign_ins_per_minute", "max_waiting_purchases"),
    *("max_purchase_batch", "paid_broadcasts_per_second", "log_level", "log_format"),
    *("currency", "session_days", "init_data_max_age_seconds", "features", "demo"),
    # How draws run: a lottery keeps what held when it was made.
    *("seal_delay_seconds", "draw_delay_seconds", "entropy_source", "drand_relays"),
    *("drand_timeout_seconds", "drand_chain_info", "extension_seconds", "default_max_per_user"),
    "prize_claim_days",
    # How long a change of these settings waits: a change of it would shorten its own wait.
    "settings_wait_hours",
}

# (name, a value, one that lets more out)
LOOSER: Final = [
    ("welcome_credit", "0", "1"),
    ("commission_rates", "0.03,0.01", "0.03,0.02"),
    ("commission_rates", "0.03,0.01", "0.02,0.02"),
    ("commission_rates", "0.03", "0.03,0.01"),
    ("coins_per_star", "0.10", "0.11"),
    ("first_deposit_min", "10", "9"),
    ("first_deposit_bonus_rate", "0.25", "0.3"),
    ("first_deposit_bonus_days", "7", "8"),
    ("exchange_rate", "1", "1.01"),
    ("withdrawal_fee_rate", "0.02", "0.01"),
    ("withdrawal_min", "10", "5"),
    ("withdrawal_max", "5000", "6000"),
    ("withdrawal_daily_limit", "5000", "6000"),
    ("withdrawal_wait_hours", "24", "0"),
    ("withdrawal_two_people_above", "500", "501"),
    ("staff_daily_limit", "1000", "1001"),
    ("staff_hard_limit", "2000000000", "2000000001"),
    ("lottery_two_people_above", "500", "501"),
    ("resale_fee_rate", "0.05", "0.04"),
    ("showoff_reward", "5", "6"),
    ("showoff_max_reward", "50", "51"),
]
NEVER: Final = [
    ("deposit_expiry_hours", "24", "48"),
    ("max_open_deposits", "3", "4"),
    ("stars_enabled", "true", "false"),
    ("min_stars", "1", "2"),
    ("max_stars", "10000", "9000"),
    ("resale_min_rate", "0.5", "0.6"),
    ("resale_max_rate", "1.5", "1.6"),
]


def value_of(settings: Settings, name: str, text: str) -> Any:
    return getattr(with_values(settings, {name: text}), name)


def test_every_setting_belongs_to_the_shop_or_to_a_process() -> None:
    """A new setting is put into one of the two, and a shop's into the tables above."""
    assert SHOP_SETTINGS.keys() | OF_A_PROCESS == Settings.model_fields.keys()
    assert not SHOP_SETTINGS.keys() & OF_A_PROCESS
    tried = {name for name, _, _ in (*LOOSER, *NEVER)} | {"support_contact"}
    assert tried == SHOP_SETTINGS.keys()


@pytest.mark.parametrize(("name", "before", "after"), LOOSER)
def test_one_direction_lets_more_out(
    settings: Settings, name: str, before: str, after: str
) -> None:
    old, new = value_of(settings, name, before), value_of(settings, name, after)
    assert is_looser(name, old, new)
    assert not is_looser(name, old, old)
    if name != "commission_rates":
        assert not is_looser(name, new, old)


@pytest.mark.parametrize(("name", "before", "after"), NEVER)
def test_some_let_nothing_out(settings: Settings, name: str, before: str, after: str) -> None:
    old, new = value_of(settings, name, before), value_of(settings, name, after)
    assert not is_looser(name, old, new)
    assert not is_looser(name, new, old)


def test_rates_of_referrers_that_only_fall_let_less_out(settings: Settings) -> None:
    old = value_of(settings, "commission_rates", "0.03,0.01")
    assert not is_looser("commission_rates", old, value_of(settings, "commission_rates", "0.03"))


def test_each_change_of_a_contact_counts() -> None:
    assert is_looser("support_contact", "@help", "@he1p")


@pytest.mark.parametrize("name", sorted(SHOP_SETTINGS))
def test_a_value_reads_back_as_it_was_written(settings: Settings, name: str) -> None:
    value = getattr(settings, name)
    assert value_of(settings, name, as_text(value)) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("withdrawal_fee_rate", "0.6"),
        ("withdrawal_fee_rate", "much"),
        ("withdrawal_min", "6000"),  # above the greatest
        ("staff_hard_limit", "1"),  # below the daily one
        ("withdrawal_max", "NaN"),
        ("commission_rates", "0.1,0.1,0.1,0.1"),
        ("min_stars", "1.5"),
        ("withdrawal_max", ""),
    ],
)
def test_a_value_is_checked_as_at_a_start(settings: Settings, name: str, value: str) -> None:
    with pytest.raises(ValidationError):
        with_values(settings, {name: value})


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_a_name_of_its_own(texts: Texts, language: str) -> None:
    titles = {texts.get(language, "setting-name", name=name) for name in SHOP_SETTINGS}
    assert len(titles) == len(SHOP_SETTINGS)
