"""Methods about the bot itself and its updates."""

import re
from typing import Any
from urllib.parse import urlsplit

from simulator.context import Context
from simulator.errors import bad_request
from simulator.methods.registry import method
from simulator.params import Params

Json = dict[str, Any]
MAX_CONNECTIONS = 100


@method("getMe")
async def get_me(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getme"""
    return {
        **ctx.bot_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": True,
    }


def _allowed(params: Params) -> list[str] | None:
    raw = params.array("allowed_updates")
    if raw is not None and not all(isinstance(item, str) for item in raw):
        raise bad_request("can't parse allowed_updates: expected an Array of String")
    return raw


@method("getUpdates")
async def get_updates(ctx: Context, params: Params) -> list[Json]:
    """https://core.telegram.org/bots/api#getupdates"""
    return await ctx.updates.poll(
        params.integer("offset", 0),
        params.integer("limit", 100),
        max(0, params.integer("timeout", 0)),
        _allowed(params),
    )


@method("setWebhook")
async def set_webhook(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setwebhook; allows plain http on this machine."""
    url = params.text("url")
    drop = params.boolean("drop_pending_updates")
    if not url:
        await ctx.updates.set_webhook(None, drop)
        return True
    parts = urlsplit(url)
    local = parts.hostname in ("127.0.0.1", "localhost")
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = params.text("secret_token")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    hook = {
        "url": url,
        "secret_token": secret,
        "max_connections": min(max(1, params.integer("max_connections", 40)), MAX_CONNECTIONS),
        "ip_address": params.text("ip_address") or "127.0.0.1",
        "allowed_updates": _allowed(params),
    }
    await ctx.updates.set_webhook(hook, drop)
    return True


@method("deleteWebhook")
async def delete_webhook(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletewebhook"""
    await ctx.updates.set_webhook(None, params.boolean("drop_pending_updates"))
    return True


@method("getWebhookInfo")
async def get_webhook_info(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getwebhookinfo"""
    return ctx.updates.webhook_info()


@method("logOut")
async def log_out(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#logout; there is no other server to log in to."""
    return True


@method("close")
async def close(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#close"""
    return True
