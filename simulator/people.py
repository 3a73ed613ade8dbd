"""What people do in a chat: write, press, block, share."""

import re
import secrets
from typing import Any

import pyotp

from simulator.context import Context
from simulator.entities import find_entities, utf16_length
from simulator.media import document, photo_sizes
from simulator.messages import persons_view, post, public, publish_persons, say
from simulator.methods.chats import bot_membership
from simulator.methods.inline import send_result
from simulator.methods.sending import MAX_CAPTION, MAX_TEXT
from simulator.methods.settings import commands_for, menu_button_for, words_for
from simulator.params import Upload
from simulator.state import CHANNEL_ID, FIRST_ADDED_PERSON_ID, GROUP_ID, MAX_PERSONS, Chat, Person

Json = dict[str, Any]
START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
INLINE_ANSWER_SECONDS = 10
MAX_NAME = 64
CODE_SECONDS = 30


class PageError(Exception):
    """The page asked for something that a Telegram client would not allow."""


def chat_for(ctx: Context, person: Person, chat_id: Any) -> Chat:
    """A chat that the person is in."""
    chat = ctx.world.chats.get(chat_id) if isinstance(chat_id, int) else None
    if chat is None or person.id not in chat.member_ids:
        raise PageError("chat not found")
    return chat


def state_view(ctx: Context, person: Person) -> Json:
    """Everything that the page shows to one person."""
    bot = ctx.world.bot
    language = person.language_code
    chats = [ctx.world.chats[key] for key in (person.id, GROUP_ID, CHANNEL_ID)]
    return {
        "bot": {
            **ctx.bot_user(),
            "first_name": words_for(bot.names, language),
            "description": words_for(bot.descriptions, language),
            "short_description": words_for(bot.short_descriptions, language),
        },
        "webapp_path": ctx.webapp_path,
        "person": {**person.user(), "is_staff": person.is_staff, "stars": person.stars},
        "persons": persons_view(ctx),
        "chats": [chat_view(ctx, chat, person) for chat in chats],
    }


def chat_view(ctx: Context, chat: Chat, person: Person) -> Json:
    """One chat as a person sees it."""
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat.title,
        "members": len(chat.member_ids) + (chat.type != "channel") if chat.title else 2,
        "started": chat.started,
        "blocked": chat.blocked,
        "username": chat.username,
        "bot_is_admin": chat.bot_is_admin,
        "write_allowed": chat.write_allowed,
        "reply_keyboard": chat.reply_keyboard,
        "unread": chat.unread(person.id),
        "commands": commands_for(ctx, chat, person),
        "menu_button": menu_button_for(ctx, chat) if chat.type == "private" else None,
        "messages": chat.messages,
    }


def publish_chat(ctx: Context, chat: Chat) -> None:
    """Tell pages that a chat was started, blocked or cleared."""
    ctx.hub.publish("chat", {"chat_id": chat.id}, chat.member_ids)
    publish_persons(ctx)
    ctx.changed()


def _open_chat(ctx: Context, chat: Chat) -> None:
    if chat.type == "channel":
        raise PageError("only administrators write in a channel")
    if chat.blocked:
        raise PageError("unblock the bot first")
    if not chat.started:
        chat.started = True
        publish_chat(ctx, chat)


def send_text(ctx: Context, person: Person, chat: Chat, text: str, reply_to: Any = None) -> Json:
    """Send a person's text message."""
    text = text.strip()
    if not 1 <= utf16_length(text) <= MAX_TEXT:
        raise PageError("the text is empty or too long")
    _open_chat(ctx, chat)
    content: Json = {"text": text}
    entities = find_entities(text, [])
    if entities:
        content["entities"] = entities
    quoted = chat.find(reply_to) if isinstance(reply_to, int) else None
    return say(ctx, chat, person, content, reply_to=quoted)


