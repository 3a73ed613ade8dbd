"""Settings, read once at a process's start. `.env.example` lists all of them (a test compares)."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Annotated, Final, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from luckymart.kit.money import MAX_AMOUNT, MAX_SINGLE_AMOUNT
from luckymart.kit.secret_box import KEY_BYTES, SecretBox

SWITCHES: Final[Mapping[str, bool]] = {
    "handles": True,
    "showoffs": True,
}
"""The features that can be switched off, and whether they are on by default."""
OFFICIAL_TELEGRAM: Final = "https://api.telegram.org"
MIN_DIFFERENT_BYTES: Final = 8
"""One random 32-byte key in over 10^30 has fewer than 8 distinct bytes; typed ones often do."""


class DatabaseSettings(BaseSettings):
    """The settings to reach the database: all that the small command-line tools need."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_ignore_empty=True,  # `WEBHOOK_SECRET=` means that none is set
        extra="ignore",
        hide_input_in_errors=True,
    )

    database_url: SecretStr = Field(
        description="postgresql://user:password@host:5432/database, of the processes' own login"
    )
    database_owner_url: SecretStr | None = Field(
        default=None,
        description="of the tables' owner, directly or in a pooler's session mode: for `luckymart "
        "migrate` and `luckymart staff` alone. Keep it away from the processes",
    )
    database_pooler: Literal["none", "transaction"] = Field(
        default="none",
        description="'transaction' for Supabase's or PgBouncer's transaction mode",
    )
    database_direct_url: SecretStr | None = Field(
        default=None,
        description="required with a transaction pooler: the server itself, or the pooler's "
        "session mode, with the processes' login, for the lock of the jobs' leader",
    )
    database_connections: int = Field(default=10, ge=2, le=200, description="per process")

    @field_validator("database_url", "database_owner_url", "database_direct_url")
    @classmethod
    def _check_database_url(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        parts = urlsplit(value.get_secret_value())
        if parts.scheme not in ("postgresql", "postgres"):
            raise ValueError("must begin with postgresql://")
        hosts = parts.netloc.rpartition("@")[2].split(",")
        if not all(re.fullmatch(r"(\[.*\]|[^:]*)(:[0-9]+)?", host) for host in hosts):
            raise ValueError("has no port number behind the host; in a password / is written %2F")
        return value

    @model_validator(mode="after")
    def _check_direct_url(self) -> Self:
        if self.database_pooler == "transaction" and self.database_direct_url is None:
            raise ValueError("DATABASE_POOLER=transaction needs DATABASE_DIRECT_URL too")
        return self

    @property
    def direct_url(self) -> str:
        """For locks, which a transaction pooler breaks."""
        return (self.database_direct_url or self.database_url).get_secret_value()

    @property
    def owner_url(self) -> str:
        """For migrations, and for what only the owner may do."""
        if self.database_owner_url is not None:
            return self.database_owner_url.get_secret_value()
        return self.direct_url


class MigrationSettings(DatabaseSettings):
    """What `luckymart migrate` reads: only the owner of the database may add a beacon."""

    drand_chain_info: str = ""


class DataSettings(DatabaseSettings):
    """The settings to read what the database stores encrypted."""

    data_key: SecretStr = Field(
        description="64 hex digits: encrypts account numbers and secrets at rest; `luckymart "
        "keygen` makes one. It is changed in three steps: docs/operations.md, The data key"
    )
    hash_key: SecretStr = Field(
        description="64 hex digits: hashes what is looked up or compared but must not be readable; "
        "`luckymart keygen` makes one. Never change it"
    )

    @field_validator("data_key")
    @classmethod
    def _check_data_key(cls, value: SecretStr) -> SecretStr:
        for part in value.get_secret_value().split(","):
            _key(part)
        return value

    @field_validator("hash_key")
    @classmethod
    def _check_hash_key(cls, value: SecretStr) -> SecretStr:
        _key(value.get_secret_value())
        return value

    @cached_property
    def secret_box(self) -> SecretBox:
        keys = [_key(part) for part in self.data_key.get_secret_value().split(",")]
        return SecretBox(keys, _key(self.hash_key.get_secret_value()))


def _key(text: str) -> bytes:
    """Raises ValueError, whose message does not include the text."""
    if re.fullmatch(f"[0-9a-fA-F]{{{2 * KEY_BYTES}}}", text) is None:
        raise ValueError("must be 64 hex digits; `luckymart keygen` makes a key")
    key = bytes.fromhex(text)
    if len(set(key)) < MIN_DIFFERENT_BYTES:
        raise ValueError("is not random; `luckymart keygen` makes a key")
    return key


class Settings(DataSettings):
    """Environment variables and `.env`. Nothing secret has a default."""

    bot_token: SecretStr = Field(description="from @BotFather")
    vrf_secret_key: SecretStr = Field(
        description="64 hex digits: the operator's ECVRF key; `luckymart keygen` makes one"
    )

    public_url: str = Field(
        default="http://127.0.0.1:8080",
        description="where people reach the API and the Mini App; https, unless DEMO",
    )
    telegram_api_url: str = Field(
        default=OFFICIAL_TELEGRAM, description="another Bot API server, or the simulator"
    )
    telegram_public_key: str = Field(
        default="e7bf03a2fa4602af4580703d88dda5bb59f32ed8b02a56c187fe7d34caed242d",
        description="hex of the Ed25519 key that signs init data for third parties",
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        description="16 to 256 of A-Z a-z 0-9 _ -: set it to receive updates by webhook instead of "
        "polling",
    )
    app_short_name: str = Field(
        default="", description="short name of the Mini App at @BotFather, for t.me links"
    )
    channel_id: str = Field(
        default="",
        pattern=r"^(@[A-Za-z][A-Za-z0-9_]{3,31}|-[1-9][0-9]{5,19})?$",
        description="the shop's channel, @name or number, where the bot is an administrator",
    )
    channel_language: Literal["ru", "tg", "en", "zh"] = Field(
        default="ru", description="of the posts in the channel"
    )

    api_host: str = Field(default="127.0.0.1", description="address the API listens on")
    api_port: int = Field(default=8080, ge=0, le=65535, description="0 takes a free one")
    metrics_port: int | None = Field(
        default=None,
        ge=0,
        le=65535,
        description="of a process without the API: /healthz and /metrics; none if empty",
    )
    trusted_proxies: int = Field(
        default=0, ge=0, le=5, description="proxies in front whose X-Forwarded-For is believed"
    )
    media_dir: Path = Field(
        default=Path(".data/media"),
        description="folder of the pictures, where they do not lie in Supabase",
    )
    max_picture_bytes: int = Field(
        default=8 * 1024 * 1024, ge=65_536, le=20 * 1024 * 1024, description="of one that is sent"
    )
    supabase_url: str | None = Field(
        default=None, description="https://….supabase.co: pictures lie in its storage"
    )
    supabase_key: SecretStr | None = Field(
        default=None, description="Supabase's service role (secret) key"
    )
    supabase_public_bucket: str = Field(
        default="pictures", description="a public bucket: goods and approved posts"
    )
    supabase_private_bucket: str = Field(
        default="private-pictures", description="a private bucket: receipts, posts that wait"
    )
    sign_ins_per_minute: int = Field(
        default=600, ge=1, description="from one address; a carrier puts many people behind one"
    )
    max_waiting_purchases: int = Field(
        default=5000, ge=1, description="beyond it a process answers 503"
    )
    max_purchase_batch: int = Field(default=256, ge=1, le=1000, description="purchases a call")
    paid_broadcasts_per_second: int = Field(
        default=0,
        ge=0,
        le=1000,
        description="broadcasts at this rate (100 to 1000), each message for 0.1 Stars of the "
        "bot's balance; 0 is off",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["json", "console"] = "json"

    currency: str = Field(default="TJS", description="the shop's main currency")
    welcome_credit: Decimal = Field(
        default=Decimal(0), ge=0, description="cash given to each new user; for demonstrations"
    )
    session_days: int = Field(default=30, ge=1, le=365, description="sliding")
    init_data_max_age_seconds: int = Field(default=3600, ge=60, le=86400)
    commission_rates: Annotated[tuple[Decimal, ...], NoDecode] = Field(
        default=(Decimal("0.03"), Decimal("0.01"), Decimal("0.005")),
        description="one to three levels of referrers, comma separated",
    )
    features: Annotated[tuple[str, ...], NoDecode] = Field(
        default=tuple(name for name, is_on in SWITCHES.items() if is_on),
        description="the features that are on, of those that can be off, comma separated; 'none' "
        "for none. Nothing new begins in one that is off",
    )
    deposit_expiry_hours: int = Field(
        default=24, ge=1, le=720, description="of a deposit that nothing was paid or shown for"
    )
    max_open_deposits: int = Field(
        default=3, ge=1, le=20, description="of one person, that wait for a receipt or for staff"
    )
    stars_enabled: bool = Field(default=True, description="coins are sold for Telegram Stars")
    coins_per_star: Decimal = Field(
        default=Decimal("0.10"), gt=0, le=1000, description="of the shop's main currency"
    )
    min_stars: int = Field(default=1, ge=1, le=10_000, description="at once")
    max_stars: int = Field(default=10_000, ge=1, le=10_000, description="at once")
    first_deposit_min: Decimal = Field(
        default=Decimal(10), ge=0, description="the least first deposit that promises a bonus"
    )
    first_deposit_bonus_rate: Decimal = Field(
        default=Decimal("0.25"), ge=0, le=1, description="of the first deposit; 0 for no bonus"
    )
    first_deposit_bonus_days: int = Field(
        default=7, ge=1, le=365, description="to activate it by a ticket or an invited friend"
    )
    lottery_two_people_above: Decimal = Field(
        default=Decimal(500),
        ge=0,
        description="prizes worth more take two members of staff to publish or draw early",
    )
    prize_claim_days: int = Field(
        default=60, ge=0, le=3650, description="a prize waits to be claimed before staff may end it"
    )
    exchange_rate: Decimal = Field(
        default=Decimal(1),
        gt=0,
        le=1000,
        decimal_places=8,
        description="coins for one unit of cash",
    )
    withdrawal_fee_rate: Decimal = Field(
        default=Decimal("0.02"), ge=0, le=Decimal("0.5"), description="of the amount"
    )
    withdrawal_min: Decimal = Field(default=Decimal(10), gt=0, description="least amount of one")
    withdrawal_max: Decimal = Field(
        default=Decimal(5000), gt=0, le=MAX_SINGLE_AMOUNT, description="greatest amount of one"
    )
    withdrawal_two_people_above: Decimal = Field(
        default=Decimal(500), ge=0, description="beyond this two members of staff have to approve"
    )
    staff_daily_limit: Decimal = Field(
        default=Decimal(1000),
        gt=0,
        le=MAX_AMOUNT,
        description="what one member of staff lets out in 24 hours, in each currency; beyond it "
        "two decide",
    )
    staff_hard_limit: Decimal = Field(
        default=Decimal(5000),
        gt=0,
        le=MAX_AMOUNT,
        description="beyond it one of the two is an owner; never less than STAFF_DAILY_LIMIT",
    )
    withdrawal_daily_limit: Decimal = Field(
        default=Decimal(5000),
        gt=0,
        le=MAX_SINGLE_AMOUNT,
        description="of one person in 24 hours; never less than WITHDRAWAL_MAX",
    )
    withdrawal_wait_hours: int = Field(
        default=24,
        ge=0,
        le=720,
        description="before the first one may be approved, and one after a reset second step",
    )
    resale_min_rate: Decimal = Field(
        default=Decimal("0.5"), gt=0, le=1, description="least price on the market, of the value"
    )
    resale_max_rate: Decimal = Field(
        default=Decimal("1.5"), ge=1, le=100, description="greatest price on the market"
    )
    resale_fee_rate: Decimal = Field(
        default=Decimal("0.05"),
        ge=0,
        le=Decimal("0.5"),
        description="of the price, from the seller",
    )
    seal_delay_seconds: int = Field(default=180, ge=0, description="from sell-out to the seal")
    draw_delay_seconds: int = Field(default=60, ge=0, description="from the seal to the draw")
    entropy_source: Literal["drand", "ecvrf"] | None = Field(
        default=None,
        description="of new lotteries; if empty drand, but ecvrf where DEMO or DRAND_RELAYS=none",
    )
    drand_relays: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(
            "https://api.drand.sh",
            "https://api2.drand.sh",
            "https://api3.drand.sh",
            "https://drand.cloudflare.com",
            "https://api.drand.secureweb3.com:6875",
        ),
        description="asked in turn for the beacon, comma separated; what they say is verified; "
        "'none' for no drand",
    )
    drand_timeout_seconds: float = Field(
        default=5, gt=0, le=30, description="of one question to one relay"
    )
    drand_chain_info: str = Field(
        default="",
        description="what a relay's /info says of another chain than quicknet, as JSON: "
        "for trials with play money (DEMO) only",
    )
    extension_seconds: int = Field(
        default=86400, ge=1, description="the one extension of a lottery below its minimum"
    )
    default_max_per_user: int | None = Field(default=None, ge=1)
    showoff_reward: Decimal = Field(
        default=Decimal(5), ge=0, le=1000, description="coins for an approved post about a prize"
    )
    showoff_max_reward: Decimal = Field(
        default=Decimal(50), ge=0, le=10_000, description="the most that a reviewer may give"
    )
    settings_wait_hours: int = Field(
        default=24,
        ge=0,
        le=720,
        description="before a changed setting of the shop holds that lets more money out",
    )
    demo: bool = Field(default=False, description="a trial with play money: shown on the screens")
    support_contact: str = Field(default="", description="shown by /paysupport, e.g. @your_support")

    @field_validator("commission_rates", mode="before")
    @classmethod
    def _split_rates(cls, value: object) -> object:
        return value.split(",") if isinstance(value, str) else value

    @field_validator("paid_broadcasts_per_second")
    @classmethod
    def _check_paid_rate(cls, value: int) -> int:
        if 0 < value < 100:
            raise ValueError("must be 0, or 100 to 1000")
        return value

    @field_validator("commission_rates")
    @classmethod
    def _check_rates(cls, value: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
        if not 1 <= len(value) <= 3 or not all(0 <= rate <= Decimal("0.5") for rate in value):
            raise ValueError("must be one to three rates between 0 and 0.5")
        return value

    @model_validator(mode="after")
    def _check_withdrawals(self) -> Self:
        if self.withdrawal_min > self.withdrawal_max:
            raise ValueError("WITHDRAWAL_MIN is more than WITHDRAWAL_MAX")
        return self

    @model_validator(mode="after")
    def _check_staff_limits(self) -> Self:
        if self.staff_daily_limit > self.staff_hard_limit:
            raise ValueError("STAFF_DAILY_LIMIT is more than STAFF_HARD_LIMIT")
        return self

    @field_validator("drand_relays", mode="before")
    @classmethod
    def _split_relays(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        return [] if value in ("", "none") else [relay.strip() for relay in value.split(",")]

    @field_validator("features", mode="before")
    @classmethod
    def _split_features(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        return [] if value in ("", "none") else [name.strip() for name in value.split(",")]

    @field_validator("features")
    @classmethod
    def _check_features(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if unknown := set(value) - SWITCHES.keys():
            raise ValueError(
                f"no feature that can be off: {', '.join(sorted(unknown))}; "
                f"there are {', '.join(SWITCHES)}"
            )
        return value

    @field_validator("drand_relays")
    @classmethod
    def _check_relays(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not all(relay.startswith(("https://", "http://")) for relay in value):
            raise ValueError("must be addresses that begin with https://")
        return tuple(relay.rstrip("/") for relay in value)

    @model_validator(mode="after")
    def _check_entropy(self) -> Self:
        if self.drand_chain_info and not self.demo:
            # Whoever has its key knows every round in advance.
            raise ValueError("DRAND_CHAIN_INFO is for play money (DEMO=true) only")
        if self.entropy_source == "drand" and not self.drand_relays:
            raise ValueError("ENTROPY_SOURCE=drand needs DRAND_RELAYS")
        return self

    @field_validator("vrf_secret_key")
    @classmethod
    def _check_vrf_key(cls, value: SecretStr) -> SecretStr:
        _key(value.get_secret_value())
        return value

    @field_validator("bot_token")
    @classmethod
    def _check_token(cls, value: SecretStr) -> SecretStr:
        if re.fullmatch("[0-9]+:[A-Za-z0-9_-]+", value.get_secret_value()) is None:
            raise ValueError("is not a bot's token: @BotFather writes 123456789:AAH…")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _check_webhook_secret(cls, value: SecretStr | None) -> SecretStr | None:
        # Telegram allows shorter ones, but whoever guesses it can impersonate anybody.
        if value and re.fullmatch("[A-Za-z0-9_-]{16,256}", value.get_secret_value()) is None:
            raise ValueError("must be 16 to 256 of A-Z a-z 0-9 _ -")
        return value

    @model_validator(mode="after")
    def _check_public_url(self) -> Self:
        if not self.demo and not self.public_url.startswith("https://"):
            raise ValueError("PUBLIC_URL must begin with https://, unless DEMO=true")
        return self

    @field_validator("public_url", "telegram_api_url", "supabase_url")
    @classmethod
    def _strip_slash(cls, value: str | None) -> str | None:
        return value and value.rstrip("/")

    @model_validator(mode="after")
    def _check_supabase(self) -> Self:
        if (self.supabase_url is None) != (self.supabase_key is None):
            raise ValueError("SUPABASE_URL and SUPABASE_KEY belong together")
        return self

    @property
    def default_source(self) -> Literal["drand", "ecvrf"]:
        if self.entropy_source is not None:
            return self.entropy_source
        return "drand" if self.drand_relays and not self.demo else "ecvrf"

    def is_on(self, feature: str) -> bool:
        """Whether new things may be started in this feature. Most cannot be switched off."""
        return feature not in SWITCHES or feature in self.features

    @property
    def vrf_key(self) -> bytes:
        return bytes.fromhex(self.vrf_secret_key.get_secret_value())

    @property
    def app_url(self) -> str:
        """The Mini App's address, for web_app buttons."""
        return f"{self.public_url}/app/"

    @property
    def app_button_url(self) -> str | None:
        """The same; None where Telegram would refuse the button because the URL is not https."""
        is_real = self.telegram_api_url == OFFICIAL_TELEGRAM
        return None if is_real and not self.app_url.startswith("https://") else self.app_url
