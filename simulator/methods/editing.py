"""Methods that change or remove a message."""

import copy
from typing import Any

from simulator.context import Context
from simulator.errors import bad_request, forbidden
from simulator.markup import read_markup
from simulator.media import document, photo_sizes
from simulator.messages import changed, find_own, public, remove
from simulator.methods.registry import method
from simulator.methods.sending import read_caption, read_file, read_message_text
from simulator.params import Params
from simulator.state import Chat, sender_id

Json = dict[str, Any]
MAX_DELETE = 100
DELETE_AGE_SECONDS = 48 * 3600
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def _target(ctx: Context, params: Params) -> tuple[Chat, Json, bool]:
    """The message to edit, and whether it was addressed by an inline message id."""
    inline_id = params.text("inline_message_id")
    if inline_id:
        place = ctx.world.inline_messages.get(inline_id)
        chat = ctx.world.chats.get(place[0]) if place else None
        message = chat.find(place[1]) if chat and place else None
        if chat is None or message is None:
            raise bad_request("MESSAGE_ID_INVALID")
        return chat, message, True
    chat = ctx.chat_of(params)
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    message = find_own(ctx, chat, params.integer("message_id"))
    ctx.limits.check(chat.id, chat.type != "private")
    return chat, message, False


def _apply(ctx: Context, params: Params, place: tuple[Chat, Json, bool], content: Json) -> Any:
    """Replace content and keyboard; 400 if nothing changes."""
    chat, message, inline = place
    markup = read_markup(params, chat.type)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    before = copy.deepcopy(message)
    for key in _owned_keys(content):
        message.pop(key, None)
    message.update(content)
    message.pop("reply_markup", None)
    if markup:
        message["reply_markup"] = markup
    same = all(before.get(k) == message.get(k) for k in (*EDITED_KEYS, "reply_markup"))
    if same:
        message.clear()
        message.update(before)
        raise bad_request(NOT_MODIFIED)
    changed(ctx, chat, message, mark_edited=bool(content))
    return True if inline else public(message)


EDITED_KEYS = ("text", "entities", "caption", "caption_entities", "photo", "document")


def _owned_keys(content: Json) -> tuple[str, ...]:
    if "text" in content:
        return ("text", "entities", "link_preview_options")
    if "photo" in content or "document" in content:
        return EDITED_KEYS
    return ("caption", "caption_entities") if content else ()


@method("editMessageText")
async def edit_message_text(ctx: Context, params: Params) -> Any:
    """https://core.telegram.org/bots/api#editmessagetext"""
    place = _target(ctx, params)
    if "text" not in place[1]:
        raise bad_request("there is no text in the message to edit")
    content = read_message_text(params)
    preview = params.object("link_preview_options")
    if preview:
        content["link_preview_options"] = preview
    return _apply(ctx, params, place, content)


@method("editMessageCaption")
async def edit_message_caption(ctx: Context, params: Params) -> Any:
    """https://core.telegram.org/bots/api#editmessagecaption"""
    place = _target(ctx, params)
    if not any(key in place[1] for key in ("photo", "document")):
        raise bad_request("there is no caption in the message to edit")
    content = read_caption(params)
    if not content:
        content = {"caption": "", "caption_entities": []}
    answer = _apply(ctx, params, place, content)
    if not place[1].get("caption"):
        place[1].pop("caption", None)
        place[1].pop("caption_entities", None)
    return answer if answer is True else public(place[1])


@method("editMessageMedia")
async def edit_message_media(ctx: Context, params: Params) -> Any:
    """https://core.telegram.org/bots/api#editmessagemedia"""
    place = _target(ctx, params)
    media = params.object("media")
    if media is None:
        raise bad_request("there is no media in the request")
    if not any(key in place[1] for key in ("photo", "document", "text")):
        raise bad_request("message can't be edited")
    kind = media.get("type")
    inner = Params(media, params.files)
    content: Json
    if kind == "photo":
        content = {"photo": photo_sizes(await read_file(ctx, inner, "media", "photos"))}
    elif kind == "document":
        content = {"document": document(await read_file(ctx, inner, "media", "documents"))}
    else:
        raise bad_request("this simulator edits media of type photo and document")
    content.update(read_caption(inner))
    return _apply(ctx, params, place, content)


@method("editMessageReplyMarkup")
async def edit_message_reply_markup(ctx: Context, params: Params) -> Any:
    """https://core.telegram.org/bots/api#editmessagereplymarkup"""
    return _apply(ctx, params, _target(ctx, params), {})


def _check_deletable(ctx: Context, message: Json) -> None:
    if ctx.now() - message["date"] > DELETE_AGE_SECONDS:
        raise bad_request("message can't be deleted for everyone")


@method("deleteMessage")
async def delete_message(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemessage"""
    chat = ctx.chat_of(params)
    message = chat.find(params.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if chat.type == "supergroup" and sender_id(message) != ctx.bot_id:
        raise bad_request("message can't be deleted")
    _check_deletable(ctx, message)
    remove(ctx, chat, [message["message_id"]])
    return True


@method("deleteMessages")
async def delete_messages(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemessages; skips those not found."""
    chat = ctx.chat_of(params)
    ids = params.array("message_ids") or []
    if not 1 <= len(ids) <= MAX_DELETE or not all(isinstance(i, int) for i in ids):
        raise bad_request("message identifiers are not specified")
    for message_id in ids:
        message = chat.find(message_id)
        if message is not None:
            _check_deletable(ctx, message)
    remove(ctx, chat, ids)
    return True
