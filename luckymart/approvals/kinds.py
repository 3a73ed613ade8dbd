"""The commands that may take two people. A feature makes one Kind for each."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Tx
from luckymart.kit.settings import Settings
from luckymart.staff.actions import Staff

Command = TypeVar("Command", bound=BaseModel)
Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class About:
    """What a proposal is about. `facts` are the values of its words, `approval-<kind>`; `amount`
    and `currency` are among them where there are any. `picture_id` is to be seen with them."""

    target_type: str
    target_id: UUID | None
    facts: Mapping[str, str] = field(default_factory=dict)
    amount: Decimal | None = None
    currency: str | None = None
    picture_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[Command, Done]):
    """`name` is `feature.verb`, as in the log. `permission`: what both people need.

    `by_owners`: two owners decide it; where the shop has one, it is that owner and somebody who may
    decide about money. Then who proposes it needs the permission, and the other one need not.

    `run` is the command itself, by one person, or by two where `staff.second` has approved. It
    raises SecondPersonNeeded where one is too few. `about` raises what makes the command senseless.
    """

    name: str
    permission: str
    command: type[Command]
    run: Callable[[Tx, Settings, Staff, Command], Awaitable[Done]]
    about: Callable[[Tx, Command], Awaitable[About]]
    by_owners: bool = False

    def __post_init__(self) -> None:
        assert self.name not in kinds, self.name
        kinds[self.name] = self


kinds: Final[dict[str, Kind[Any, Any]]] = {}
"""Every kind of the features imported so far, by its name."""
