"""The files of locales/: one per feature, the same in every language, no unused messages."""

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast, parse

from luckymart.kit.errors import all_errors
from luckymart.kit.texts import LANGUAGES, LOCALES_DIR
from luckymart.notifications.words import TYPES
from webapp_api.errors import STATUSES

ROOT = Path(__file__).parents[1]
CHANNELS = {"bot", "miniapp", "check"}
"""Texts of the bot and the Mini App that belong to no feature, and of the check page."""


@cache
def entries(language: str) -> dict[str, list[str]]:
    """Each file's messages."""
    return {
        path.stem: [
            entry.id.name
            for entry in parse(path.read_text(encoding="utf-8")).body
            if isinstance(entry, ast.Message)
        ]
        for path in sorted((LOCALES_DIR / language).glob("*.ftl"))
    }


@cache
def code() -> str:
    folders = ("bot", "webapp_api", "jobs", "luckymart", "processes")
    return "\n".join(
        path.read_text(encoding="utf-8")
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
    )


def test_a_file_bears_the_name_of_a_feature() -> None:
    features = {path.name for path in (ROOT / "luckymart").iterdir() if path.is_dir()}
    assert set(entries("en")) <= features | CHANNELS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_files_and_messages(language: str) -> None:
    def sets(found: dict[str, list[str]]) -> dict[str, set[str]]:
        return {name: set(messages) for name, messages in found.items()}

    assert sets(entries(language)) == sets(entries("en"))


def test_a_message_stands_in_one_file() -> None:
    found = [message for messages in entries("en").values() for message in messages]
    assert len(found) == len(set(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_brings_its_currency_along(language: str) -> None:
    """`{ $amount } { $currency }` would show `1000.00 TJS` where a reader writes `1 000,00 TJS`."""
    beside = re.compile(r"\{ \$\w+ \}\s*\{ \$currency \}")
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((LOCALES_DIR / language).glob("*.ftl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if beside.search(line)
    ]
    assert found == []


def test_every_message_is_used() -> None:
    """webapp/test/texts.test.ts does the same for the Mini App's messages."""
    literals = set(re.findall(r"""["']([a-z][\w-]+)["']""", code()))
    prefixes = tuple(re.findall(r"""f["']([a-z]\w*-[\w-]*)\{""", code()))
    said = {f"error-{one.replace('_', '-')}" for one in STATUSES}
    said |= {f"error-{error.code.replace('_', '-')}" for error in all_errors()}
    said |= {f"notification-{kind}-{part}" for kind in TYPES for part in ("title", "body")}
    texts = "\n".join(path.read_text() for path in (LOCALES_DIR / "en").glob("*.ftl"))
    in_others = set(re.findall(r"\{ ([a-z][\w-]+) \}", texts))
    unused = [
        message
        for messages in entries("en").values()
        for message in messages
        if not message.startswith("miniapp-")
        and message not in literals | said | in_others
        and (message.startswith(("error-", "notification-")) or not message.startswith(prefixes))
    ]
    assert not unused
