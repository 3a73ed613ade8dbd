"""Commands, menu button, names and descriptions of the bot."""

import re
from typing import Any

from simulator.context import Context
from simulator.errors import bad_request
from simulator.markup import read_web_app
from simulator.methods.registry import method
from simulator.params import Params, object_field
from simulator.state import GROUP_ID, Chat, Person

Json = dict[str, Any]
MAX_COMMANDS = 100
WIDE_SCOPES = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
)


def _language(params: Params) -> str:
    code = params.text("language_code")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


def _scope_key(ctx: Context, params: Params) -> str:
    scope = params.object("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind in WIDE_SCOPES:
        return str(kind)
    if kind in ("chat", "chat_administrators", "chat_member"):
        chat = ctx.chat_of(Params(scope))
        if kind != "chat" and chat.type == "private":
            raise bad_request("scope can't be used in private chats")
        if kind == "chat_member":
            return f"chat_member:{chat.id}:{ctx.person_of(Params(scope)).id}"
        return f"{kind}:{chat.id}"
    raise bad_request("can't parse BotCommandScope: Unsupported type specified")


def _key(scope: str, language: str) -> str:
    return f"{scope}|{language}"


@method("setMyCommands")
async def set_my_commands(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmycommands"""
    raw = params.array("commands")
    if raw is None:
        raise bad_request("commands is not specified")
    if len(raw) > MAX_COMMANDS:
        raise bad_request("too many commands specified")
    commands: list[Json] = []
    for item in raw:
        if not isinstance(item, dict):
            raise bad_request("can't parse BotCommand: expected an Object")
        name = object_field(item, "command", str, "BotCommand").removeprefix("/")
        description = object_field(item, "description", str, "BotCommand").strip()
        if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        commands.append({"command": name, "description": description})
    key = _key(_scope_key(ctx, params), _language(params))
    if commands:
        ctx.world.bot.commands[key] = commands
    else:
        ctx.world.bot.commands.pop(key, None)
    return _told(ctx)


@method("getMyCommands")
async def get_my_commands(ctx: Context, params: Params) -> list[Json]:
    """https://core.telegram.org/bots/api#getmycommands"""
    return ctx.world.bot.commands.get(_key(_scope_key(ctx, params), _language(params)), [])


@method("deleteMyCommands")
async def delete_my_commands(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemycommands"""
    ctx.world.bot.commands.pop(_key(_scope_key(ctx, params), _language(params)), None)
    return _told(ctx)


def commands_for(ctx: Context, chat: Chat, person: Person) -> list[Json]:
    """The commands that a person sees in a chat: by the narrowest scope, then by language.

    https://core.telegram.org/bots/api#determining-list-of-commands
    """
    if chat.type == "channel":
        return []
    if chat.id == GROUP_ID:
        scopes = [f"chat_member:{chat.id}:{person.id}"]
        if person.is_staff:
            scopes += [f"chat_administrators:{chat.id}"]
        scopes += [f"chat:{chat.id}"]
        if person.is_staff:
            scopes += ["all_chat_administrators"]
        scopes += ["all_group_chats", "default"]
    else:
        scopes = [f"chat:{chat.id}", "all_private_chats", "default"]
    for scope in scopes:
        for language in (person.language_code.split("-", 1)[0], ""):
            commands = ctx.world.bot.commands.get(_key(scope, language))
            if commands:
                return commands
    return []


@method("setChatMenuButton")
async def set_chat_menu_button(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setchatmenubutton"""
    key = _menu_key(ctx, params)
    raw = params.object("menu_button") or {"type": "default"}
    kind = raw.get("type")
    button: Json
    if kind == "web_app":
        text = object_field(raw, "text", str, "MenuButton")
        if not text.strip():
            raise bad_request("menu button text is empty")
        web_app = read_web_app(raw.get("web_app"))
        button = {"type": "web_app", "text": text, "web_app": web_app}
    elif kind in ("commands", "default"):
        button = {"type": kind}
    else:
        raise bad_request("can't parse MenuButton: Unsupported type specified")
    if kind == "default" and key:
        ctx.world.bot.menu_buttons.pop(key, None)
    else:
        ctx.world.bot.menu_buttons[key] = button
    return _told(ctx)


@method("getChatMenuButton")
async def get_chat_menu_button(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchatmenubutton"""
    return ctx.world.bot.menu_buttons.get(_menu_key(ctx, params), {"type": "default"})


def _menu_key(ctx: Context, params: Params) -> str:
    if not params.has("chat_id"):
        return ""
    chat = ctx.chat_of(params)
    if chat.type != "private":
        raise bad_request("chat not found")
    return str(chat.id)


def menu_button_for(ctx: Context, chat: Chat) -> Json:
    """The button left of the input in a private chat."""
    buttons = ctx.world.bot.menu_buttons
    button = buttons.get(str(chat.id)) or buttons.get("") or {"type": "default"}
    return {"type": "commands"} if button["type"] == "default" else button


def _told(ctx: Context) -> bool:
    ctx.hub.publish("bot", {})
    ctx.changed()
    return True


def _set_words(ctx: Context, params: Params, name: str, store: dict[str, str], limit: int) -> bool:
    text = params.text(name).strip()
    language = _language(params)
    if len(text) > limit:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    if text:
        store[language] = text
    elif language or name != "name":
        store.pop(language, None)
    return _told(ctx)


@method("setMyName")
async def set_my_name(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmyname"""
    return _set_words(ctx, params, "name", ctx.world.bot.names, 64)


@method("setMyDescription")
async def set_my_description(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmydescription"""
    return _set_words(ctx, params, "description", ctx.world.bot.descriptions, 512)


@method("setMyShortDescription")
async def set_my_short_description(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmyshortdescription"""
    store = ctx.world.bot.short_descriptions
    return _set_words(ctx, params, "short_description", store, 120)


def words_for(store: dict[str, str], language: str) -> str:
    """A text of the bot in a language, or its default text."""
    return store.get(language.split("-", 1)[0]) or store.get("", "")


@method("getMyName")
async def get_my_name(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getmyname"""
    return {"name": words_for(ctx.world.bot.names, _language(params))}


@method("getMyDescription")
async def get_my_description(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getmydescription"""
    return {"description": words_for(ctx.world.bot.descriptions, _language(params))}


@method("getMyShortDescription")
async def get_my_short_description(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getmyshortdescription"""
    store = ctx.world.bot.short_descriptions
    return {"short_description": words_for(store, _language(params))}
