"""Written from queries.sql by `make schema`; a test compares."""

from datetime import datetime
from typing import Any, TypedDict

from luckymart.kit.database import Connection

async def find_update(connection: Connection, *, update_id: int) -> bool | None: ...
async def remember_update(connection: Connection, *, update_id: int) -> str: ...

class FindDialogRow(TypedDict):
    state: str | None
    data: Any

async def find_dialog(
    connection: Connection, *, bot_id: int, chat_id: int, user_id: int, destiny: str
) -> FindDialogRow | None: ...
async def save_dialog_state(
    connection: Connection,
    *,
    bot_id: int,
    chat_id: int,
    user_id: int,
    destiny: str,
    state: str | None,
) -> str: ...
async def save_dialog_data(
    connection: Connection, *, bot_id: int, chat_id: int, user_id: int, destiny: str, data: Any
) -> str: ...
async def delete_finished_dialog(
    connection: Connection, *, bot_id: int, chat_id: int, user_id: int, destiny: str
) -> str: ...
async def delete_updates(connection: Connection, *, moment: datetime) -> int: ...
async def delete_dialogs(connection: Connection, *, moment: datetime) -> int: ...
