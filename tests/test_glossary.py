"""The texts' wording: locales/glossary.toml, and each language's punctuation."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from fluent.syntax import ast, parse

from luckymart.kit.texts import LANGUAGES, LOCALES_DIR

GLOSSARY = tomllib.loads((LOCALES_DIR / "glossary.toml").read_text(encoding="utf-8"))


def texts_in(node: Any) -> Iterator[str]:
    """The text of a message, with each placeable as one letter."""
    if isinstance(node, ast.Pattern):
        yield "".join(
            element.value if isinstance(element, ast.TextElement) else "N"
            for element in node.elements
        )
    if isinstance(node, list):
        for one in node:
            yield from texts_in(one)
    elif isinstance(node, ast.BaseNode):
        for one in vars(node).values():
            yield from texts_in(one)


@cache
def messages(language: str) -> list[ast.Message]:
    return [
        entry
        for path in sorted((LOCALES_DIR / language).glob("*.ftl"))
        for entry in parse(path.read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Message)
    ]


@cache
def texts(language: str) -> list[tuple[str, str]]:
    return [(message.id.name, text) for message in messages(language) for text in texts_in(message)]


def found(language: str, pattern: str) -> list[str]:
    search = re.compile(pattern, re.IGNORECASE).search
    return [f"{name}: {text}" for name, text in texts(language) if search(text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_has_a_word_to_avoid(language: str) -> None:
    wrong = {
        f"{pattern} → {instead}": where
        for pattern, instead in GLOSSARY["avoid"][language].items()
        if (where := found(language, pattern))
    }
    assert not wrong


@pytest.mark.parametrize("term", GLOSSARY["terms"])
def test_a_term_has_a_name_in_use_in_each_language(term: str) -> None:
    names = GLOSSARY["terms"][term]
    assert set(names) == set(LANGUAGES)
    assert all(found(language, re.escape(name)) for language, name in names.items())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_percent_sign_follows_its_number(language: str) -> None:
    assert not found(language, r"N\s%")


def test_chinese_punctuation_has_full_width() -> None:
    # Commands, times and the minus people type stay as they are.
    letter = r"[\u4e00-\u9fff“”（）《》N]"
    assert not found(
        "zh", rf"[\u4e00-\u9fff”）][,:;!?()]|[,;!?()][\u4e00-\u9fff“（]|N[,;!?](?={letter})"
    )


def test_tajik_plurals_of_the_bot_name_the_number_one() -> None:
    """fluent.runtime has no plural rule of Tajik, so 1 is `other`: write `[1]`, not `[one]`."""

    def keys(node: Any) -> Iterator[str]:
        if isinstance(node, ast.Variant) and isinstance(node.key, ast.Identifier):
            yield node.key.name
        if isinstance(node, list):
            for one in node:
                yield from keys(one)
        elif isinstance(node, ast.BaseNode):
            for one in vars(node).values():
                yield from keys(one)

    wrong = [
        message.id.name
        for message in messages("tg")
        if not message.id.name.startswith("miniapp-")
        and {"one", "few", "many"} & set(keys(message))
    ]
    assert not wrong
