"""Add, change and remove messages, and tell the open pages."""

from typing import Any

from simulator.context import Context
from simulator.errors import bad_request
from simulator.state import MAX_MESSAGES_PER_CHAT, Chat, Person, sender_id

Json = dict[str, Any]


def public(message: Json) -> Json:
    """The message as the bot sees it, without the fields for the page."""
    return {key: value for key, value in message.items() if not key.startswith("_")}


def post(
    ctx: Context,
    chat: Chat,
    sender: Json,
    content: Json,
    *,
    reply_to: Json | None = None,
    markup: Json | None = None,
    page_only: Json | None = None,
) -> Json:
    """Add a message and return it as stored."""
    counter = "private_message" if chat.type == "private" else f"message{chat.id}"
    message: Json = {
        "message_id": ctx.world.next(counter),
        "from": sender,
        "chat": ctx.world.chat_json(chat),
        "date": ctx.now(),
    }
    if chat.type == "channel":
        del message["from"]
        message["sender_chat"] = message["chat"]
    if reply_to is not None:
        quoted = public(reply_to)
        quoted.pop("reply_to_message", None)
        message["reply_to_message"] = quoted
    message.update(content)
    if markup and "inline_keyboard" in markup:
        message["reply_markup"] = markup
    if page_only:
        message.update({f"_{key}": value for key, value in page_only.items()})
    chat.messages.append(message)
    del chat.messages[:-MAX_MESSAGES_PER_CHAT]
    if sender["id"] in ctx.world.persons:
        chat.read[str(sender["id"])] = message["message_id"]
    ctx.hub.publish("message", {"chat_id": chat.id, "message": message}, chat.member_ids)
    if markup and "inline_keyboard" not in markup:
        chat.reply_keyboard = markup if "keyboard" in markup else None
        ctx.hub.publish("reply_keyboard", {"chat_id": chat.id, "markup": markup}, chat.member_ids)
    publish_persons(ctx)
    ctx.changed()
    return message


def changed(ctx: Context, chat: Chat, message: Json, mark_edited: bool = True) -> Json:
    """Tell the pages that a message changed, and return it."""
    if mark_edited:
        message["edit_date"] = ctx.now()
    ctx.hub.publish("edited", {"chat_id": chat.id, "message": message}, chat.member_ids)
    ctx.changed()
    return message


def remove(ctx: Context, chat: Chat, message_ids: list[int]) -> int:
    """Remove messages and return how many existed."""
    gone = {m["message_id"] for m in chat.messages} & set(message_ids)
    chat.messages[:] = [m for m in chat.messages if m["message_id"] not in gone]
    if gone:
        data = {"chat_id": chat.id, "message_ids": sorted(gone)}
        ctx.hub.publish("deleted", data, chat.member_ids)
        publish_persons(ctx)
        ctx.changed()
    return len(gone)


def say(ctx: Context, chat: Chat, person: Person, content: Json, **options: Any) -> Json:
    """Add a person's message, and send it to the bot if the bot may see it."""
    message = post(ctx, chat, person.user(), content, **options)
    if chat.type == "private" or _bot_sees(ctx, message):
        ctx.updates.put("message", public(message))
    return message


def _bot_sees(ctx: Context, message: Json) -> bool:
    """Privacy mode: in groups, a bot sees commands, replies to it and messages sent via it."""
    reply = message.get("reply_to_message")
    if reply and sender_id(reply) == ctx.bot_id:
        return True
    if message.get("via_bot"):
        return True
    text = message.get("text") or message.get("caption") or ""
    mention = f"@{ctx.world.bot.username}".lower()
    for entity in message.get("entities", []) + message.get("caption_entities", []):
        raw = text.encode("utf-16-le")
        start, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
        word = raw[start:end].decode("utf-16-le").lower()
        if entity["type"] == "bot_command" and ("@" not in word or word.endswith(mention)):
            return True
        if entity["type"] == "mention" and word == mention:
            return True
    return False


def find_own(ctx: Context, chat: Chat, message_id: int) -> Json:
    """A message that the bot may edit; 400 otherwise."""
    message = chat.find(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    via = message.get("via_bot")
    by_bot = chat.type == "channel" or sender_id(message) == ctx.bot_id
    if not by_bot and not (via and via["id"] == ctx.bot_id):
        raise bad_request("message can't be edited")
    return message


def persons_view(ctx: Context) -> list[Json]:
    """The left column of the page."""
    rows: list[Json] = []
    for person in ctx.world.persons.values():
        unread = {
            str(chat.id): chat.unread(person.id)
            for chat in ctx.world.chats.values()
            if person.id in chat.member_ids and chat.type != "channel"  # which everybody mutes
        }
        rows.append(
            {
                **person.user(),
                "is_staff": person.is_staff,
                "has_authenticator": bool(person.authenticator),
                "stars": person.stars,
                "unread": unread,
                "last": _last_words(ctx.world.chats[person.id]),
                "blocked": ctx.world.chats[person.id].blocked,
            }
        )
    return rows


def _last_words(chat: Chat) -> Json | None:
    if not chat.messages:
        return None
    message = chat.messages[-1]
    text = message.get("text") or message.get("caption") or ""
    kinds = ("photo", "document", "invoice", "successful_payment", "contact", "web_app_data")
    kind = next((name for name in kinds if name in message), "text")
    return {"text": text[:120], "kind": kind, "date": message["date"]}


def publish_persons(ctx: Context) -> None:
    """Send every page the unread counts, balances and last messages of all persons."""
    ctx.hub.publish_soon("persons", lambda: persons_view(ctx))
