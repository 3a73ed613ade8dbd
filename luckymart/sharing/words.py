"""The text of the channel's posts: Telegram's HTML, in the channel's language.

Winners appear by ticket number. A name would stay public for ever, and people choose their own: a
name could be an advertisement.
"""

import html
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from luckymart.kit.texts import Money, Texts, localised
from luckymart.notifications.words import shown_time
from luckymart.sharing import queries

MAX_DESCRIPTION: Final = 500
MAX_NUMBERS: Final = 50
PROOF_KINDS: Final = ("sealed", "round", "drawn")


@dataclass(frozen=True, slots=True)
class Post:
    """The facts of one lottery for a post; `row` comes from the query `describe`."""

    texts: Texts
    language: str
    public_url: str
    row: "queries.DescribeRow"

    def text(self, kind: str) -> str:
        row = self.row
        head = self._words("channel-head", title=self._title(), period=str(row["period"]))
        match kind:
            case "opened":
                lines = ["🎁 " + head, *self._description(), "", *self._terms()]
            case "sold_25" | "sold_50" | "sold_75":
                percent = kind.removeprefix("sold_")
                lines = ["📈 " + head, self._words("channel-sold", percent=percent, **self._sold())]
            case "last_tickets":
                lines = ["🔥 " + head, self._words("channel-last-tickets", **self._sold())]
            case "extended":
                lines = [
                    "⏳ " + head,
                    self._words("channel-extended", time=self._local(row["end_time"])),
                ]
            case "sealed":
                lines = ["🔒 " + head, self._words("channel-sealed"), "", *self._seal()]
                lines += [self._words("channel-leaves", url=self._url("leaves"))]
            case _ if kind.startswith("round_"):
                line = self._words(
                    "channel-round", round=str(row["round"]), time=_exact(row["draw_time"])
                )
                lines = ["⚠️ " + head, line, "", *self._seal()]
            case "drawn":
                lines = ["🏆 " + head, self._winners(), "", *self._seal()]
                lines += [
                    self._words("channel-drawn-at", time=_exact(row["actual_draw_time"])),
                    self._words("channel-proof", url=self._url("draw"), list=self._url("leaves")),
                ]
            case "cancelled":
                reason = row["cancel_reason"] or ""
                lines = ["✖️ " + head, self._words("channel-cancelled", reason=reason)]
            case _:
                raise KeyError(kind)
        return "\n".join(lines)

    def button(self, kind: str) -> str:
        name = "check" if kind.startswith(PROOF_KINDS) else "open"
        return self.texts.get(self.language, f"channel-button-{name}")

    def picture(self) -> str | None:
        """The URL from which Telegram fetches the picture, if there is one."""
        address = self.row["image_url"]
        return f"{self.public_url}{address}" if address and address.startswith("/") else address

    def _title(self) -> str:
        return localised(self.row["title_i18n"], self.language) or self.row["title"]

    def _description(self) -> list[str]:
        text = localised(self.row["description_i18n"], self.language)
        if len(text) > MAX_DESCRIPTION:
            text = text[: MAX_DESCRIPTION - 1].rstrip() + "…"
        return [html.escape(text, quote=False)] if text else []

    def _terms(self) -> list[str]:
        row = self.row
        return [
            self._words(
                "channel-price",
                price=Money(row["ticket_price"], row["currency"]),
                total=row["total_tickets"],
            ),
            self._words(
                "bot-card-prize",
                type=row["prize_type"],
                value=Money(row["prize_value"], row["currency"]),
                winners=row["winners_count"],
            ),
            self._words("bot-card-active", time=self._local(row["end_time"])),
        ]

    def _sold(self) -> dict[str, int]:
        sold, total = self.row["sold_tickets"], self.row["total_tickets"]
        return {"sold": sold, "total": total, "left": total - sold}

    def _seal(self) -> list[str]:
        """The seal's commitment. Every post about the seal has all of it."""
        row = self.row
        root, tickets, winners = row["root"], row["tickets"], row["winners"]
        assert root is not None
        assert tickets is not None
        assert winners is not None
        source = self._words(
            f"channel-source-{row['entropy_source']}",
            round=str(row["round"]),
            time=_exact(row["draw_time"]),
        )
        return [
            self._words("channel-counts", tickets=tickets, winners=winners),
            self._words("channel-root", root=root.hex()),
            source,
            self._words("channel-sealed-at", time=_exact(row["sealed_at"])),
        ]

    def _winners(self) -> str:
        numbers = self.row["winning_numbers"]
        shown = ", ".join(str(number) for number in numbers[:MAX_NUMBERS])
        if len(numbers) > MAX_NUMBERS:
            shown += ", …"
        return self._words("channel-drawn", numbers=shown, count=len(numbers))

    def _url(self, what: str) -> str:
        return f"{self.public_url}/api/v1/lotteries/{self.row['id']}/{what}"

    def _local(self, moment: datetime) -> str:
        return shown_time(self.texts, self.language, moment)

    def _words(self, message_id: str, **values: str | int) -> str:
        safe = {
            name: html.escape(value, quote=False)
            if isinstance(value, str) and not isinstance(value, Money)
            else value
            for name, value in values.items()
        }
        return self.texts.get(self.language, message_id, **safe)


def _exact(moment: datetime | None) -> str:
    """To the second and in UTC, because the order of events matters here.

    Only posts about a stage that has this time show it.
    """
    assert moment is not None
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
