"""One of many leads; another takes over when its connection or its process ends."""

import asyncio
import os
import signal
import sys

from jobs.leader import Leader
from luckymart.kit.database import Connection
from tests.support.waiting import eventually

OTHER_PROCESS = """
import asyncio, os
from jobs.leader import Leader

async def elected():
    print("elected", flush=True)

async def main():
    await Leader(os.environ["LOCK_URL"], on_elected=elected, on_lost=lambda: None).start()
    await asyncio.Event().wait()

asyncio.run(main())
"""


class Candidate:
    """A leader and what its callbacks recorded."""

    def __init__(self, url: str) -> None:
        self.told: list[str] = []
        self.leader = Leader(url, on_elected=self._elected, on_lost=self._lost)

    async def _elected(self) -> None:
        self.told.append("elected")

    def _lost(self) -> None:
        self.told.append("lost")

    @property
    def leads(self) -> bool:
        return self.leader.is_leading


async def cut(owner: Connection) -> None:
    """Terminate the leader's session on the server."""
    await owner.execute(
        """
        SELECT pg_terminate_backend(l.pid) FROM pg_locks AS l
        WHERE l.locktype = 'advisory' AND l.granted
            AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """
    )


async def test_one_leads_and_another_takes_over(database_url: str, owner: Connection) -> None:
    candidates = [Candidate(database_url) for _ in range(3)]
    for candidate in candidates:
        await candidate.leader.start()
    try:
        await eventually(lambda: any(candidate.leads for candidate in candidates))
        (first,) = [candidate for candidate in candidates if candidate.leads]
        await cut(owner)
        await eventually(lambda: first.told == ["elected", "lost"] or len(first.told) > 2)
        await eventually(lambda: any(candidate.leads for candidate in candidates))
        assert sum(candidate.leads for candidate in candidates) == 1
        (second,) = [candidate for candidate in candidates if candidate.leads]
        await second.leader.stop()
        assert second.told[-2:] == ["elected", "lost"]
        await eventually(lambda: any(candidate.leads for candidate in candidates))
        assert not second.leads
    finally:
        for candidate in candidates:
            await candidate.leader.stop()
    assert await owner.fetchval("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == 0


async def test_a_killed_process_is_replaced(database_url: str) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        OTHER_PROCESS,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "LOCK_URL": database_url},
    )
    assert process.stdout is not None
    candidate = Candidate(database_url)
    try:
        while await process.stdout.readline() not in (b"elected\n", b""):
            pass
        assert process.returncode is None
        await candidate.leader.start()
        process.send_signal(signal.SIGKILL)
        await process.wait()
        await eventually(lambda: candidate.leads)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
        await candidate.leader.stop()
    assert candidate.told == ["elected", "lost"]


async def test_a_server_that_is_away_is_waited_for(database_url: str, owner: Connection) -> None:
    candidate = Candidate("postgresql://postgres:wrong@127.0.0.1:1/none")
    await candidate.leader.start()
    await asyncio.sleep(0)
    assert not candidate.leads
    await candidate.leader.stop()
    assert candidate.told == []
