"""Answers to callback, inline and web app queries."""

import secrets
from typing import Any

from simulator.context import Context
from simulator.entities import format_text
from simulator.errors import bad_request
from simulator.markup import read_inline_keyboard
from simulator.media import photo_sizes
from simulator.messages import say
from simulator.methods.registry import method
from simulator.methods.sending import MAX_CAPTION, MAX_TEXT, file_by_reference
from simulator.params import Params, object_field
from simulator.state import Chat, Person

Json = dict[str, Any]
MAX_RESULTS = 50
MAX_OFFSET_BYTES = 64
MAX_PREPARED = 1000
PREPARED_LIFE_SECONDS = 3600
RESULT_TYPES = ("article", "photo")


@method("answerCallbackQuery")
async def answer_callback_query(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#answercallbackquery"""
    text = params.text("text")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    show_alert = params.boolean("show_alert")
    query_id = params.text("callback_query_id")
    query = ctx.take_query("callback", query_id)
    answer = {
        "query_id": query_id,
        "text": text,
        "show_alert": show_alert,
        "url": params.text("url"),
    }
    ctx.hub.publish("callback_answer", answer, [query.person_id])
    return True


@method("answerInlineQuery")
async def answer_inline_query(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#answerinlinequery"""
    raw = params.array("results")
    if raw is None:
        raise bad_request("results is not specified")
    if len(raw) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    results = [await read_result(ctx, item) for item in raw]
    if len({result["id"] for result in results}) != len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(params.text("next_offset").encode()) > MAX_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    query = ctx.take_query("inline", params.text("inline_query_id"))
    if query.answer is not None and not query.answer.done():
        query.answer.set_result(
            {
                "results": results,
                "button": params.object("button"),
                "next_offset": params.text("next_offset"),
            }
        )
    return True


async def read_result(ctx: Context, raw: Any) -> Json:
    """Check an `InlineQueryResult`. Its message is under "message"."""
    what = "InlineQueryResult"
    if not isinstance(raw, dict):
        raise bad_request(f"can't parse {what}: expected an Object")
    if raw.get("type") not in RESULT_TYPES:
        raise bad_request("this simulator shows inline results of type article and photo")
    result_id = object_field(raw, "id", str, what)
    if not 1 <= len(result_id.encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    message: Json = {}
    picture = ""
    if raw["type"] == "photo":
        reference = raw.get("photo_file_id") or object_field(raw, "photo_url", str, what)
        item = await file_by_reference(ctx, reference, "photos")
        picture = item["file_id"]
        message["photo"] = photo_sizes(item)
        text, entities = format_text(
            raw.get("caption") or "",
            raw.get("parse_mode") or "",
            raw.get("caption_entities"),
            MAX_CAPTION,
            "MEDIA_CAPTION_TOO_LONG",
        )
        message.update({"caption": text, "caption_entities": entities} if text else {})
    content = raw.get("input_message_content")
    if content is not None or raw["type"] == "article":
        if not isinstance(content, dict):
            raise bad_request("input message content is not specified")
        text, entities = format_text(
            object_field(content, "message_text", str, "InputMessageContent"),
            content.get("parse_mode") or "",
            content.get("entities"),
            MAX_TEXT,
            "MESSAGE_TOO_LONG",
        )
        if not text:
            raise bad_request("message text is empty")
        message = {"text": text, **({"entities": entities} if entities else {})}
        if isinstance(content.get("link_preview_options"), dict):
            message["link_preview_options"] = content["link_preview_options"]
    markup = raw.get("reply_markup")
    if markup is not None:
        if not isinstance(markup, dict) or "inline_keyboard" not in markup:
            raise bad_request("object expected as reply markup")
        markup = read_inline_keyboard(markup, "inline")
    title = object_field(raw, "title", str, what) if raw["type"] == "article" else raw.get("title")
    return {
        "type": raw["type"],
        "id": result_id,
        "title": title or "",
        "description": raw.get("description") or "",
        "thumbnail_url": raw.get("thumbnail_url") or "",
        "picture": picture,
        "message": message,
        "reply_markup": markup,
    }


def send_result(ctx: Context, chat: Chat, person: Person, result: Json) -> str:
    """Send a chosen result as a person. Returns its inline message id, or ""."""
    inline_id = ""
    content = {**result["message"], "via_bot": ctx.bot_user()}
    message = say(ctx, chat, person, content, markup=result["reply_markup"])
    if result["reply_markup"]:
        inline_id = f"Ag{secrets.token_urlsafe(16)}"
        ctx.world.inline_messages[inline_id] = [chat.id, message["message_id"]]
    return inline_id


@method("answerWebAppQuery")
async def answer_web_app_query(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#answerwebappquery"""
    result = await read_result(ctx, params.object("result"))
    query = ctx.take_query("web_app", params.text("web_app_query_id"))
    chat = ctx.world.chats[query.data["chat_id"]]
    inline_id = send_result(ctx, chat, ctx.world.persons[query.person_id], result)
    return {"inline_message_id": inline_id} if inline_id else {}


@method("savePreparedInlineMessage")
async def save_prepared_inline_message(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#savepreparedinlinemessage"""
    person = ctx.person_of(params)
    kinds = ("allow_user_chats", "allow_bot_chats", "allow_group_chats", "allow_channel_chats")
    if not any(params.boolean(name) for name in kinds):
        raise bad_request("at least one chat type must be allowed")
    result = await read_result(ctx, params.object("result"))
    prepared_id = secrets.token_urlsafe(12)
    expires = ctx.now() + PREPARED_LIFE_SECONDS
    ctx.world.prepared[prepared_id] = {
        "person_id": person.id,
        "result": result,
        "expires": expires,
        "allow_group_chats": params.boolean("allow_group_chats"),
    }
    while len(ctx.world.prepared) > MAX_PREPARED:
        del ctx.world.prepared[next(iter(ctx.world.prepared))]
    ctx.changed()
    return {"id": prepared_id, "expiration_date": expires}
