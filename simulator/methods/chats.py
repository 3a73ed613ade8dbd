"""Methods that read about chats, people and files."""

from typing import Any

from simulator.context import Context
from simulator.errors import bad_request
from simulator.media import MAX_DOWNLOAD_BYTES
from simulator.methods.registry import method
from simulator.params import Params
from simulator.state import Chat

Json = dict[str, Any]


@method("getChat")
async def get_chat(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchat"""
    chat = ctx.chat_of(params)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    full: Json = {
        **ctx.world.chat_json(chat),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), True),
    }
    if chat.type == "private" and ctx.world.persons[chat.id].username:
        full["active_usernames"] = [ctx.world.persons[chat.id].username]
    if chat.username:
        full["active_usernames"] = [chat.username]
    if chat.type == "supergroup":
        full["permissions"] = {"can_send_messages": True, "can_send_photos": True}
    return full


def bot_membership(ctx: Context, chat: Chat) -> Json:
    """The bot as a `ChatMember`: an administrator of the channel or gone, elsewhere a member."""
    if chat.type != "channel":
        return {"status": "member", "user": ctx.bot_user()}
    if not chat.bot_is_admin:
        return {"status": "left", "user": ctx.bot_user()}
    rights = ("can_manage_chat", "can_post_messages", "can_edit_messages", "can_delete_messages")
    others = (
        *("can_be_edited", "is_anonymous", "can_manage_video_chats", "can_restrict_members"),
        *("can_promote_members", "can_change_info", "can_invite_users", "can_post_stories"),
        *("can_edit_stories", "can_delete_stories", "can_send_welcome_messages"),
    )
    member: Json = {"status": "administrator", "user": ctx.bot_user()}
    return {**member, **dict.fromkeys(rights, True), **dict.fromkeys(others, False)}


@method("getChatMember")
async def get_chat_member(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchatmember"""
    chat = ctx.chat_of(params)
    user_id = params.integer("user_id")
    if user_id == ctx.bot_id:
        return bot_membership(ctx, chat)
    person = ctx.person_of(params)
    if person.id not in chat.member_ids:
        return {"status": "left", "user": person.user()}
    if chat.type != "private" and person.is_staff:
        return {"status": "creator", "user": person.user(), "is_anonymous": False}
    return {"status": "member", "user": person.user()}


@method("getUserProfilePhotos")
async def get_user_profile_photos(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getuserprofilephotos; nobody here has any."""
    ctx.person_of(params)
    return {"total_count": 0, "photos": []}


@method("getFile")
async def get_file(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getfile"""
    item = ctx.world.files.get(params.text("file_id"))
    if item is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if item["file_size"] > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {key: item[key] for key in ("file_id", "file_unique_id", "file_size", "file_path")}
