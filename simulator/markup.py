"""Keyboards under messages, checked like Telegram does."""

import re
from typing import Any
from urllib.parse import urlsplit

from simulator.errors import bad_request
from simulator.params import Params, object_field

Json = dict[str, Any]
MAX_BUTTONS = 100
MAX_BUTTONS_IN_ROW = 8
MAX_CALLBACK_BYTES = 64
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
# The simulator has no picker for chats and people.
NOT_OFFERED = ("request_users", "request_chat", "request_poll", "request_managed_bot")
STYLES = ("danger", "success", "primary")


def read_markup(params: Params, chat_type: str) -> Json | None:
    """`reply_markup` of any of the four kinds, or None if missing."""
    try:
        raw = params.json("reply_markup")
    except Exception:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if raw is None:
        return None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        return read_inline_keyboard(raw, chat_type)
    if "keyboard" in raw:
        return _reply_keyboard(raw, chat_type)
    if raw.get("remove_keyboard") is True:
        return {"remove_keyboard": True, "selective": bool(raw.get("selective"))}
    if raw.get("force_reply") is True:
        return {k: raw[k] for k in ("force_reply", "input_field_placeholder") if k in raw}
    return None


def read_inline_keyboard(raw: Json, chat_type: str = "private") -> Json | None:
    """Check an inline keyboard and drop empty rows; None if it has no buttons."""
    rows = [
        [_inline_button(button, chat_type) for button in row]
        for row in _rows(raw["inline_keyboard"], "inline keyboard")
    ]
    rows = [row for row in rows if row]
    for y, row in enumerate(rows):
        for x, button in enumerate(row):
            if "pay" in button and (x or y):
                raise bad_request("BUTTON_POS_INVALID")
    return {"inline_keyboard": rows} if rows else None


def _rows(raw: Any, what: str) -> list[list[Any]]:
    if not isinstance(raw, list):
        raise bad_request(f'can\'t parse {what}: Field "{what}" must be of type Array')
    total = 0
    for row in raw:
        if not isinstance(row, list):
            raise bad_request(f"can't parse {what}: expected an Array of Array")
        if len(row) > MAX_BUTTONS_IN_ROW:
            raise bad_request("reply markup is too long")
        total += len(row)
    if total > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return raw


def _inline_button(raw: Any, chat_type: str) -> Json:
    what = "inline keyboard button"
    if not isinstance(raw, dict):
        raise bad_request(f"can't parse {what}: expected an Object")
    text = object_field(raw, "text", str, what)
    if not text.strip():
        raise bad_request("inline keyboard button text is empty")
    actions = [name for name in ACTIONS if raw.get(name) is not None and raw.get(name) is not False]
    if not actions:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    button: Json = {"text": text}
    _style(raw, button)
    button[actions[0]] = _action_value(raw, actions[0], chat_type)
    return button


def _action_value(raw: Json, name: str, chat_type: str) -> Any:
    what = "inline keyboard button"
    if name == "callback_data":
        data = object_field(raw, name, str, what)
        if not 1 <= len(data.encode()) <= MAX_CALLBACK_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
        return data
    if name == "url":
        return check_url(object_field(raw, name, str, what))
    if name == "web_app":
        if chat_type != "private":
            raise bad_request("BUTTON_TYPE_INVALID")
        return read_web_app(raw[name])
    if name == "login_url":
        login = object_field(raw, name, dict, what)
        return {"url": check_url(object_field(login, "url", str, "login url"))}
    if name == "copy_text":
        copied = object_field(object_field(raw, name, dict, what), "text", str, what)
        if not 1 <= len(copied) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
        return {"text": copied}
    if name in ("pay", "callback_game", "switch_inline_query_chosen_chat"):
        return raw[name]
    return object_field(raw, name, str, what)


def _style(raw: Json, button: Json) -> None:
    style = raw.get("style")
    if style is not None:
        if style not in STYLES:
            raise bad_request("invalid button style specified")
        button["style"] = style
    if raw.get("disabled") is True:
        button["disabled"] = True


def _reply_keyboard(raw: Json, chat_type: str) -> Json:
    rows = [
        [_keyboard_button(item, chat_type) for item in row]
        for row in _rows(raw["keyboard"], "keyboard")
    ]
    rows = [row for row in rows if row]
    if not rows:
        raise bad_request("reply keyboard is empty")
    markup: Json = {"keyboard": rows}
    for name in ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective"):
        if raw.get(name):
            markup[name] = True
    if isinstance(raw.get("input_field_placeholder"), str):
        markup["input_field_placeholder"] = raw["input_field_placeholder"][:64]
    return markup


def _keyboard_button(raw: Any, chat_type: str) -> Json:
    what = "keyboard button"
    item = {"text": raw} if isinstance(raw, str) else raw
    if not isinstance(item, dict):
        raise bad_request(f"can't parse {what}: expected an Object")
    text = object_field(item, "text", str, what)
    if not text.strip():
        raise bad_request("keyboard button text is empty")
    button: Json = {"text": text}
    _style(item, button)
    for name in NOT_OFFERED:
        if item.get(name):
            raise bad_request(f"{name} is not offered by this simulator")
    for name in ("request_contact", "request_location", "web_app"):
        if not item.get(name):
            continue
        if chat_type != "private":
            raise bad_request("BUTTON_TYPE_INVALID")
        button[name] = read_web_app(item[name]) if name == "web_app" else True
    return button


def read_web_app(raw: Any) -> Json:
    """`WebAppInfo`: https, or plain http on this machine, which only a simulator allows."""
    if not isinstance(raw, dict):
        raise bad_request("can't parse web app info: expected an Object")
    url = object_field(raw, "url", str, "web app info")
    parts = urlsplit(url)
    local = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost")
    if not parts.hostname or (parts.scheme != "https" and not local):
        scheme_word = "Only HTTPS links are allowed" if parts.scheme == "http" else "URL is invalid"
        raise bad_request(f"inline keyboard button Web App URL '{url}' is invalid: {scheme_word}")
    return {"url": url}


def check_url(url: str) -> str:
    """A button's link, completed with http:// like Telegram does."""
    if re.match(r"tg://", url):
        return url
    completed = url if re.match(r"https?://", url, re.IGNORECASE) else f"http://{url}"
    host = urlsplit(completed).hostname or ""
    # Telegram refuses hosts without a dot. A simulator must allow its own machine.
    if ("." not in host and host != "localhost") or re.search(r"\s", host):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return completed.strip().replace(" ", "%20")
