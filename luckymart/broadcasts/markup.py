"""Check Telegram's HTML before a broadcast is sent to a hundred thousand people.

https://core.telegram.org/bots/api#html-style
"""

from html import unescape
from html.parser import HTMLParser
from typing import Final

TAGS: Final = frozenset(
    ("a", "b", "blockquote", "code", "del", "em", "i", "ins", "pre", "s", "span", "strike")
) | {"strong", "tg-emoji", "tg-spoiler", "u"}
ATTRIBUTES: Final = frozenset(("href", "class", "expandable", "emoji-id"))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.text = ""
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            raise ValueError(f"Telegram knows no <{tag}>")
        unknown = {name for name, _ in attrs} - ATTRIBUTES
        if unknown:
            raise ValueError(f"Telegram knows no {min(unknown)} of <{tag}>")
        self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raise ValueError(f"<{tag}/> has to be closed by </{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            raise ValueError(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        if "<" in data:
            raise ValueError("a < that begins no tag has to be &lt;")
        self.text += data

    def handle_entityref(self, name: str) -> None:
        self.text += unescape(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.text += unescape(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        raise ValueError("a < that begins no tag has to be &lt;")

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)

    def close(self) -> None:
        super().close()
        if self._open:
            raise ValueError(f"<{self._open[-1]}> is not closed")


def visible_text(html: str) -> str:
    """The text without tags. Raises ValueError for HTML that Telegram refuses."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text.strip()
