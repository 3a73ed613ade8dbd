"""The form of a lottery: its fields, what an answer may be, and the terms that come of it.

Pure: no Telegram and no database. A form is the answers given so far, by the name of their field;
what was skipped is not in it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final, TypeAlias

from luckymart.kit.texts import LANGUAGES
from luckymart.kit.typed import clean_code
from luckymart.lotteries.models import (
    MAX_DURATION,
    MAX_TICKETS,
    MAX_WINNERS,
    Lottery,
    LotteryInput,
    LotteryPatch,
)
from luckymart.lotteries.rules import tickets_that_pay

Form: TypeAlias = Mapping[str, str]

MAX_TITLE_LENGTH: Final = 200
MAX_DESCRIPTION_LENGTH: Final = 3000  # a message holds 4096, and more than this is no description
MIN_DURATION_SECONDS: Final = 300
PRIZE_TYPES: Final = ("PHYSICAL", "CASH", "COINS")
DURATIONS: Final = ("1h", "24h", "3d", "7d")
_DURATION = re.compile(r"([0-9]{1,5}) ?([mhd])", re.ASCII | re.IGNORECASE)
_UNIT_SECONDS: Final = {"m": 60, "h": 3600, "d": 86400}
_URL = re.compile(r"(https://|/(media|app)/)[\x21-\x7e]{1,980}")


class Refused(Exception):
    """The answer cannot be taken: `message_id` with `values` says why."""

    def __init__(self, message_id: str, **values: str | int) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values = values


@dataclass(frozen=True, slots=True)
class Field:
    """`kind` names its texts; `language` is that of a text asked for once in each language."""

    name: str
    kind: str
    language: str = ""
    is_optional: bool = False
    choices: tuple[str, ...] = ()


_TITLES: Final = tuple(
    Field(f"title_{code}", "title", code, is_optional=True) for code in LANGUAGES
)
FIELDS: Final = (
    *_TITLES,
    *(Field(f"description_{one}", "description", one, is_optional=True) for one in LANGUAGES),
    Field("picture", "picture", is_optional=True),
    Field("price", "price"),
    Field("tickets", "tickets"),
    Field("max_per_user", "max-per-user", is_optional=True),
    Field("winners", "winners"),
    Field("min_tickets", "min-tickets", is_optional=True),
    Field("prize_type", "prize-type", choices=PRIZE_TYPES),
    Field("prize_value", "prize-value"),
    Field("duration", "duration", choices=DURATIONS),
)
"""In the order in which they are asked for."""


def applies(field: Field, form: Form) -> bool:
    """A description is asked for in each language that has a title."""
    return field.kind != "description" or f"title_{field.language}" in form


def is_optional(field: Field, form: Form) -> bool:
    """One title is needed: the last that is asked for, if there is no other."""
    if field.name == _TITLES[-1].name:
        return any(title.name in form for title in _TITLES[:-1])
    return field.is_optional


def check(form: Form) -> None:
    """Whether the answers fit together, each being fine by itself. Raises Refused."""
    if not any(title.name in form for title in _TITLES):
        raise Refused("bot-form-need-title")
    tickets, winners, minimum = int(form["tickets"]), int(form["winners"]), _least(form)
    if not winners <= minimum <= tickets:
        raise Refused("bot-form-bad-order", winners=winners, minimum=minimum, tickets=tickets)


def to_input(form: Form, now: datetime) -> LotteryInput:
    """What `lotteries.create` takes; it opens as soon as it is published."""
    return LotteryInput(**_terms(form), start_time=now, end_time=now + _duration(form))


def to_patch(form: Form, now: datetime) -> LotteryPatch:
    """What `lotteries.edit` takes. The draft's time begins anew."""
    return LotteryPatch(**_terms(form), start_time=now, end_time=now + _duration(form))


def from_lottery(lottery: Lottery) -> dict[str, str]:
    """The form as if it had been answered with this lottery's terms."""
    form = {f"title_{code}": text for code, text in lottery.title_i18n.items()}
    form |= {f"description_{code}": text for code, text in lottery.description_i18n.items() if text}
    form |= {
        "price": str(lottery.ticket_price),
        "tickets": str(lottery.total_tickets),
        "winners": str(lottery.winners_count),
        "min_tickets": str(lottery.min_tickets),
        "prize_type": lottery.prize_type,
        "prize_value": str(lottery.prize_value),
        "duration": str(int((lottery.end_time - lottery.start_time).total_seconds())),
    }
    if lottery.image_url:
        form["picture"] = lottery.image_url
    if lottery.max_per_user is not None:
        form["max_per_user"] = str(lottery.max_per_user)
    return form


def _terms(form: Form) -> dict[str, Any]:
    return {
        "title_i18n": _texts(form, "title"),
        "description_i18n": _texts(form, "description"),
        "image_url": form.get("picture"),
        "ticket_price": Decimal(form["price"]),
        "total_tickets": int(form["tickets"]),
        "max_per_user": int(form["max_per_user"]) if "max_per_user" in form else None,
        "min_tickets": _least(form),
        "winners_count": int(form["winners"]),
        "prize_type": form["prize_type"],
        "prize_value": Decimal(form["prize_value"]),
    }


def _least(form: Form) -> int:
    """How many tickets have to be sold: where that was skipped, as many as pay for the prizes."""
    if "min_tickets" in form:
        return int(form["min_tickets"])
    price, prize = Decimal(form["price"]), Decimal(form["prize_value"])
    return tickets_that_pay(price, prize, int(form["winners"]), int(form["tickets"]))


def _texts(form: Form, kind: str) -> dict[str, str]:
    """By language; the description of a title that was taken away is left out."""
    return {
        code: form[f"{kind}_{code}"]
        for code in LANGUAGES
        if f"{kind}_{code}" in form and f"title_{code}" in form
    }


def _duration(form: Form) -> timedelta:
    return timedelta(seconds=int(form["duration"]))


def parse(form: Form, field: Field, text: str) -> str:
    """The answer to keep, of a field that is no amount. Raises Refused."""
    match field.kind:
        case "title":
            return _text(text, MAX_TITLE_LENGTH)
        case "description":
            return _text(text, MAX_DESCRIPTION_LENGTH)
        case "picture":
            if not _URL.fullmatch(text):
                raise Refused("bot-form-bad-picture")
            return text
        case "prize-type":
            if text not in PRIZE_TYPES:
                raise Refused("bot-form-bad-choice")
            return text
        case "duration":
            return _seconds(text)
        case _:
            return _number(form, field.name, text)


def _text(text: str, max_length: int) -> str:
    if not 1 <= len(text) <= max_length:
        raise Refused("bot-form-bad-text", limit=max_length)
    return text


def _number(form: Form, name: str, text: str) -> str:
    tickets = int(form.get("tickets", MAX_TICKETS))
    most = {"tickets": MAX_TICKETS, "winners": min(tickets, MAX_WINNERS)}.get(name, tickets)
    digits = clean_code(text).replace(" ", "")
    if not digits.isascii() or not digits.isdigit() or not 1 <= int(digits[:9]) <= most:
        raise Refused("bot-form-bad-number", most=most)
    return str(int(digits))


def _seconds(text: str) -> str:
    found = _DURATION.fullmatch(text)
    seconds = int(found[1]) * _UNIT_SECONDS[found[2].lower()] if found else 0
    if not MIN_DURATION_SECONDS <= seconds <= MAX_DURATION.total_seconds():
        raise Refused("bot-form-bad-duration")
    return str(seconds)
