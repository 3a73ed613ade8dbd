"""Texts for people: the Fluent messages of locales/, one set for bot, API and notifications."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

from luckymart.kit.typed import isolated

LANGUAGES: Final = ("ru", "tg", "en", "zh")
DEFAULT_LANGUAGE: Final = "en"
LOCALES_DIR: Final = Path(__file__).parents[2] / "locales"


def pick_language(code: str | None) -> str:
    """The language of ours for an IETF tag as Telegram sends it (`zh-hans`: zh); else English."""
    primary = (code or "").lower().partition("-")[0]
    return primary if primary in LANGUAGES else DEFAULT_LANGUAGE


class Texts:
    """Loaded once when a process starts. Unknown ids are a mistake in the code: KeyError."""

    def __init__(self, directory: Path = LOCALES_DIR) -> None:
        self._bundles: dict[str, FluentBundle] = {}
        for language in LANGUAGES:
            bundle = FluentBundle([language, DEFAULT_LANGUAGE], use_isolating=False)
            for path in sorted((directory / language).glob("*.ftl")):
                bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
            self._bundles[language] = bundle

    def get(self, language: str, message_id: str, **values: str | int | float) -> str:
        """The message in that language (one of LANGUAGES; others fall back to English).

        A value that runs right to left is isolated; one of a subclass of str is markup, and stays.
        """
        bundle = self._bundles.get(language) or self._bundles[DEFAULT_LANGUAGE]
        pattern = bundle.get_message(message_id).value
        if pattern is None:
            raise KeyError(message_id)
        shown = {
            name: isolated(value) if type(value) is str else value for name, value in values.items()
        }
        text, errors = bundle.format_pattern(pattern, shown)
        if errors:
            raise errors[0]
        return str(text)

    def has(self, language: str, message_id: str) -> bool:
        return bool(self._bundles[language].has_message(message_id))


def localised(texts: Mapping[str, str], language: str) -> str:
    """Pick from an i18n column: the language, else English, else Russian, else any; '' if empty."""
    for choice in (language, DEFAULT_LANGUAGE, "ru"):
        if texts.get(choice):
            return texts[choice]
    return next(iter(texts.values()), "")
