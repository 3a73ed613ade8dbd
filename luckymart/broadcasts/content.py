"""The content of a broadcast: a variant for each language, at least one."""

from typing import Annotated, Any, Final, Literal, TypeAlias
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from luckymart.broadcasts.markup import visible_text

Language: TypeAlias = Literal["ru", "tg", "en", "zh"]
MediaKind: TypeAlias = Literal["photo", "video", "animation", "document", "audio", "voice"]

# https://core.telegram.org/bots/api#sendmessage and #sendphoto, without the tags
MAX_TEXT: Final = 4096
MAX_CAPTION: Final = 1024
MAX_HTML: Final = 12_000
MAX_BUTTON_ROWS: Final = 8
MAX_BUTTONS_A_ROW: Final = 4
SCHEMES: Final = ("https", "http", "tg")


def _check_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES or not parts.netloc:
        raise ValueError("an address begins with https:// or tg://")
    return url


Address: TypeAlias = Annotated[str, Field(max_length=2048), AfterValidator(_check_address)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Button(_Part):
    """Opens exactly one of: a URL, a lottery in the Mini App, the Mini App itself."""

    text: str = Field(min_length=1, max_length=64)
    url: Address | None = None
    lottery_id: UUID | None = None
    app: Literal[True] | None = None

    @model_validator(mode="after")
    def _does_one_thing(self) -> "Button":
        if [self.url, self.lottery_id, self.app].count(None) != 2:
            raise ValueError("a button opens exactly one of url, lottery_id, app")
        return self


class Media(_Part):
    """`file` is a file id of this bot, which never expires, or an https URL."""

    kind: MediaKind
    file: str = Field(min_length=1, max_length=2048, pattern=r"^(https://\S+|[A-Za-z0-9_-]+)$")


class Variant(_Part):
    """`text` is Telegram's HTML. With `media` it is the caption and may be empty."""

    text: str = Field(default="", max_length=MAX_HTML)
    media: Media | None = None
    buttons: list[Annotated[list[Button], Field(min_length=1, max_length=MAX_BUTTONS_A_ROW)]] = (
        Field(default=[], max_length=MAX_BUTTON_ROWS)
    )

    @model_validator(mode="after")
    def _fits_telegram(self) -> "Variant":
        length = len(visible_text(self.text))
        limit = MAX_TEXT if self.media is None else MAX_CAPTION
        if length > limit:
            raise ValueError(f"at most {limit} characters")
        if self.media is None and length == 0:
            raise ValueError("a text or a picture is needed")
        return self


class Content(_Part):
    """People get the variant of their language, else that of `default_language`."""

    default_language: Language
    variants: dict[Language, Variant] = Field(min_length=1)

    @model_validator(mode="after")
    def _has_its_default(self) -> "Content":
        if self.default_language not in self.variants:
            raise ValueError("the default language needs a variant")
        return self

    def variant_for(self, language_code: str) -> Variant:
        for language, variant in self.variants.items():
            if language == language_code:
                return variant
        return self.variants[self.default_language]

    def stored(self) -> dict[str, Any]:
        return self.model_dump(mode="json", exclude_none=True)
