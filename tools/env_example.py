"""Writes `.env.example` from the settings: `python -m tools.env_example`.

What must be set stands there empty; what has a default stands there as a comment, with it.
"""

from pathlib import Path
from textwrap import wrap
from typing import Any, Final

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from luckymart.kit.settings import Settings

FILE: Final = Path(__file__).parents[1] / ".env.example"
WIDTH: Final = 98
HEAD: Final = """\
# Settings of LuckyMart: copy to .env and fill in what is empty. `make demo` needs none of them.
# Written by `python -m tools.env_example` from luckymart/kit/settings.py.
"""


def render() -> str:
    parts = [HEAD]
    for name, field in Settings.model_fields.items():
        comment = "".join(f"# {line}\n" for line in wrap(field.description or "", WIDTH))
        parts.append(f"{comment}{_line(name.upper(), field)}\n")
    return "\n".join(parts)


def _line(name: str, field: FieldInfo) -> str:
    if field.default is PydanticUndefined:
        return f"{name}="
    return f"# {name}={_text(field.default)}"


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ",".join(str(part) for part in value)
    return str(value)


if __name__ == "__main__":
    FILE.write_text(render(), encoding="utf-8")
