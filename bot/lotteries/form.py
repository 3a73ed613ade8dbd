"""The guided form of a lottery: its steps, what an answer may be, and the terms that come of it.

Pure: no Telegram and no database. A form is a JSON object of the answers given so far, keyed by the
name of their step; what was skipped is not in it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final, TypeAlias

from luckymart.kit.money import fits_scale
from luckymart.kit.texts import LANGUAGES
from luckymart.kit.typed import clean_code, read_amount
from luckymart.lotteries.models import (
    MAX_DURATION,
    MAX_TICKETS,
    MAX_WINNERS,
    Lottery,
    LotteryInput,
    LotteryPatch,
)

Form: TypeAlias = dict[str, str | int]

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
class Step:
    """`kind` names its texts; `language` is that of a text asked once for each language."""

    name: str
    kind: str
    language: str = ""
    is_optional: bool = False
    choices: tuple[str, ...] = ()


_TITLES: Final = tuple(Step(f"title_{code}", "title", code, is_optional=True) for code in LANGUAGES)
_TERMS: Final = (
    Step("picture", "picture", is_optional=True),
    Step("price", "price"),
    Step("tickets", "tickets"),
    Step("max_per_user", "max-per-user", is_optional=True),
    Step("winners", "winners"),
    Step("min_tickets", "min-tickets", is_optional=True),
    Step("prize_type", "prize-type", choices=PRIZE_TYPES),
    Step("prize_value", "prize-value"),
    Step("duration", "duration", choices=DURATIONS),
)


def steps(form: Mapping[str, Any]) -> list[Step]:
    """All steps in their order: a description is asked for in each language that has a title."""
    descriptions = [
        Step(f"description_{title.language}", "description", title.language, is_optional=True)
        for title in _TITLES
        if title.name in form
    ]
    return [*_TITLES, *descriptions, *_TERMS]


def find_step(form: Mapping[str, Any], name: str) -> Step | None:
    return next((step for step in steps(form) if step.name == name), None)


def step_after(form: Mapping[str, Any], name: str) -> Step | None:
    """None after the last."""
    return _neighbour(form, name, 1)


def step_before(form: Mapping[str, Any], name: str) -> Step | None:
    return _neighbour(form, name, -1)


def _neighbour(form: Mapping[str, Any], name: str, distance: int) -> Step | None:
    every = steps(form)
    names = [step.name for step in every]
    place = names.index(name) + distance if name in names else 0
    return every[place] if 0 <= place < len(every) else None


def answer(form: Form, step: Step, text: str, currency: str, scale: int) -> Form:
    """The form with this answer. `scale`: of the shop's `currency`. Raises Refused."""
    return {**form, step.name: _parse(form, step, text.strip(), currency, scale)}


def skip(form: Form, step: Step) -> Form:
    """The form without this answer. Raises Refused where it has to be given."""
    rest = {name: value for name, value in form.items() if name != step.name}
    if not step.is_optional:
        raise Refused("bot-form-required")
    if step.name == _TITLES[-1].name and not any(title.name in rest for title in _TITLES):
        raise Refused("bot-form-need-title")
    return rest


def check(form: Form) -> None:
    """Whether the answers fit together, each being fine by itself. Raises Refused."""
    if not any(title.name in form for title in _TITLES):
        raise Refused("bot-form-need-title")
    missing = [step for step in _TERMS if not step.is_optional and step.name not in form]
    if missing:
        raise Refused("bot-form-missing")
    tickets, winners = int(form["tickets"]), int(form["winners"])
    minimum = int(form.get("min_tickets", winners))
    if not winners <= minimum <= tickets:
        raise Refused("bot-form-bad-order", winners=winners, minimum=minimum, tickets=tickets)


def to_input(form: Form, now: datetime) -> LotteryInput:
    """What `lotteries.create` takes; it opens as soon as it is published."""
    return LotteryInput(**_terms(form), start_time=now, end_time=now + _duration(form))