def send_file(ctx: Context, person: Person, chat: Chat, upload: Upload, caption: str) -> Json:
    """Send a person's picture or other file."""
    caption = caption.strip()[:MAX_CAPTION]
    _open_chat(ctx, chat)
    content: Json
    if upload.content_type.startswith("image/"):
        content = {"photo": photo_sizes(ctx.files.add_photo(upload.data))}
    else:
        item = ctx.files.add(upload.data, "documents", upload.file_name, upload.content_type)
        content = {"document": document(item)}
    if caption:
        content["caption"] = caption
    return say(ctx, chat, person, content)


def start(ctx: Context, person: Person, payload: str) -> Json:
    """Press START, perhaps from a deep link. Unblocks the bot, like a client's "restart"."""
    if not START_PAYLOAD.fullmatch(payload):
        raise PageError("a start parameter is up to 64 of A-Z a-z 0-9 _ -")
    chat = ctx.world.chats[person.id]
    if chat.blocked:
        set_blocked(ctx, person, False)
    return send_text(ctx, person, chat, f"/start {payload}".strip())


def set_authenticator(ctx: Context, person: Person, secret: str) -> None:
    """Give the person an authenticator app with this secret."""
    person.authenticator, person.last_step = secret, 0
    publish_persons(ctx)
    ctx.changed()


def code(ctx: Context, person: Person) -> str:
    """The code of the person's authenticator: a new one each time, because each counts once.

    It may be that of the next half minute, which the shop takes too.
    """
    if not person.authenticator:
        raise PageError("this person has no authenticator")
    now = ctx.now() // CODE_SECONDS
    person.last_step = min(max(person.last_step + 1, now), now + 1)
    ctx.changed()
    return pyotp.TOTP(person.authenticator, interval=CODE_SECONDS).generate_otp(person.last_step)


def set_blocked(ctx: Context, person: Person, blocked: bool) -> None:
    """Block or unblock the bot, which gets `my_chat_member`."""
    chat = ctx.world.chats[person.id]
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    statuses = ("member", "kicked") if blocked else ("kicked", "member")
    members: list[Json] = []
    for status in statuses:
        extra = {"until_date": 0} if status == "kicked" else {}
        members.append({"status": status, "user": ctx.bot_user(), **extra})
    ctx.updates.put(
        "my_chat_member",
        {
            "chat": ctx.world.chat_json(chat),
            "from": person.user(),
            "date": ctx.now(),
            "old_chat_member": members[0],
            "new_chat_member": members[1],
        },
    )
    publish_chat(ctx, chat)


def set_admin(ctx: Context, person: Person, is_admin: bool) -> None:
    """Add or remove the bot as the channel's administrator. It gets `my_chat_member`."""
    chat = ctx.world.chats[CHANNEL_ID]
    if chat.bot_is_admin == is_admin:
        return
    before = bot_membership(ctx, chat)
    chat.bot_is_admin = is_admin
    ctx.updates.put(
        "my_chat_member",
        {
            "chat": ctx.world.chat_json(chat),
            "from": person.user(),
            "date": ctx.now(),
            "old_chat_member": before,
            "new_chat_member": bot_membership(ctx, chat),
        },
    )
    publish_chat(ctx, chat)


def clear_chat(ctx: Context, person: Person) -> None:
    """Delete the chat with the bot, so that it shows START again."""
    chat = ctx.world.chats[person.id]
    chat.messages.clear()
    chat.reply_keyboard = None
    chat.started = False
    publish_chat(ctx, chat)


def mark_read(ctx: Context, person: Person, chat: Chat) -> None:
    """Mark the chat as read."""
    if chat.messages and chat.unread(person.id):
        chat.read[str(person.id)] = chat.messages[-1]["message_id"]
        publish_persons(ctx)
        ctx.changed()


def press(ctx: Context, person: Person, chat: Chat, message_id: Any, data: str) -> str:
    """Press a callback button. Returns the query id; the answer comes as an event."""
    message = chat.find(message_id) if isinstance(message_id, int) else None
    rows = (message or {}).get("reply_markup", {}).get("inline_keyboard", [])
    if not any(button.get("callback_data") == data for row in rows for button in row):
        raise PageError("the message has no such button any more")
    assert message is not None
    query_id = ctx.open_query("callback", person.id, {})
    query: Json = {
        "id": query_id,
        "from": person.user(),
        "chat_instance": chat.instance,
        "data": data,
    }
    place = [chat.id, message["message_id"]]
    inline_id = next((k for k, v in ctx.world.inline_messages.items() if v == place), None)
    if inline_id:
        query["inline_message_id"] = inline_id
    else:
        query["message"] = public(message)
    ctx.updates.put("callback_query", query)
    return query_id


