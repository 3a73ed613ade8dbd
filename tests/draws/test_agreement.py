"""Two implementations of one specification, Python's and the browser's, on the same draws."""

import asyncio
import json
import os
import random
from pathlib import Path
from typing import Any
from uuid import UUID

from luckymart.draws import rules
from luckymart.draws.rules import Facts, Source
from tests.draws.test_proof import make_draw

PROJECT = Path(__file__).parents[2]
DRAWS = 10_000
CONTEXT_BYTES = 32
OUTPUT_BYTES = {Source.DRAND: 48, Source.ECVRF: 64}
MOST_TICKETS = 1_000_000
MOST_WINNERS = 1000


def random_draw(chance: random.Random) -> dict[str, Any]:
    """Any draw with arbitrary bytes as entropy: only what follows from them is compared."""
    source = chance.choice(list(Source))
    tickets = int(10 ** chance.uniform(0, 6))
    winners = min(tickets, int(10 ** chance.uniform(0, 1.3)))
    facts = Facts(UUID(bytes=chance.randbytes(16)), chance.randbytes(32), tickets, winners)
    context, output = chance.randbytes(CONTEXT_BYTES), chance.randbytes(OUTPUT_BYTES[source])
    round_number = chance.randrange(1, 2**40) if source is Source.DRAND else 0
    seed = rules.seed(source, context, round_number, output, facts)
    return {
        "source": source.value,
        "lottery_id": str(facts.lottery_id),
        "root": facts.root.hex(),
        "tickets": tickets,
        "winners": winners,
        "context": context.hex(),
        "round": round_number,
        "output": output.hex(),
        "seed": seed.hex(),
        "indices": rules.winner_indices(seed, tickets, winners),
    }


def publication_of(source: str, tickets: int, winners: int) -> dict[str, Any]:
    draw = make_draw(source, tickets, winners)
    return {
        "bundle": draw.bundle.model_dump_json(),
        "leaves": "".join(line + "\n" for line in draw.lines),
        "receipts": [
            receipt.model_dump_json() for receipt in draw.receipts[:: max(1, tickets // 5)]
        ],
    }


async def test_python_and_typescript_agree(tmp_path: Path) -> None:
    chance = random.Random(20261121)
    document = {
        "draws": [random_draw(chance) for _ in range(DRAWS)],
        "published": [
            publication_of(source, tickets, 1 + tickets // 3)
            for source in ("ecvrf", "drand")
            for tickets in [*range(1, 70), 1023, 1024, 1025]
        ]
        + [publication_of("ecvrf", MOST_WINNERS, MOST_WINNERS)],
    }
    file = tmp_path / "draws.json"
    file.write_text(json.dumps(document))
    check = await asyncio.create_subprocess_exec(
        str(PROJECT / "tools" / "npm"),
        *("exec", "--", "vitest", "run", "--config", "agreement/vitest.config.ts"),
        cwd=PROJECT / "webapp",
        env=os.environ | {"LUCKYMART_DRAWS": str(file)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await check.communicate()
    assert check.returncode == 0, output.decode()
