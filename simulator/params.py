"""Parameters of a Bot API call, in any of its four encodings."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, MultipartReader, web

from simulator.errors import TelegramError, bad_request

MAX_INTEGER = 2**63 - 1


@dataclass(frozen=True)
class Upload:
    """One file of a multipart body."""

    file_name: str
    content_type: str
    data: bytes


@dataclass
class Params:
    """Typed access with Telegram-like refusals (400) for values of the wrong type."""

    values: Mapping[str, Any]
    files: Mapping[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether the parameter is present and not empty."""
        return self.values.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """A string parameter; "" if missing."""
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise bad_request(f'can\'t parse "{name}": expected a String')
        return str(value)

    def integer(self, name: str, default: int | None = None) -> int:
        """An integer parameter; 400 if it is no integer, or missing and without a default."""
        value = self.values.get(name)
        if value is None or value == "":
            if default is None:
                raise bad_request(f"{name} is not specified")
            return default
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise bad_request(f'can\'t parse "{name}": expected an Integer')
        try:
            number = int(value)
        except ValueError:
            raise bad_request(f'can\'t parse "{name}": expected an Integer') from None
        if abs(number) > MAX_INTEGER:
            raise bad_request(f'can\'t parse "{name}": expected an Integer')
        return number

    def boolean(self, name: str, default: bool = False) -> bool:
        """A boolean parameter as Telegram reads it: true, 1, yes or JSON true."""
        value = self.values.get(name)
        if value is None or value == "":
            return default
        if isinstance(value, bool):
            return value
        if isinstance(value, int | str) and str(value).strip().lower() in TRUE_WORDS:
            return True
        if isinstance(value, int | str) and str(value).strip().lower() in FALSE_WORDS:
            return False
        raise bad_request(f'can\'t parse "{name}": expected a Boolean')

    def json(self, name: str) -> Any:
        """A JSON value (an object in a JSON body, JSON text in a form); None if missing."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, str):
            try:
                return json.loads(value)
            except ValueError:
                raise bad_request(f"can't parse {name} JSON object") from None
        return value

    def object(self, name: str) -> dict[str, Any] | None:
        """A JSON object; None if missing."""
        value = self.json(name)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise bad_request(f"object expected as {name}")
        return value

    def array(self, name: str) -> list[Any] | None:
        """A JSON array; None if missing."""
        value = self.json(name)
        if value is None:
            return None
        if not isinstance(value, list):
            raise bad_request(f"can't parse {name}: expected an Array")
        return value


TRUE_WORDS = frozenset({"true", "1", "yes"})
FALSE_WORDS = frozenset({"false", "0", "no"})


def object_field(source: Mapping[str, Any], name: str, kind: type, what: str) -> Any:
    """A required field of a JSON object; 400 in Telegram's words if it has another type."""
    value = source.get(name)
    if isinstance(value, bool) and kind is not bool:
        value = None
    if not isinstance(value, kind):
        raise bad_request(f'can\'t parse {what}: Field "{name}" must be of type {TYPE_WORDS[kind]}')
    return value


TYPE_WORDS: dict[type, str] = {
    str: "String",
    int: "Number",
    bool: "Boolean",
    dict: "Object",
    list: "Array",
}


async def read_params(request: web.Request) -> Params:
    """Query, JSON, form-urlencoded or multipart parameters; the body wins over the query."""
    values: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.method == "GET" or not request.can_read_body:
        return Params(values, files)
    kind = request.content_type
    try:
        if kind == "application/json":
            values.update(_json_body(await request.read()))
        elif kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
            for name, part in (await request.post()).items():
                if isinstance(part, web.FileField):
                    data = part.file.read()
                    part.file.close()
                    files[name] = Upload(part.filename, part.content_type, data)
                elif isinstance(part, str):
                    values[name] = part
                else:
                    values[name] = bytes(part).decode("utf-8")
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    except ValueError:
        raise bad_request("can't parse the request body") from None
    except web.HTTPRequestEntityTooLarge:
        raise TelegramError(413, "Request Entity Too Large") from None
    return Params(values, files)


def _json_body(raw: bytes) -> dict[str, Any]:
    try:
        body = json.loads(raw or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(body, dict):
        raise bad_request("object expected as the request body")
    return body


async def read_webhook_answer(
    content_type: str, raw: bytes, reader: MultipartReader | None
) -> Params | None:
    """The method call in a webhook's answer; None if there is none."""
    if reader is not None:
        values: dict[str, Any] = {}
        files: dict[str, Upload] = {}
        async for part in reader:
            if not isinstance(part, BodyPartReader) or part.name is None:
                continue
            data = bytes(await part.read(decode=True))
            if part.filename:
                kind = part.headers.get("Content-Type", "application/octet-stream")
                files[part.name] = Upload(part.filename, kind, data)
            else:
                values[part.name] = data.decode("utf-8")
        return Params(values, files) if values.get("method") else None
    if content_type != "application/json" or not raw.strip():
        return None
    try:
        body = json.loads(raw)
    except ValueError:
        return None
    return Params(body) if isinstance(body, dict) and body.get("method") else None
