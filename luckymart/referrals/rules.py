"""Invitation links and their QR codes: pure functions."""

import io
from dataclasses import dataclass

import segno


@dataclass(frozen=True, slots=True)
class Links:
    """`bot` opens the chat, `app` the Mini App; None if it has no short name at @BotFather."""

    bot: str
    app: str | None


def links(bot_username: str, app_short_name: str, referral_code: str) -> Links:
    """https://core.telegram.org/bots/features#deep-linking"""
    base = f"https://t.me/{bot_username}"
    app = f"{base}/{app_short_name}?startapp=r_{referral_code}" if app_short_name else None
    return Links(bot=f"{base}?start=r_{referral_code}", app=app)


def qr_svg(link: str) -> bytes:
    """A scalable SVG, black on white with a quiet zone, so that it scans on any background."""
    out = io.BytesIO()
    segno.make(link, error="m", micro=False).save(
        out, kind="svg", border=4, dark="#000", light="#fff", scale=8, omitsize=True
    )
    return out.getvalue()


def qr_png(link: str) -> bytes:
    out = io.BytesIO()
    segno.make(link, error="m", micro=False).save(out, kind="png", border=4, scale=12)
    return out.getvalue()
