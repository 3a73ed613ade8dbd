"""docs/states.md says what the database allows: each state, each move, and a way out of all.

To mend a failure, change the page: one row for each move, `| FROM | TO, TO | who, when |`, and
`| STATE | final | |` for a state that nothing leaves.
"""

import re
from collections import defaultdict
from pathlib import Path
from typing import Final, TypeAlias

import pytest

from luckymart.kit.database import Connection

PAGE: Final = Path(__file__).parents[1] / "docs" / "states.md"
FINAL: Final = "final"
Moves: TypeAlias = dict[str, set[str]]

COLUMNS: Final = """
SELECT c.relname AS name, pg_get_constraintdef(k.oid) AS rule
FROM pg_constraint AS k INNER JOIN pg_class AS c ON c.oid = k.conrelid
WHERE
    c.relnamespace = 'public'::regnamespace AND k.contype = 'c'
    AND k.conname IN (c.relname || '_status_check', c.relname || '_state_check')
"""
GUARDS: Final = """
SELECT c.relname AS name, p.prosrc AS source
FROM pg_trigger AS t
INNER JOIN pg_class AS c ON c.oid = t.tgrelid
INNER JOIN pg_proc AS p ON p.oid = t.tgfoid
WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
"""
ALLOWED: Final = re.compile(
    r"\(OLD\.(?:status|state), NEW\.(?:status|state)\) NOT IN \(((?:\s*\('\w+', '\w+'\),?)+)\s*\)"
)


def pages() -> dict[str, Moves]:
    """By table, the moves from each state on the page; a final state has none."""
    found: dict[str, Moves] = {}
    for section in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        moves: Moves = found.setdefault(section.split("\n")[0].strip(), defaultdict(set))
        for start, ends in re.findall(r"^\| ([A-Z_]+) \| ([A-Za-z_, ]+) \|", section, re.MULTILINE):
            moves[start] |= {end.strip() for end in ends.split(",")} - {FINAL}
    return found


async def states_of(owner: Connection) -> dict[str, set[str]]:
    rows = await owner.fetch(COLUMNS)
    return {row["name"]: set(re.findall(r"'(\w+)'", row["rule"])) for row in rows}


async def guards_of(owner: Connection) -> dict[str, Moves]:
    """By table, the moves that its guards allow; without the tables whose guards name none."""
    found: dict[str, Moves] = {}
    for row in await owner.fetch(GUARDS):
        for pairs in ALLOWED.findall(row["source"]):
            moves = found.setdefault(row["name"], defaultdict(set))
            for start, end in re.findall(r"\('(\w+)', '(\w+)'\)", pairs):
                moves[start].add(end)
    return found


async def test_every_state_is_on_the_page(owner: Connection, subtests: pytest.Subtests) -> None:
    states = await states_of(owner)
    page = pages()
    assert sorted(page) == sorted(states), "tables with a state"
    for table, moves in page.items():
        with subtests.test(table):
            assert sorted(moves) == sorted(states[table]), f"states of {table}"


async def test_every_move_is_one_that_the_guard_allows(
    owner: Connection, subtests: pytest.Subtests
) -> None:
    page = pages()
    guards = await guards_of(owner)
    assert len(guards) >= 9, "guards with pairs of states were found"
    for table, allowed in guards.items():
        with subtests.test(table):
            shown = {(start, end) for start, ends in page[table].items() for end in ends}
            pairs = {(start, end) for start, ends in allowed.items() for end in ends}
            assert shown - pairs == set(), f"{table}: on the page, and not allowed by the guard"
            assert pairs - shown == set(), f"{table}: allowed by the guard, and not on the page"


async def test_every_state_reaches_a_final_one() -> None:
    for table, moves in pages().items():
        finals = {state for state, ends in moves.items() if not ends}
        for state in moves:
            seen, todo = {state}, [state]
            while todo:
                for end in moves[todo.pop()] - seen:
                    seen.add(end)
                    todo.append(end)
            assert seen & finals or table in ENDLESS, f"{table}: nothing ends {state}"


ENDLESS: Final = {"handles"}
"""Their rows are deleted, or go round for ever."""
