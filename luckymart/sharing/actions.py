"""Find lotteries to share, and post about them in the operator's channel."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from luckymart.kit.database import Connection, Tx
from luckymart.kit.texts import Texts
from luckymart.lotteries.models import Lottery
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import CHANNEL_POST, Button, TelegramMessage
from luckymart.sharing import queries, words
from luckymart.sharing.rules import LinkRules, read_query

PAST_SECONDS: Final = 3600
"""How far back the first posts go when a channel is set for the first time."""
POSTS_A_MINUTE: Final = 15
"""Telegram lets a bot send about 20 messages a minute to one group or channel."""


@dataclass(frozen=True, slots=True)
class Channel:
    """`chat`: the chat's `@name` or id; `public_url`: where the proofs are published."""

    chat: str
    language: str
    public_url: str


async def find(
    connection: Connection, query: str, offset: int, limit: int, *, with_closed: bool = False
) -> list[Lottery]:
    """Find lotteries on sale by words of their titles, or any published one by its number.

    `with_closed`: the words also find lotteries that wait for their draw, after those on sale. For
    an empty query, those closest to their draw come first.
    """
    asked = read_query(query)
    rows = await queries.search(
        connection,
        words=list(asked.words),
        number=asked.number,
        with_closed=with_closed and bool(asked.words),
        skip=offset,
        limit=limit,
    )
    return [Lottery(**row) for row in rows]


async def due_posts(
    connection: Connection, channel: Channel, put_off: Sequence[UUID] = ()
) -> list[tuple[UUID, str]]:
    """The posts to send now, oldest first, within the rate limit; none if the channel is unset.

    Without the posts of lotteries that are put off.
    """
    since = await queries.since(connection, chat=channel.chat)
    room = POSTS_A_MINUTE - await queries.count_recent(connection)
    if since is None or room <= 0:
        return []
    rows = await queries.due_posts(connection, since=since, put_off=put_off, limit=room)
    return [(row["lottery_id"], row["kind"]) for row in rows]


async def watch(tx: Tx, channel: Channel) -> None:
    """Start posting in the channel. A channel that was set before keeps its first date."""
    await queries.watch(tx, chat=channel.chat, past_seconds=PAST_SECONDS)


async def tell(
    tx: Tx, channel: Channel, texts: Texts, links: LinkRules, due: Sequence[tuple[UUID, str]]
) -> int:
    """Write these posts into the outbox. Returns how many were new.

    A post's row and its message's row share a transaction, so neither a crash nor two concurrent
    processes post anything twice.
    """
    rows = await queries.claim_posts(
        tx, lottery_ids=[one for one, _ in due], kinds=[kind for _, kind in due]
    )
    claimed = {(row["lottery_id"], row["kind"]) for row in rows}
    described = await queries.describe(tx, lottery_ids=[one for one, _ in claimed])
    lotteries = {row["id"]: row for row in described}
    for lottery_id, kind in due:
        if (lottery_id, kind) not in claimed:
            continue
        post = words.Post(texts, channel.language, channel.public_url, lotteries[lottery_id])
        button = Button(text=post.button(kind), url=links.link(lottery_id))
        message = TelegramMessage(
            chat_id=channel.chat, text=post.text(kind), picture=post.picture(), buttons=[[button]]
        )
        await outbox.enqueue(tx, CHANNEL_POST, message)
    return len(claimed)