def share_contact(ctx: Context, person: Person) -> Json:
    """Send the person's own phone number to the bot. Returns the contact."""
    contact: Json = {
        "phone_number": person.phone_number,
        "first_name": person.first_name,
        "user_id": person.id,
    }
    if person.last_name:
        contact["last_name"] = person.last_name
    chat = ctx.world.chats[person.id]
    _open_chat(ctx, chat)
    say(ctx, chat, person, {"contact": contact})
    return contact


def share_location(ctx: Context, person: Person) -> None:
    """Send a location, the centre of Dushanbe, to the bot."""
    chat = ctx.world.chats[person.id]
    _open_chat(ctx, chat)
    say(ctx, chat, person, {"location": {"latitude": 38.5598, "longitude": 68.787}})


def ask_inline(ctx: Context, person: Person, chat: Chat, query: str, offset: str) -> str:
    """Type `@bot query`. Returns the id of the query, which waits for an answer."""
    query_id = ctx.open_query("inline", person.id, {"query": query}, waits=True)
    ctx.updates.put(
        "inline_query",
        {
            "id": query_id,
            "from": person.user(),
            "query": query[:256],
            "offset": offset,
            "chat_type": "sender" if chat.type == "private" else chat.type,
        },
    )
    return query_id


def choose_inline(ctx: Context, person: Person, chat: Chat, result: Json, query: str) -> None:
    """Send a chosen inline result. The bot gets `chosen_inline_result`."""
    _open_chat(ctx, chat)
    inline_id = send_result(ctx, chat, person, result)
    chosen: Json = {"result_id": result["id"], "from": person.user(), "query": query}
    if inline_id:
        chosen["inline_message_id"] = inline_id
    ctx.updates.put("chosen_inline_result", chosen)


def add_person(ctx: Context, wanted: Json) -> Person:
    """Add a person."""
    if len(ctx.world.persons) >= MAX_PERSONS:
        raise PageError("there are enough persons")
    first_name = str(wanted.get("first_name") or "").strip()[:MAX_NAME]
    if not first_name:
        raise PageError("a person needs a name")
    person_id = ctx.world.next("person", FIRST_ADDED_PERSON_ID)
    username = str(wanted.get("username") or f"person_{person_id % 10_000}")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{4,31}", username):
        raise PageError("a user name is 5 to 32 of A-Z a-z 0-9 _")
    person = Person(
        id=person_id,
        first_name=first_name,
        last_name=str(wanted.get("last_name") or "").strip()[:MAX_NAME],
        username=username,
        language_code=language(str(wanted.get("language_code") or "en")),
        phone_number=f"9929{person_id % 100_000_000:08d}",
    )
    ctx.world.add_person(person)
    publish_persons(ctx)
    ctx.changed()
    return person


def language(code: str) -> str:
    """A checked language code."""
    if not re.fullmatch(r"[a-z]{2}(-[A-Za-z]{2,8})?", code):
        raise PageError("not a language code")
    return code


def set_language(ctx: Context, person: Person, code: str) -> None:
    """Change the language of a person's Telegram."""
    person.language_code = language(code)
    publish_persons(ctx)
    ctx.hub.publish("bot", {}, [person.id])
    ctx.changed()


def new_charge_id() -> str:
    """A `telegram_payment_charge_id` in the format of Stars payments."""
    return f"stx{secrets.token_urlsafe(60)}"


def service(ctx: Context, person: Person, content: Json) -> Json:
    """Add a service message to the private chat. The bot gets it too."""
    chat = ctx.world.chats[person.id]
    message = post(ctx, chat, person.user(), content)
    ctx.updates.put("message", public(message))
    return message
