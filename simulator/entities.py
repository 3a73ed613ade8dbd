"""Formatted text: Telegram's HTML, and the entities that Telegram detects.

Offsets and lengths are in UTF-16 code units, as in the Bot API.
"""

import html
import re
from dataclasses import dataclass
from typing import Any

from simulator.errors import bad_request
from simulator.params import Params

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
KINDS = frozenset(TAGS.values()) | {
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "text_mention",
    "custom_emoji",
    "expandable_blockquote",
}
MAX_ENTITIES = 100
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)>")
ATTRIBUTE = re.compile(r"""\s+([a-zA-Z-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
# Telegram decodes only these four names and numbers. Any other "&name;" stays as it is.
REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});?")
FOUND = (
    ("url", re.compile(r"(?:https?://|t\.me/)[^\s<>\"«»]+[^\s<>\"«».,:;!?)\]}]", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    ),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


@dataclass
class _Open:
    tag: str
    kind: str
    offset: int
    start_byte: int
    extra: dict[str, Any]


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Plain text and entities of Telegram HTML; 400 "can't parse entities" in Telegram's words."""
    out: list[str] = []
    length = 0
    stack: list[_Open] = []
    entities: list[dict[str, Any]] = []
    position = 0

    def put(raw: str) -> None:
        nonlocal length
        text = REFERENCE.sub(lambda m: html.unescape(m[0].rstrip(";") + ";"), raw)
        out.append(text)
        length += utf16_length(text)

    while position < len(source):
        bracket = source.find("<", position)
        if bracket < 0:
            put(source[position:])
            break
        put(source[position:bracket])
        byte = len(source[:bracket].encode())
        found = TAG.match(source, bracket)
        if found is None:
            raise _broken(_why_no_tag(source, bracket, byte))
        closing, tag, rest = found[1], found[2].lower(), found[3]
        if closing:
            if not stack:
                raise _broken(f"Unexpected end tag at byte offset {byte}")
            top = stack.pop()
            if top.tag != tag:
                raise _broken(
                    f'Unmatched end tag at byte offset {byte}, expected "</{top.tag}>", '
                    f'found "</{tag}>"'
                )
            _close(top, length, entities)
        else:
            stack.append(_open(tag, rest, length, byte, stack))
        position = found.end()
    if stack:
        top = stack[-1]
        raise _broken(
            f'Can\'t find end tag corresponding to start tag "{top.tag}"'
            f" at byte offset {top.start_byte}"
        )
    text = "".join(out)
    for entity in entities:
        if entity["type"] == "text_link" and not entity["url"]:
            entity["url"] = _slice(text, entity["offset"], entity["length"])
    entities = [e for e in entities if e["type"] != "text_link" or _is_link(e["url"])]
    return text, _sorted(entities)


def _why_no_tag(source: str, bracket: int, byte: int) -> str:
    rest = source[bracket + 1 :]
    if ">" not in rest:
        return f"Unclosed start tag at byte offset {byte}"
    name = re.match(r"/?([^\s<>]*)", rest)
    word = name[1] if name else ""
    return f'Unsupported start tag "{word}" at byte offset {byte}'


def _open(tag: str, rest: str, offset: int, byte: int, stack: list[_Open]) -> _Open:
    if tag not in TAGS:
        raise _broken(f'Unsupported start tag "{tag}" at byte offset {byte}')
    attributes: dict[str, str] = {}
    for name, value in ATTRIBUTE.findall(rest):
        attributes[name.lower()] = html.unescape(value.strip("\"'"))
    extra: dict[str, Any] = {}
    kind = TAGS[tag]
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {byte}')
    if tag == "a":
        extra["url"] = attributes.get("href", "")
    if tag == "blockquote" and "expandable" in attributes:
        kind = "expandable_blockquote"
    language = attributes.get("class", "")
    if tag == "code" and stack and stack[-1].tag == "pre" and language.startswith("language-"):
        stack[-1].extra["language"] = language.removeprefix("language-")
    return _Open(tag, kind, offset, byte, extra)


def _close(top: _Open, length: int, entities: list[dict[str, Any]]) -> None:
    size = length - top.offset
    if size <= 0:
        return
    if top.kind == "pre":
        entities[:] = [
            e for e in entities if not (e["type"] == "code" and e["offset"] >= top.offset)
        ]
    entities.append({"type": top.kind, "offset": top.offset, "length": size, **top.extra})


def _is_link(url: str) -> bool:
    return bool(re.match(r"(https?|tg|mailto|tel|ton):|[\w-]+(\.[\w-]+)+", url, re.IGNORECASE))


def _slice(text: str, offset: int, length: int) -> str:
    raw = text.encode("utf-16-le")
    return raw[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")


def _broken(why: str) -> Exception:
    return bad_request(f"can't parse entities: {why}")


def _sorted(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(entities, key=lambda e: (e["offset"], -e["length"]))[:MAX_ENTITIES]


def given_entities(raw: list[Any], text: str) -> list[dict[str, Any]]:
    """Check entities from a bot: known types and positions inside the text only."""
    total = utf16_length(text)
    entities: list[dict[str, Any]] = []
    for item in raw:
        if not isinstance(item, dict) or item.get("type") not in KINDS:
            raise bad_request("can't parse MessageEntity: Unsupported type specified")
        offset, size = item.get("offset"), item.get("length")
        if not isinstance(offset, int) or not isinstance(size, int):
            raise bad_request('can\'t parse MessageEntity: Field "offset" must be of type Number')
        if offset < 0 or size <= 0 or offset + size > total:
            raise bad_request("entity beyond the bounds of the text")
        entities.append({key: value for key, value in item.items() if value is not None})
    return _sorted(entities)


def find_entities(text: str, taken: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add the links, mentions, commands and hashtags that Telegram detects by itself."""
    entities = list(taken)
    blocking = {"code", "pre", "text_link", "url", "email", "bot_command", "mention"}
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            offset = utf16_length(text[: match.start()])
            size = utf16_length(match[0])
            if any(
                e["type"] in blocking
                and offset < e["offset"] + e["length"]
                and e["offset"] < offset + size
                for e in entities
            ):
                continue
            entities.append({"type": kind, "offset": offset, "length": size})
    return _sorted(entities)


def read_text(
    params: Params, name: str, entities_name: str, max_length: int, too_long: str
) -> tuple[str, list[dict[str, Any]]]:
    """The text parameter and its entities, from `parse_mode` or the entities parameter."""
    source = params.text(name)
    return format_text(
        source, params.text("parse_mode"), params.array(entities_name), max_length, too_long
    )


def format_text(
    source: str, parse_mode: str, raw: list[Any] | None, max_length: int, too_long: str
) -> tuple[str, list[dict[str, Any]]]:
    """Parse, trim and measure a text from a bot."""
    mode = parse_mode.lower()
    if mode not in ("", "html"):
        # The shop writes HTML; Telegram's own text for a mode it does not know fits the others.
        raise bad_request("unsupported parse_mode")
    text, entities = parse_html(source) if mode == "html" else (source, [])
    if not mode and raw:
        entities = given_entities(raw, text)
    text, entities = _trim(text, entities)
    if utf16_length(text) > max_length:
        raise bad_request(too_long)
    return text, find_entities(text, entities)


def _trim(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    left = utf16_length(text) - utf16_length(text.lstrip())
    text = text.strip()
    total = utf16_length(text)
    kept: list[dict[str, Any]] = []
    for entity in entities:
        start = max(0, entity["offset"] - left)
        end = min(total, entity["offset"] + entity["length"] - left)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return text, kept
