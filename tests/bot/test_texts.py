"""The bot's words: readable by Fluent, whole in every number, and valid HTML."""

from decimal import Decimal
from typing import Any

import pytest
from aiogram.filters.callback_data import CallbackData
from fluent.syntax import ast, parse

from bot.broadcasts.buttons import AudienceStep, BroadcastSend
from bot.kit.buttons import Id, new_nonce, short_id
from bot.kit.queues import QueueStep
from bot.kit.running import DialogStep
from bot.lotteries.buttons import LotteryCard, StaffLottery
from bot.notifications import NotificationSwitch
from bot.purchases.buttons import BuyConfirm
from bot.texts import Html, Translate, bar, money, shortened
from bot.wallets.buttons import WalletHistory
from luckymart.kit.ids import uuid7
from luckymart.kit.texts import LANGUAGES, LOCALES_DIR, Texts
from tests.support.chat import plain

# The Mini App renders its own; errors are held to their data in tests/test_errors.py.
APART = ("miniapp-", "error-")
COUNTS = (
    *("count", "winners", "limit", "left", "quantity", "tickets", "sold", "scale"),
    *("differences", "round", "rank"),
)


def messages(language: str) -> dict[str, set[str]]:
    """The ids of one language's messages, each with the names of its values."""
    found: dict[str, set[str]] = {}
    for path in sorted((LOCALES_DIR / language).glob("*.ftl")):
        for entry in parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), entry.content
            if isinstance(entry, ast.Message) and not entry.id.name.startswith(APART):
                found[entry.id.name] = _variables(entry)
    return {name: _with_those_of_others(found, name) for name in found}


def _with_those_of_others(found: dict[str, set[str]], name: str) -> set[str]:
    """A message that another one stands in needs its values too."""
    others = {one.removeprefix("@") for one in found[name] if one.startswith("@")}
    own = {one for one in found[name] if not one.startswith("@")}
    return own.union(*(_with_those_of_others(found, one) for one in others))


def _variables(node: Any) -> set[str]:
    if isinstance(node, ast.VariableReference):
        return {node.id.name}
    if isinstance(node, ast.MessageReference):
        return {f"@{node.id.name}"}
    if isinstance(node, list):
        return set().union(*map(_variables, node))
    if isinstance(node, ast.BaseNode):
        return set().union(*map(_variables, vars(node).values()), set())
    return set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 2, 5, 21, 1000])
def test_every_message_is_whole_in_every_number(texts: Texts, language: str, number: int) -> None:
    t = Translate(texts, language)
    for message_id, names in messages(language).items():
        values: dict[str, str | int] = {
            name: number if name in COUNTS else "<x> & y" for name in names
        }
        text = plain(t(message_id, **values))
        assert text.strip(), message_id
        assert "{" not in text, message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_say_the_same_with_the_same_values(language: str) -> None:
    english, own = messages("en"), messages(language)
    assert own.keys() == english.keys()
    differing = {name for name in own if own[name] - english[name] - {"count", "limit"}}
    assert not differing


def test_values_are_escaped_unless_they_are_html_already(texts: Texts) -> None:
    t = Translate(texts, "en")
    assert "&lt;b&gt;" in t("bot-start", name="<b>")
    assert "<b>x</b>" in t("bot-help", commands=Html("<b>x</b>"))
    assert t.plain("bot-button-pay", total="1 < 2") == "✅ Pay 1 < 2"


def test_ids_in_buttons_are_22_letters() -> None:
    for _ in range(100):
        value = uuid7()
        packed = LotteryCard(lottery=value).pack()
        assert len(short_id(value)) == 22
        assert LotteryCard.unpack(packed).lottery == value
    assert Id is not None


LOTTERY, CURSOR = uuid7(), short_id(uuid7())


@pytest.mark.parametrize(
    "data",
    [
        BuyConfirm(
            lottery=LOTTERY,
            quantity=100,
            wallet="B",
            price=Decimal("99999999.99999999"),
            nonce=new_nonce(),
        ),
        WalletHistory(wallet=LOTTERY, cursor=CURSOR),
        StaffLottery(action="draw_yes", lottery=LOTTERY),
        BroadcastSend(broadcast=LOTTERY, revision=2**31 - 1, moment=2**33 - 1),
        AudienceStep(rule="lottery", broadcast=LOTTERY, value=CURSOR),
        NotificationSwitch(kind="showoffs", channel="inbox", on=False, fixed=True),
        DialogStep(action="pick", nonce=new_nonce(), at="review", value=short_id(LOTTERY)),
        QueueStep(queue="payment-requests", action="account", item=LOTTERY),
    ],
    ids=lambda data: type(data).__name__,
)
def test_the_longest_buttons_fit(data: CallbackData) -> None:
    assert len(data.pack().encode()) <= 64
    assert type(data).unpack(data.pack()) == data


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "1,234,567.50\u00a0TJS"),
        ("zh", "1,234,567.50\u00a0TJS"),
        ("ru", "1\u00a0234\u00a0567,50\u00a0TJS"),
        ("tg", "1\u00a0234\u00a0567,50\u00a0TJS"),
    ],
)
def test_amounts_are_written_as_the_language_writes_them(
    texts: Texts, language: str, shown: str
) -> None:
    t, amount = Translate(texts, language), money("1234567.5", "TJS")
    assert t.money("1234567.5", "TJS") == shown
    assert shown in t("bot-wallet-line", name="x", balance=amount)
    assert shown in t.plain("bot-button-pay", total=amount)


def test_amounts_bars_and_cuts(texts: Texts) -> None:
    t = Translate(texts, "en")
    assert t.money("12.50000000", "TJS") == "12.50\u00a0TJS"
    assert t.money("3", "TJS") == "3.00\u00a0TJS"
    assert t.money("0.12345678", "TON") == "0.12345678\u00a0TON"
    assert t.money("-1.5", "TJS") == "-1.50\u00a0TJS"
    assert (bar(0, 10), bar(10, 10), bar(999_999, 1_000_000)) == (
        "▱" * 10,
        "▰" * 10,
        "▰" * 9 + "▱",
    )
    assert shortened("abcdef", 4) == "abc…"
    assert shortened("abcd", 4) == "abcd"