def to_patch(form: Form, lottery: Lottery, now: datetime) -> LotteryPatch:
    """What `lotteries.edit` takes. A draft's time begins anew, a published one keeps its start."""
    start = lottery.start_time if lottery.published_at else now
    values = _terms(form)
    return LotteryPatch(**values, start_time=start, end_time=start + _duration(form))


def from_lottery(lottery: Lottery) -> Form:
    """The form as if it had been answered with this lottery's terms."""
    form: Form = {f"title_{code}": text for code, text in lottery.title_i18n.items()}
    form |= {f"description_{code}": text for code, text in lottery.description_i18n.items() if text}
    form |= {
        "price": str(lottery.ticket_price),
        "tickets": lottery.total_tickets,
        "winners": lottery.winners_count,
        "min_tickets": lottery.min_tickets,
        "prize_type": lottery.prize_type,
        "prize_value": str(lottery.prize_value),
        "duration": int((lottery.end_time - lottery.start_time).total_seconds()),
    }
    if lottery.image_url:
        form["picture"] = lottery.image_url
    if lottery.max_per_user is not None:
        form["max_per_user"] = lottery.max_per_user
    return form


def _terms(form: Form) -> dict[str, Any]:
    winners = int(form["winners"])
    return {
        "title_i18n": _texts(form, "title"),
        "description_i18n": _texts(form, "description"),
        "image_url": form.get("picture"),
        "ticket_price": Decimal(form["price"]),
        "total_tickets": int(form["tickets"]),
        "max_per_user": form.get("max_per_user"),
        "min_tickets": int(form.get("min_tickets", winners)),
        "winners_count": winners,
        "prize_type": form["prize_type"],
        "prize_value": Decimal(form["prize_value"]),
    }


def _texts(form: Form, kind: str) -> dict[str, str]:
    return {code: str(form[f"{kind}_{code}"]) for code in LANGUAGES if f"{kind}_{code}" in form}


def _duration(form: Form) -> timedelta:
    return timedelta(seconds=int(form["duration"]))


def _parse(form: Form, step: Step, text: str, currency: str, scale: int) -> str | int:
    match step.kind:
        case "title":
            return _text(text, MAX_TITLE_LENGTH)
        case "description":
            return _text(text, MAX_DESCRIPTION_LENGTH)
        case "picture":
            if not _URL.fullmatch(text):
                raise Refused("bot-form-bad-picture")
            return text
        case "price" | "prize-value":
            return _amount(text, currency, scale)
        case "prize-type":
            if text not in PRIZE_TYPES:
                raise Refused("bot-form-bad-choice")
            return text
        case "duration":
            return _seconds(text)
        case _:
            return _number(form, step.name, text)


def _text(text: str, max_length: int) -> str:
    if not 1 <= len(text) <= max_length:
        raise Refused("bot-form-bad-text", limit=max_length)
    return text


def _amount(text: str, currency: str, scale: int) -> str:
    try:
        amount = read_amount(text, currency)
    except ValueError:
        amount = Decimal(0)
    if amount <= 0 or not fits_scale(amount, scale):
        raise Refused("bot-form-bad-amount", scale=scale)
    return str(amount)


def _number(form: Form, name: str, text: str) -> int:
    tickets = int(form.get("tickets", MAX_TICKETS))
    most = {"tickets": MAX_TICKETS, "winners": min(tickets, MAX_WINNERS)}.get(name, tickets)
    digits = clean_code(text).replace(" ", "")
    if not digits.isascii() or not digits.isdigit() or not 1 <= int(digits[:9]) <= most:
        raise Refused("bot-form-bad-number", most=most)
    return int(digits)


def _seconds(text: str) -> int:
    found = _DURATION.fullmatch(text)
    seconds = int(found[1]) * _UNIT_SECONDS[found[2].lower()] if found else 0
    if not MIN_DURATION_SECONDS <= seconds <= MAX_DURATION.total_seconds():
        raise Refused("bot-form-bad-duration")
    return seconds
