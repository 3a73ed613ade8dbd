"""Wait for a condition instead of a duration."""

import asyncio
import inspect
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar, overload

POLL_SECONDS: Final = 0.02
# Reached only by a hang: generous, because anything can be slow on a loaded machine.
DEADLINE_SECONDS: Final = 180.0

Result = TypeVar("Result")


@overload
async def eventually(
    condition: Callable[[], Coroutine[Any, Any, Result]], deadline_seconds: float = ...
) -> Result: ...
@overload
async def eventually(condition: Callable[[], Result], deadline_seconds: float = ...) -> Result: ...
async def eventually(
    condition: Callable[[], Any], deadline_seconds: float = DEADLINE_SECONDS
) -> Any:
    """Ask until the answer is true, and return it. The TimeoutError has the last answer."""
    loop = asyncio.get_running_loop()
    end = loop.time() + deadline_seconds
    while True:
        answer = condition()
        result = await answer if inspect.isawaitable(answer) else answer
        if result:
            return result
        if loop.time() > end:
            raise TimeoutError(f"still {result!r} after {deadline_seconds} s")
        await asyncio.sleep(POLL_SECONDS)
