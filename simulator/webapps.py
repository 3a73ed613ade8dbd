"""Open Mini Apps, and do what they ask of Telegram's server."""

from typing import Any
from urllib.parse import urlsplit

from simulator import init_data
from simulator.context import WEB_APP_QUERY_LIFE_SECONDS, Context
from simulator.messages import publish_persons
from simulator.methods.inline import send_result
from simulator.people import START_PAYLOAD, PageError, service, share_contact
from simulator.state import Chat, Person

Json = dict[str, Any]
KINDS = ("menu", "inline", "main", "keyboard", "link")
MAX_STORAGE_KEYS = 1024
MAX_STORAGE_VALUE = 4096
MAX_DATA_BYTES = 4096


def launch_fields(
    ctx: Context,
    person: Person,
    *,
    query_id: str = "",
    start_param: str = "",
    chat: Chat | None = None,
    auth_date: int | None = None,
) -> dict[str, str]:
    """The unsigned fields of init data; `chat` only for direct links."""
    own = ctx.world.chats[person.id]
    user: Json = {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "username": person.username,
        "language_code": person.language_code,
    }
    if (own.started or own.write_allowed) and not own.blocked:
        user["allows_write_to_pm"] = True
    fields: dict[str, str] = {}
    if query_id:
        fields["query_id"] = query_id
    fields["user"] = init_data.compact(user)
    if chat is not None:
        fields["chat_instance"] = chat.instance
        fields["chat_type"] = "sender" if chat.type == "private" else chat.type
    if start_param:
        fields["start_param"] = start_param
    fields["auth_date"] = str(ctx.now() if auth_date is None else auth_date)
    return fields


def fresh_init_data(
    ctx: Context, person: Person, start_param: str = "", auth_date: int | None = None
) -> str:
    """Signed init data of the menu button or, with a start parameter, of a direct link."""
    if not START_PAYLOAD.fullmatch(start_param):
        raise PageError("a start parameter is up to 64 of A-Z a-z 0-9 _ -")
    chat = ctx.world.chats[person.id]
    query_id = "" if start_param else _query(ctx, person, chat)
    fields = launch_fields(
        ctx,
        person,
        query_id=query_id,
        start_param=start_param,
        chat=chat if start_param else None,
        auth_date=auth_date,
    )
    return init_data.sign(fields, ctx.bot_token, ctx.world.signing_key)


def _query(ctx: Context, person: Person, chat: Chat) -> str:
    life = WEB_APP_QUERY_LIFE_SECONDS
    return ctx.open_query("web_app", person.id, {"chat_id": chat.id}, life_seconds=life)


def open_app(
    ctx: Context, person: Person, chat: Chat, kind: str, url: str, start_param: str
) -> Json:
    """Open an app. Returns the URL without its fragment, and the init data."""
    if kind not in KINDS:
        raise PageError("unknown way of opening")
    if not START_PAYLOAD.fullmatch(start_param):
        raise PageError("a start parameter is up to 64 of A-Z a-z 0-9 _ -")
    if not url:
        url = f"{ctx.public_url}{ctx.webapp_path}"
    if urlsplit(url).scheme not in ("http", "https"):
        raise PageError("not a web address")
    by_link = kind == "link"
    query_id = "" if by_link or kind == "keyboard" else _query(ctx, person, chat)
    fields = launch_fields(
        ctx,
        person,
        query_id=query_id,
        start_param=start_param,
        chat=chat if by_link else None,
    )
    signed = init_data.sign(fields, ctx.bot_token, ctx.world.signing_key)
    return {"url": url, "init_data": signed, "start_param": start_param}


def send_data(ctx: Context, person: Person, button_text: str, data: str) -> None:
    """`web_app_data_send` by an app opened from a reply keyboard."""
    if not 1 <= len(data.encode()) <= MAX_DATA_BYTES:
        raise PageError("data is 1 to 4096 bytes")
    service(ctx, person, {"web_app_data": {"data": data, "button_text": button_text}})


def allow_writing(ctx: Context, person: Person) -> None:
    """Allow the bot to write to the person, and tell it."""
    chat = ctx.world.chats[person.id]
    if not (chat.write_allowed or chat.started):
        chat.write_allowed = True
        service(ctx, person, {"write_access_allowed": {"from_request": True}})
    publish_persons(ctx)
    ctx.changed()


def custom_method(ctx: Context, person: Person, name: str, params: Json) -> Any:
    """`web_app_invoke_custom_method`: cloud storage and the shared contact.

    Raises:
        PageError: its text is the error the app gets.
    """
    if name == "getStorageKeys":
        return list(person.cloud)
    if name == "getStorageValues":
        return {key: person.cloud.get(key, "") for key in _keys(params)}
    if name == "saveStorageValue":
        key, value = str(params.get("key", "")), str(params.get("value", ""))
        if not _key_fits(key):
            raise PageError("KEY_INVALID")
        if len(value) > MAX_STORAGE_VALUE:
            raise PageError("VALUE_INVALID")
        if key not in person.cloud and len(person.cloud) >= MAX_STORAGE_KEYS:
            raise PageError("QUOTA_EXCEEDED")
        person.cloud[key] = value
        ctx.changed()
        return True
    if name == "deleteStorageValues":
        for key in _keys(params):
            person.cloud.pop(key, None)
        ctx.changed()
        return True
    if name == "getRequestedContact":
        contact = {
            "user_id": person.id,
            "phone_number": person.phone_number,
            "first_name": person.first_name,
            "last_name": person.last_name,
        }
        return init_data.contact_response(contact, ctx.now(), ctx.bot_token)
    raise PageError("UNSUPPORTED_METHOD")


def _key_fits(key: str) -> bool:
    return 1 <= len(key) <= 128 and all(c.isascii() and (c.isalnum() or c in "_-") for c in key)


def _keys(params: Json) -> list[str]:
    keys = params.get("keys", [])
    keys = [keys] if isinstance(keys, str) else keys
    if not isinstance(keys, list) or not all(isinstance(k, str) and _key_fits(k) for k in keys):
        raise PageError("KEY_INVALID")
    return keys


def share_phone(ctx: Context, person: Person) -> None:
    """`web_app_request_phone`, after the person agreed."""
    share_contact(ctx, person)


def prepared(ctx: Context, person: Person, prepared_id: str) -> Json:
    """A prepared inline message of this person."""
    item = ctx.world.prepared.get(prepared_id)
    if item is None or item["person_id"] != person.id or item["expires"] < ctx.now():
        raise PageError("MESSAGE_EXPIRED")
    return item


def send_prepared(ctx: Context, person: Person, chat: Chat, prepared_id: str) -> None:
    """Share a prepared inline message into a chat."""
    if chat.type == "channel":
        raise PageError("only administrators write in a channel")
    send_result(ctx, chat, person, prepared(ctx, person, prepared_id)["result"])
