"""A process that buys as fast as it can until it is killed: `python -m tests.soak.buyers`.

Reads one line of JSON: the database's URL, the lottery, the buyers and their keys. Each buyer sends
their keys one after the other, repeating from the first that was not confirmed. Writes one line of
JSON for each confirmed purchase, in one write, so that a line is complete or missing.
"""

import asyncio
import json
import os
import sys
from uuid import UUID

from luckymart.kit.database import connect
from luckymart.purchases.office import TicketOffice
from tests.soak.trade import RATES, wish


async def main() -> None:
    order = json.loads(sys.stdin.readline())
    db = await connect(order["url"], max_connections=4)
    office = TicketOffice(db, lambda: RATES, max_batch=8)
    lottery_id = UUID(order["lottery"])

    async def buy(buyer: str, keys: list[str]) -> None:
        for key in keys:
            purchase = await office.buy(wish(UUID(buyer), lottery_id, 2, key=key))
            line = json.dumps({"buyer": buyer, "key": key, "result": purchase.json}) + "\n"
            os.write(sys.stdout.fileno(), line.encode())

    await asyncio.gather(*(buy(buyer, keys) for buyer, keys in order["keys"].items()))
    await office.close()
    await db.close()


if __name__ == "__main__":
    asyncio.run(main())
