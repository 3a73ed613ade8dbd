"""The list of moves: what workers choose from."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from random import Random
from typing import Final, TypeAlias

from tests.soak.everything.shop import Act, Shop

Choose: TypeAlias = Callable[[Shop, Random], Awaitable[Act | None]]


@dataclass(frozen=True, slots=True)
class Move:
    """`choose` picks whose and which, and answers how it is done; None where there is nothing."""

    name: str
    weight: int
    outcomes: tuple[str, ...]
    """Those that a run must have seen; none: that it was done at all."""
    choose: Choose

    def labels(self) -> Iterable[str]:
        return [f"{self.name}: {outcome}" for outcome in self.outcomes] or [self.name]


MOVES: Final[list[Move]] = []


def move(weight: int, *outcomes: str) -> Callable[[Choose], Choose]:
    """Into the list; `weight` against the others'."""

    def listed(choose: Choose) -> Choose:
        name = choose.__name__.replace("_", " ")
        MOVES.append(Move(name, weight, outcomes, choose))
        return choose

    return listed
