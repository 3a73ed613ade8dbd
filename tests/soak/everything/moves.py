"""The list of moves that workers choose from."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from random import Random
from typing import Final, TypeAlias

from tests.soak.everything.shop import Act, Shop

Choose: TypeAlias = Callable[[Shop, Random], Awaitable[Act | None]]


@dataclass(frozen=True, slots=True)
class Move:
    """`choose` picks a person and a target and returns the act; None if there is no target."""

    name: str
    weight: int
    outcomes: tuple[str, ...]
    """The outcomes that a run must have seen; if empty, the move must have succeeded once."""
    choose: Choose

    def labels(self) -> Iterable[str]:
        return [f"{self.name}: {outcome}" for outcome in self.outcomes] or [self.name]


MOVES: Final[list[Move]] = []


def move(weight: int, *outcomes: str) -> Callable[[Choose], Choose]:
    """Add a move to the list; `weight` is relative to the others."""

    def listed(choose: Choose) -> Choose:
        name = choose.__name__.replace("_", " ")
        MOVES.append(Move(name, weight, outcomes, choose))
        return choose

    return listed
