"""Turn a variant into a Bot API call without a Telegram library: the channels make the call."""

from dataclasses import dataclass
from typing import Any, Final

from luckymart.broadcasts.content import Button, MediaKind, Variant

METHODS: Final[dict[MediaKind, str]] = {
    "photo": "sendPhoto",
    "video": "sendVideo",
    "animation": "sendAnimation",
    "document": "sendDocument",
    "audio": "sendAudio",
    "voice": "sendVoice",
}


@dataclass(frozen=True, slots=True)
class Call:
    """The name of a method, and its parameters as JSON values."""

    method: str
    params: dict[str, Any]


def render(variant: Variant, chat_id: int, app_url: str | None, *, paid: bool = False) -> Call:
    """`app_url` opens the Mini App. Without it, buttons to it are left out: Telegram refuses them.

    `paid`: send above the free rate, paid with the bot's Stars.
    """
    params: dict[str, Any] = {"chat_id": chat_id, "parse_mode": "HTML"}
    if paid:
        params["allow_paid_broadcast"] = True
    lines = [
        [shown for button in line if (shown := _button(button, app_url)) is not None]
        for line in variant.buttons
    ]
    if any(lines):
        params["reply_markup"] = {"inline_keyboard": [line for line in lines if line]}
    if variant.media is None:
        return Call("sendMessage", params | {"text": variant.text})
    kind = variant.media.kind
    return Call(METHODS[kind], params | {kind: variant.media.file, "caption": variant.text})


def _button(button: Button, app_url: str | None) -> dict[str, Any] | None:
    if button.url is not None:
        return {"text": button.text, "url": button.url}
    if app_url is None:
        return None
    start = f"?tgWebAppStartParam=l_{button.lottery_id}" if button.lottery_id else ""
    return {"text": button.text, "web_app": {"url": f"{app_url}{start}"}}
