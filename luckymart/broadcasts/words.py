"""The progress of a broadcast in words: in the author's chat and on the bot's card."""

from luckymart.broadcasts.models import Broadcast
from luckymart.kit.texts import Texts
from luckymart.notifications.words import shown_time


def progress_text(texts: Texts, language: str, broadcast: Broadcast) -> str:
    """Plain text."""
    lines = [
        texts.get(
            language,
            "broadcasts-state",
            status=broadcast.status,
            time=shown_time(texts, language, broadcast.scheduled_at)
            if broadcast.scheduled_at
            else "",
        )
    ]
    if broadcast.reason is not None and broadcast.status in ("PAUSED", "CANCELLED"):
        reason = broadcast.reason
        lines.append(texts.get(language, "broadcasts-reason", reason=reason))
    if broadcast.started_at is not None:
        ended = broadcast.recipients - broadcast.waiting
        lines.append(
            texts.get(
                language,
                "broadcasts-figures",
                done=str(ended),
                recipients=str(broadcast.recipients),
            )
        )
        for name in ("sent", "blocked", "unknown", "failed", "skipped"):
            count = getattr(broadcast, name)
            if count or name == "sent":
                lines.append(texts.get(language, f"broadcasts-{name}", count=str(count)))
    return "\n".join(lines)
