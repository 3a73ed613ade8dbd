"""Workers that make random moves, and a checker that watches the books meanwhile."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import Final

from luckymart.kit.errors import DomainError
from luckymart.ledger import actions as ledger
from tests.soak.books import assert_snapshot_balances
from tests.soak.everything import facts
from tests.soak.everything.moves import MOVES, Move
from tests.soak.everything.shop import AGAIN, Act, Shop

COPIES: Final = (*(1,) * 14, 2, 2, 2, 2, 2, 5)
"""How often a command is sent, concurrently or (ONE_AFTER_ANOTHER) after each answer."""
ONE_AFTER_ANOTHER: Final = 0.3
MISSING_FIRST: Final = 0.3
"""How often to choose among the moves that have not succeeded in this run."""
IDLE_SECONDS: Final = 0.005
LOOK_EVERY_SECONDS: Final = 0.1
"""Or less often: checking takes at most half of the time."""


@dataclass
class Run:
    """Ends when `goal` commands have succeeded and everything it must cover has happened."""

    shop: Shop
    seed: int
    goal: int
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    idle: int = 0
    looks: int = 0
    unseen_facts: set[str] = field(default_factory=lambda: set(facts.EXPECTED))

    def missing(self) -> list[str]:
        labels = [label for move in MOVES for label in move.labels() if not self.done[label]]
        return sorted([*labels, *self.unseen_facts])

    def is_over(self) -> bool:
        return self.succeeded() >= self.goal and not self.missing()

    def succeeded(self) -> int:
        return sum(count for label, count in self.done.items() if not label.endswith(AGAIN))

    async def work(self, workers: int, deadline_seconds: float) -> None:
        """The TimeoutError names what has never happened."""
        try:
            async with asyncio.timeout(deadline_seconds), asyncio.TaskGroup() as group:
                group.create_task(self._check())
                for nth in range(workers):
                    group.create_task(self._worker(Random(f"{self.seed}:{nth}")))
        except TimeoutError as error:
            raise TimeoutError(f"never done: {', '.join(self.missing())}") from error

    async def _worker(self, chance: Random) -> None:
        while not self.is_over():
            move = self._choose(chance)
            copies = chance.choice(COPIES)
            try:
                act = await move.choose(self.shop, chance)
                if act is None:
                    self.idle += 1
                    await asyncio.sleep(IDLE_SECONDS)
                    continue
                if chance.random() < ONE_AFTER_ANOTHER:
                    for _ in range(copies):
                        await self._do(move, act)
                else:
                    await asyncio.gather(*(self._do(move, act) for _ in range(copies)))
            except Exception as error:
                error.add_note(f"in {move.name!r}, {copies} copies, seed {self.seed}")
                raise

    def _choose(self, chance: Random) -> Move:
        wanted = [move for move in MOVES if not all(self.done[one] for one in move.labels())]
        listed = wanted if wanted and chance.random() < MISSING_FIRST else MOVES
        return chance.choices(listed, [move.weight for move in listed])[0]

    async def _do(self, move: Move, act: Act) -> None:
        try:
            outcome = await act()
        except DomainError as refusal:
            self.refused[refusal.code] += 1
        else:
            self.done[f"{move.name}: {outcome}" if outcome else move.name] += 1

    async def _check(self) -> None:
        now = asyncio.get_running_loop().time
        while True:
            began = now()
            async with self.shop.db.transaction() as tx:
                assert await ledger.reconcile(tx) == []
            async with self.shop.owner.acquire() as session:
                await assert_snapshot_balances(session)  # type: ignore[arg-type]  # the pool's proxy has a connection's methods
            self.looks += 1
            self.unseen_facts -= await facts.seen(self.shop)
            if self.is_over():
                return
            await asyncio.sleep(max(LOOK_EVERY_SECONDS, now() - began))

    def report(self) -> str:
        lines = [
            f"{self.succeeded()} done, {sum(self.refused.values())} refused, {self.looks} looks"
        ]
        lines += [f"{count:6} {label}" for label, count in sorted(self.done.items())]
        lines += [f"{count:6} refused: {code}" for code, count in self.refused.most_common()]
        return "\n".join(lines)
