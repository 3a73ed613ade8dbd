"""Methods that put a new message into a chat."""

import copy
from typing import Any

from simulator.context import Context
from simulator.entities import read_text
from simulator.errors import bad_request
from simulator.markup import read_markup
from simulator.media import document, photo_sizes
from simulator.messages import post, public
from simulator.methods.registry import method
from simulator.params import Params, Upload
from simulator.state import Chat

Json = dict[str, Any]
MAX_TEXT = 4096
MAX_CAPTION = 1024
SERVICE_KEYS = (
    "successful_payment",
    "refunded_payment",
    "web_app_data",
    "write_access_allowed",
    "invoice",
)
CONTENT_KEYS = ("text", "entities", "photo", "document", "caption", "caption_entities", "contact")


def read_message_text(params: Params) -> Json:
    """`text` and `entities` of a text message."""
    text, entities = read_text(params, "text", "entities", MAX_TEXT, "message is too long")
    if not text:
        raise bad_request("message text is empty")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    return content


def read_caption(params: Params) -> Json:
    """`caption` and `caption_entities`; empty without a caption."""
    caption, entities = read_text(
        params, "caption", "caption_entities", MAX_CAPTION, "message caption is too long"
    )
    content: Json = {}
    if caption:
        content["caption"] = caption
        if entities:
            content["caption_entities"] = entities
    return content


def reply_target(chat: Chat, params: Params) -> Json | None:
    """The message that a new one replies to; 400 if it is gone, unless that is allowed."""
    given = params.object("reply_parameters")
    if given is None:
        if not params.has("reply_to_message_id"):
            return None
        message_id: Any = params.integer("reply_to_message_id")
        lenient = params.boolean("allow_sending_without_reply")
    else:
        message_id = given.get("message_id")
        lenient = given.get("allow_sending_without_reply") is True
    message = chat.find(message_id) if isinstance(message_id, int) else None
    if message is None and not lenient:
        raise bad_request("message to be replied not found")
    return message


def send(ctx: Context, chat: Chat, params: Params, content: Json, **options: Any) -> Json:
    """Post as the bot. Returns the message as the bot sees it."""
    markup = read_markup(params, chat.type)
    reply_to = reply_target(chat, params)
    if params.boolean("protect_content"):
        content["has_protected_content"] = True
    return public(
        post(ctx, chat, ctx.bot_user(), content, reply_to=reply_to, markup=markup, **options)
    )


async def read_file(ctx: Context, params: Params, name: str, kind: str) -> Json:
    """Store a file given as upload, file id or URL. Returns its description."""
    upload = params.files.get(name)
    if upload is None:
        reference = params.text(name)
        if not reference:
            raise bad_request(f"there is no {name} in the request")
        if reference.startswith("attach://"):
            upload = params.files.get(reference.removeprefix("attach://"))
            if upload is None:
                raise bad_request("wrong file identifier/HTTP URL specified")
        else:
            return await file_by_reference(ctx, reference, kind)
    return store(ctx, upload, kind)


async def file_by_reference(ctx: Context, reference: str, kind: str) -> Json:
    """A stored file by its id, or a file fetched from a URL."""
    if reference.startswith(("http://", "https://")):
        return store(ctx, await ctx.fetch(reference), kind)
    item = ctx.world.files.get(reference)
    if item is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if (kind == "photos") != (item["kind"] == "photos"):
        raise bad_request("type of file mismatch")
    return item


def store(ctx: Context, upload: Upload, kind: str) -> Json:
    """Store an uploaded file."""
    if not upload.data:
        raise bad_request("file must be non-empty")
    if kind == "photos":
        return ctx.files.add_photo(upload.data)
    return ctx.files.add(upload.data, kind, upload.file_name, upload.content_type)


@method("sendMessage")
async def send_message(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendmessage"""
    chat = ctx.chat_to_write(params)
    content = read_message_text(params)
    preview = params.object("link_preview_options")
    if preview:
        content["link_preview_options"] = preview
    return send(ctx, chat, params, content)


@method("sendPhoto")
async def send_photo(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendphoto"""
    chat = ctx.chat_to_write(params)
    content: Json = {"photo": photo_sizes(await read_file(ctx, params, "photo", "photos"))}
    content.update(read_caption(params))
    if params.boolean("show_caption_above_media"):
        content["show_caption_above_media"] = True
    if params.boolean("has_spoiler"):
        content["has_media_spoiler"] = True
    return send(ctx, chat, params, content)


@method("sendDocument")
async def send_document(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#senddocument"""
    chat = ctx.chat_to_write(params)
    item = await read_file(ctx, params, "document", "documents")
    return send(ctx, chat, params, {"document": document(item), **read_caption(params)})


def _source(ctx: Context, params: Params, word: str) -> tuple[Chat, Json]:
    chat = ctx.chat_of(params, "from_chat_id")
    message = chat.find(params.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {word} not found")
    return chat, message


@method("copyMessage")
async def copy_message(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#copymessage"""
    _, source = _source(ctx, params, "copy")
    chat = ctx.chat_to_write(params)
    if any(key in source for key in SERVICE_KEYS):
        raise bad_request("message can't be copied")
    content = {key: copy.deepcopy(source[key]) for key in CONTENT_KEYS if key in source}
    if "text" not in content and params.values.get("caption") is not None:
        for key in ("caption", "caption_entities"):
            content.pop(key, None)
        content.update(read_caption(params))
    return {"message_id": send(ctx, chat, params, content)["message_id"]}


def _origin(source: Json) -> Json:
    if "from" in source:
        return {"type": "user", "sender_user": source["from"], "date": source["date"]}
    return {
        "type": "channel",
        "chat": source["chat"],
        "message_id": source["message_id"],
        "date": source["date"],
    }


@method("forwardMessage")
async def forward_message(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#forwardmessage"""
    _, source = _source(ctx, params, "forward")
    chat = ctx.chat_to_write(params)
    if any(key in source for key in SERVICE_KEYS) or source.get("has_protected_content"):
        raise bad_request("message can't be forwarded")
    content = {key: copy.deepcopy(source[key]) for key in CONTENT_KEYS if key in source}
    content["forward_origin"] = _origin(source)
    return send(ctx, chat, params, content)


ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


@method("sendChatAction")
async def send_chat_action(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#sendchataction"""
    action = params.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = ctx.chat_to_write(params)
    ctx.hub.publish("action", {"chat_id": chat.id, "action": action}, chat.member_ids)
    return True
