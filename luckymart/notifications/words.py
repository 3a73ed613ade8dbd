"""The words of notifications and of refusals: plain text in the reader's language."""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, Final, Literal, TypeAlias, get_args

from luckymart.kit.errors import DomainError, ValidationError
from luckymart.kit.texts import Money, Texts, localised

Kind: TypeAlias = Literal["draws", "money", "market", "prizes", "friends", "showoffs", "news"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""The kinds that people can switch; `news` are the shop's broadcasts."""

TYPES: Final[Mapping[str, Kind]] = {
    "welcome-credit": "money",  # amount, currency
    "lottery-won": "prizes",  # title, ticket_number, rank, prize_type, prize_value, currency
    "lottery-lost": "draws",  # title, ticket_number (the winning one)
    "lottery-cancelled": "draws",  # title, reason
    "lottery-extended": "draws",  # title, end_time
    "refund": "money",  # title, amount, currency, wallet_type
    "resale-sold": "market",  # title, kind, ticket_number, amount, currency, wallet_type
    "resale-settled": "market",  # title, count, amount, currency, wallet_type
    "resale-cancelled-by-seal": "market",  # title, count
    "resale-removed": "market",  # title, kind, ticket_number, reason
    "resale-reversed": "market",  # title, amount, currency, wallet_type
    "credit": "money",  # amount, currency, wallet_type, reason
    "debit": "money",  # amount, currency, wallet_type, reason
    "debt-opened": "money",  # amount, currency, wallet_type
    "debt-forgiven": "money",  # amount, currency, wallet_type
    "commission-paid": "friends",  # title, amount, currency
    "approval-waiting": "money",  # name, deed (kind and facts of an approval); so the next ones
    "approval-done": "money",
    "approval-rejected": "money",  # reason
    "approval-expired": "money",  # without a name
    "limit-crossed": "money",  # name, door, amount, currency, wallet_type, total, limit, most
    "payment-account-changed": "money",  # name, deed; for everybody on staff
    "role-granted": "money",  # role; "money" because it must reach the inbox
    "role-revoked": "money",  # role
    "rules-of-two-ended": "money",  # for staff
    "limits-of-day": "money",  # day, outflows (name, door, amount and currency of each); for owners
    "friend-joined": "friends",  # name
    "handle-removed": "money",  # handle, reason; as nobody can do without it in their inbox
    "deposit-approved": "money",  # amount, currency, reference
    "deposit-rejected": "money",  # amount, currency, reference, reason
    "deposit-expired": "money",  # amount, currency, reference
    "deposit-reopened": "money",  # amount, currency, reference
    "deposit-to-check": "money",  # amount, currency, reference, name; for staff
    "stars-credited": "money",  # amount, currency, reference, stars
    "stars-refunded": "money",  # amount, currency, reference, stars
    "stars-unmatched": "money",  # amount, currency, reference, stars, name; for staff
    "stars-refund-refused": "money",  # amount, currency, reference, stars, why; for staff
    "stars-coins-gone": "money",  # amount, currency, reference, stars, name; for staff
    "payment-request": "money",  # name, text; for staff
    "payment-answer": "money",  # text
    "showoff-approved": "showoffs",  # title, rewarded ("yes" or "no"), amount (coins), currency
    "showoff-rejected": "showoffs",  # title, reason
    "showoff-posted": "showoffs",  # title, name; for those who review
    "bonus-pending": "money",  # amount, currency, end_time; before bonus-promised took its place
    "bonus-promised": "money",  # amount, currency, end_time
    "bonus-promised-coins": "money",  # the same
    "bonus-activated": "money",  # amount, currency
    "bonus-expired": "money",  # amount, currency
    "withdrawal-requested": "money",  # amount, payout, fee, currency, account; so the next ones
    "withdrawal-approved": "money",
    "withdrawal-rejected": "money",  # reason
    "withdrawal-paid": "money",  # reference
    "withdrawal-cancelled": "money",
    "withdrawal-waiting": "money",  # name, method; for those who decide
    "two-factor-on": "money",
    "two-factor-off": "money",
    "two-factor-reset": "money",  # reason
    "shipment-requested": "prizes",  # title, city; for those who ship
    "prize-shipped": "prizes",  # title, carrier, tracking_number
    "prize-delivered": "prizes",  # title
    "prize-converted": "prizes",  # title, amount, currency, reason
    "prize-closed": "prizes",  # title, amount, currency, reason
    "shipment-closed": "prizes",  # title, reason
}
"""Every type with its kind and the fields of its data. `title` is an i18n object, amounts are
decimal strings at the currency's scale, times are RFC 3339, and a `reason` is staff's own words or
a code that the text knows."""

# The shop's players live in Tajikistan, which has been at UTC+5 all year since 1991. Telegram does
# not tell a bot where the reader is, so the zone is written beside the time.
SHOP_ZONE: Final = timezone(timedelta(hours=5), "Asia/Dushanbe")
_AMOUNT: Final = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_TIME_FORMATS: Final = {
    "ru": "%d.%m.%Y %H:%M",
    "tg": "%d.%m.%Y %H:%M",
    "en": "%Y-%m-%d %H:%M",
    "zh": "%Y-%m-%d %H:%M",
}


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text, not escaped for any markup."""

    title: str
    body: str

    def as_html(self) -> str:
        """For Telegram's parse mode HTML."""
        return (
            f"<b>{html.escape(self.title, quote=False)}</b>\n{html.escape(self.body, quote=False)}"
        )


def render(texts: Texts, language: str, notification_type: str, data: Mapping[str, Any]) -> Words:
    """`language` is one of LANGUAGES. Raises KeyError for an unknown type or a missing value."""
    values = {name: _value(texts, language, name, data) for name in data}
    return Words(
        texts.get(language, f"notification-{notification_type}-title", **values),
        texts.get(language, f"notification-{notification_type}-body", **values),
    )


def explain(texts: Texts, language: str, error: DomainError) -> str:
    """A refusal for a person: `error-<code>` of locales/, filled with the plain values of its data.

    A decimal string is an amount where the data name a `currency`; `…_at` is a time.
    """
    values = {
        name: _told(texts, language, name, error.data)
        for name, value in error.data.items()
        if isinstance(value, str | int)
    }
    if isinstance(error, ValidationError):  # Fluent's variants have no points in their names
        (first, *_) = error.data.get("errors", [error.data])
        values["field"] = first.get("field", "").replace(".", "-")
    return texts.get(language, f"error-{error.code.replace('_', '-')}", **values)


def _told(texts: Texts, language: str, name: str, data: Mapping[str, Any]) -> str | int:
    value = data[name]
    if not isinstance(value, str):
        return str(value) if isinstance(value, bool) else int(value)
    if "currency" in data and _AMOUNT.fullmatch(value):
        return Money(value, data["currency"])
    return _moment(texts, language, value) if name.endswith("_at") else value


def _value(texts: Texts, language: str, name: str, data: Mapping[str, Any]) -> str:
    if name in ("amount", "prize_value", "payout", "fee", "price", "total", "most"):
        return Money(data[name], data["currency"])
    show = _SHOWN.get(name)
    return str(data[name]) if show is None else show(texts, language, data[name])


def _title(_texts: Texts, language: str, value: Any) -> str:
    return localised(value, language) if isinstance(value, Mapping) else str(value)


def shown_time(texts: Texts, language: str, time: datetime) -> str:
    """The time in the shop's zone, with the zone."""
    return texts.get(language, "notification-time", moment=local_time(language, time))


def local_time(language: str, time: datetime) -> str:
    """The time in the shop's zone, for a list that says the zone once."""
    local = time.astimezone(SHOP_ZONE)
    return local.strftime(_TIME_FORMATS.get(language, _TIME_FORMATS["en"]))


def deed_words(texts: Texts, language: str, deed: Mapping[str, str]) -> str:
    """What one member of staff proposes to another, by the words of its kind."""
    values = {name: _value(texts, language, name, deed) for name in deed if name != "kind"}
    return texts.get(language, f"approval-{re.sub('[._]', '-', deed['kind'])}", **values)


def _door(texts: Texts, language: str, value: Any) -> str:
    return texts.get(language, "limit-door", door=value)


def _outflows(texts: Texts, language: str, value: Any) -> str:
    lines = []
    for one in value:
        shown = {name: _value(texts, language, name, one) for name in one}
        lines.append(texts.get(language, "limit-line", **shown))
    return "\n".join(lines)


def _moment(texts: Texts, language: str, value: Any) -> str:
    return shown_time(texts, language, datetime.fromisoformat(value))


_SHOWN: Final[Mapping[str, Callable[[Texts, str, Any], str]]] = {
    "title": _title,
    "end_time": _moment,
    "deed": deed_words,
    "door": _door,
    "outflows": _outflows,
}
