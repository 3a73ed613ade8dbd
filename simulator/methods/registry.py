"""The table of methods. Names are case-insensitive, as in Telegram."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from simulator.context import Context
from simulator.params import Params

Handler = Callable[[Context, Params], Awaitable[Any]]


@dataclass(frozen=True)
class Method:
    """A method with its proper name."""

    name: str
    run: Handler


METHODS: dict[str, Method] = {}


def method(name: str) -> Callable[[Handler], Handler]:
    """Register a handler by its method's name."""

    def register(handler: Handler) -> Handler:
        METHODS[name.lower()] = Method(name, handler)
        return handler

    return register
