"""Settings, read once where a process starts. `.env.example` lists every one (a test compares)."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class DatabaseSettings(BaseSettings):
    """What is needed to reach the database, and all that the command line's small tools need."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_ignore_empty=True,  # `WEBHOOK_SECRET=` is no secret
        extra="ignore",
        hide_input_in_errors=True,
    )

    database_url: SecretStr = Field(description="postgresql://user:password@host:5432/database")
    database_pooler: Literal["none", "transaction"] = Field(
        default="none",
        description="'transaction' for Supabase's or PgBouncer's transaction mode",
    )
    database_direct_url: SecretStr | None = Field(
        default=None,
        description="beside a transaction pooler: the server itself, or the pooler's session mode, "
        "for the lock of the jobs' leader",
    )
    database_connections: int = Field(default=10, ge=2, le=200, description="per process")

    @property
    def owner_url(self) -> str:
        """For migrations and locks: never through a transaction pooler."""
        return (self.database_direct_url or self.database_url).get_secret_value()


class Settings(DatabaseSettings):
    """Environment variables and `.env`. Nothing secret has a default."""

    bot_token: SecretStr = Field(description="from @BotFather")
    vrf_secret_key: SecretStr = Field(
        description="64 hex digits: the operator's ECVRF key; `luckymart keygen` makes one"
    )

    public_url: str = Field(
        default="http://127.0.0.1:8080", description="where people reach the API and the Mini App"
    )
    telegram_api_url: str = Field(
        default="https://api.telegram.org", description="another Bot API server, or the simulator"
    )
    telegram_public_key: str = Field(
        default="e7bf03a2fa4602af4580703d88dda5bb59f32ed8b02a56c187fe7d34caed242d",
        description="hex of the Ed25519 key that signs init data for third parties",
    )
    webhook_secret: SecretStr | None = Field(
        default=None, description="set to receive updates by webhook instead of polling"
    )
    app_short_name: str = Field(
        default="", description="short name of the Mini App at @BotFather, for t.me links"
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
    media_dir: Path | None = Field(
        default=None, description="folder of the lotteries' pictures, served under /media/"
    )
    sign_ins_per_minute: int = Field(
        default=600, ge=1, description="from one address; a carrier puts many people behind one"
    )
    max_waiting_purchases: int = Field(
        default=5000, ge=1, description="beyond it a process answers 503"
    )
    max_purchase_batch: int = Field(default=256, ge=1, le=1000, description="purchases a call")
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
    first_deposit_min: Decimal = Field(
        default=Decimal(10), ge=0, description="the least first deposit that promises a bonus"
    )
    first_deposit_bonus_rate: Decimal = Field(
        default=Decimal("0.25"), ge=0, le=1, description="of the first deposit; 0 for no bonus"
    )
    first_deposit_bonus_days: int = Field(
        default=7, ge=1, le=365, description="to activate it by a ticket or an invited friend"
    )
    seal_delay_seconds: int = Field(default=180, ge=0, description="from sell-out to the seal")
    draw_delay_seconds: int = Field(default=60, ge=0, description="from the seal to the draw")
    extension_seconds: int = Field(
        default=86400, ge=1, description="the one extension of a lottery below its minimum"
    )
    default_max_per_user: int | None = Field(default=None, ge=1)
    demo: bool = Field(default=False, description="a trial with play money: shown on the screens")
    support_contact: str = Field(default="", description="shown by /paysupport, e.g. @your_support")

    @field_validator("commission_rates", mode="before")
    @classmethod
    def _split_rates(cls, value: object) -> object:
        return value.split(",") if isinstance(value, str) else value

    @field_validator("commission_rates")
    @classmethod
    def _check_rates(cls, value: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
        if not 1 <= len(value) <= 3 or not all(0 <= rate <= Decimal("0.5") for rate in value):
            raise ValueError("one to three rates between 0 and 0.5")
        return value

    @field_validator("vrf_secret_key")
    @classmethod
    def _check_vrf_key(cls, value: SecretStr) -> SecretStr:
        if len(bytes.fromhex(value.get_secret_value())) != 32:
            raise ValueError("64 hex digits are needed")
        return value

    @field_validator("public_url", "telegram_api_url")
    @classmethod
    def _strip_slash(cls, value: str) -> str:
        return value.rstrip("/")

    @property
    def vrf_key(self) -> bytes:
        return bytes.fromhex(self.vrf_secret_key.get_secret_value())

    @property
    def app_url(self) -> str:
        """The Mini App's address, for web_app buttons."""
        return f"{self.public_url}/app/"
