"""Players write, like and delete posts about prizes; staff review them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final
from uuid import UUID

from luckymart.kit.database import Connection, Database, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import WalletType, fits_scale, to_text
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.settings import Settings
from luckymart.kit.typed import checked_reason
from luckymart.ledger import actions as ledger
from luckymart.ledger.errors import AmountScale
from luckymart.limits import actions as limits
from luckymart.lotteries.models import summary_of
from luckymart.notifications import actions as notifications
from luckymart.pictures.actions import Pictures
from luckymart.prizes import actions as prizes
from luckymart.showoffs import queries
from luckymart.showoffs.errors import (
    ShowoffExists,
    ShowoffNotFound,
    ShowoffOwn,
    ShowoffPrizeState,
    ShowoffState,
)
from luckymart.showoffs.models import PrizeToShow, Showoff, ShowoffRules, Status
from luckymart.staff import actions as staff_log
from luckymart.staff import related
from luckymart.staff.actions import Staff

READ: Final = "showoffs.read"
WRITE: Final = "showoffs.write"
SHOWN_STATES: Final = ("DELIVERED", "CREDITED")
"""The states of a prize in which its owner has received it."""
MAX_CONTENT_LENGTH: Final = 1000
MAX_REASON_LENGTH: Final = 500
MAX_PICTURES: Final = 5
MAX_UNUSED_PICTURES: Final = 10


async def post(
    tx: Tx,
    pictures: Pictures,
    user_id: UUID,
    prize_id: UUID,
    content: str,
    picture_ids: Sequence[UUID],
) -> Showoff:
    """Submit a post for review. The pictures are private, unused and the author's own.

    Raises ValidationError, PrizeNotFound, ShowoffPrizeState, ShowoffExists, PictureNotFound.
    """
    content = content.strip()
    if not 1 <= len(content) <= MAX_CONTENT_LENGTH:
        raise ValidationError("content", f"1 to {MAX_CONTENT_LENGTH} characters")
    if not 1 <= len(picture_ids) <= MAX_PICTURES or len(set(picture_ids)) < len(picture_ids):
        raise ValidationError("picture_ids", f"1 to {MAX_PICTURES} different ones")
    prize = await prizes.lock(tx, prize_id, user_id)
    if prize.status not in SHOWN_STATES:
        raise ShowoffPrizeState(status=prize.status)
    if await queries.find_live(tx, prize_id=prize_id) is not None:
        raise ShowoffExists
    await pictures.lock_unused(tx, user_id, "private", picture_ids)
    showoff_id: UUID = await queries.insert_showoff(
        tx, user_id=user_id, prize_id=prize_id, content=content, currency=prize.currency
    )
    await queries.insert_pictures(tx, id=showoff_id, picture_ids=list(picture_ids))
    written = await get(tx, showoff_id, user_id)
    await notifications.notify(
        tx,
        await staff_log.user_ids_with(tx, WRITE),
        "showoff-posted",
        {"title": written.lottery.title_i18n, "name": written.first_name},
        written.lottery_id,
    )
    return written


async def get(connection: Connection, showoff_id: UUID, viewer_id: UUID | None) -> Showoff:
    """A post in any state. Raises ShowoffNotFound."""
    row = await queries.get(connection, id=showoff_id, viewer_id=viewer_id)
    if row is None:
        raise ShowoffNotFound
    return _showoff(row)


async def get_public(connection: Connection, showoff_id: UUID, viewer_id: UUID | None) -> Showoff:
    """A post as everybody may see it. Raises ShowoffNotFound unless it is approved."""
    found = await get(connection, showoff_id, viewer_id)
    if found.status != "APPROVED" or found.user_status != "ACTIVE":
        raise ShowoffNotFound
    return found


async def get_own(connection: Connection, user_id: UUID, showoff_id: UUID) -> Showoff:
    """The author's own post. Raises ShowoffNotFound, also for others' and deleted posts."""
    found = await get(connection, showoff_id, user_id)
    if found.user_id != user_id or found.status == "DELETED":
        raise ShowoffNotFound
    return found


async def list_approved(
    connection: Connection, viewer_id: UUID | None, limit: int, cursor: str | None
) -> Page[Showoff]:
    """The approved posts, newest first."""
    rows = await queries.list_approved(
        connection, viewer_id=viewer_id, before=decode_cursor(cursor), limit=limit + 1
    )
    return _page(rows, limit)


async def list_own(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None
) -> Page[Showoff]:
    """The author's own posts, newest first, without deleted ones."""
    rows = await queries.list_own(
        connection, user_id=user_id, before=decode_cursor(cursor), limit=limit + 1
    )
    return _page(rows, limit)


async def list_all(
    connection: Connection, staff: Staff, status: Status | None, limit: int, cursor: str | None
) -> Page[Showoff]:
    """All posts, newest first. Raises PermissionDenied."""
    staff.require(READ)
    rows = await queries.list_all(
        connection, status=status, before=decode_cursor(cursor), limit=limit + 1
    )
    return _page(rows, limit)


async def next_pending(
    connection: Connection, staff: Staff, after: UUID | None
) -> tuple[Showoff | None, int]:
    """The post that has waited longest, after `after`, and how many wait.

    Raises PermissionDenied.
    """
    staff.require(READ)
    row = await queries.next_pending(connection, after=after)
    waiting: int = await queries.count_pending(connection)
    return (None if row is None else _showoff(row)), waiting


async def list_prizes_to_show(
    connection: Connection, user_id: UUID, limit: int
) -> list[PrizeToShow]:
    """The prizes that this person can post about now, newest first."""
    rows = await queries.list_prizes_to_show(
        connection, user_id=user_id, statuses=list(SHOWN_STATES), limit=limit
    )
    return [PrizeToShow(**row) for row in rows]


async def like(tx: Tx, user_id: UUID, showoff_id: UUID) -> Showoff:
    """Like a post. Idempotent. Raises ShowoffNotFound, ShowoffOwn."""
    found = await get_public(tx, showoff_id, user_id)
    if found.user_id == user_id:
        raise ShowoffOwn
    await queries.insert_like(tx, id=showoff_id, user_id=user_id)
    return await get_public(tx, showoff_id, user_id)


async def unlike(tx: Tx, user_id: UUID, showoff_id: UUID) -> Showoff:
    """Remove a like. Idempotent. Raises ShowoffNotFound."""
    await get_public(tx, showoff_id, user_id)
    await queries.delete_like(tx, id=showoff_id, user_id=user_id)
    return await get_public(tx, showoff_id, user_id)


async def delete(tx: Tx, user_id: UUID, showoff_id: UUID) -> None:
    """Delete the author's own post in any state. They keep a reward; the pictures go within a day.

    Raises ShowoffNotFound, also for others' and deleted posts.
    """
    row = await queries.lock(tx, id=showoff_id)
    if row is None or row["user_id"] != user_id or row["status"] == "DELETED":
        raise ShowoffNotFound
    await queries.delete_pictures(tx, id=showoff_id)
    await queries.delete_showoff(tx, id=showoff_id)


async def publish_pictures(
    db: Database, pictures: Pictures, showoff_id: UUID
) -> Mapping[UUID, UUID]:
    """Make public copies of a pending post's pictures, by their originals, before `approve`.

    Call it outside a transaction, because it uses the storage. Unused copies are removed like other
    unused pictures; until then nobody knows their names.
    Raises ShowoffNotFound, PicturesUnavailable.
    """
    async with db.connection() as connection:
        found = await get(connection, showoff_id, None)
    if found.status != "PENDING":
        return {}
    return {one: (await pictures.publish(one)).id for one in found.picture_ids}


async def approve(
    tx: Tx,
    settings: Settings,
    staff: Staff,
    showoff_id: UUID,
    reward: Decimal | None,
    published: Mapping[UUID, UUID],
) -> Showoff:
    """Publish a post, and reward the author in coins: the usual reward, or `reward` if given.

    A prize is rewarded once: a second post about it gets no reward, whatever was asked for.
    Beyond the limits a colleague decides, or it is published without a reward: it does not wait
    for two, since its public pictures would.
    Raises PermissionDenied, ShowoffNotFound, OwnAccount, ShowoffState, ValidationError,
    AmountScale, SecondPersonNeeded.
    """
    staff.require_for_money(WRITE)
    row = await queries.lock(tx, id=showoff_id)
    if row is None:
        raise ShowoffNotFound
    await related.require_unrelated(tx, staff, row["user_id"], WRITE, lets_out=True)
    if row["status"] != "PENDING":
        raise ShowoffState(status=row["status"])
    waiting = await get(tx, showoff_id, None)
    wanted = await _checked_reward(tx, ShowoffRules.of(settings), waiting, reward)
    await limits.let_out(
        tx,
        settings,
        staff,
        "posts",
        amount=wanted,
        wallet_type=WalletType.LUCKY_COIN,
        currency=waiting.currency,
        about=waiting.user_id,
        target_id=showoff_id,
    )
    event = await _reward_event(tx, waiting, wanted) if wanted else None
    if await queries.replace_pictures(
        tx, id=showoff_id, originals=list(published), published=list(published.values())
    ) != len(waiting.picture_ids):
        raise RuntimeError("the pictures of a post that waits do not change")
    await queries.approve(
        tx,
        id=showoff_id,
        reward=wanted,
        transaction_id=None if event is None else event.id,
        reviewed_by_id=staff.user_id,
    )
    approved = await get(tx, showoff_id, None)
    amount = f"{approved.reward:f}"
    facts = {"amount": amount, "currency": approved.currency, "rewarded": "yes" if event else "no"}
    await notifications.notify(
        tx,
        [approved.user_id],
        "showoff-approved",
        {"title": approved.lottery.title_i18n, **facts},
        approved.lottery_id,
    )
    await staff_log.log(
        tx,
        staff,
        "showoffs.approve",
        "showoff",
        showoff_id,
        before={"status": "PENDING"},
        after={
            "status": "APPROVED",
            "reward": amount,
            "currency": approved.currency,
            "transaction_id": event and str(event.id),
        },
    )
    await ledger.post_all(tx, [event] if event else [])
    return approved


async def reject(tx: Tx, staff: Staff, showoff_id: UUID, reason: str) -> Showoff:
    """Reject a post with a reason for its author, who may write another about the prize.

    Raises PermissionDenied, ValidationError, ShowoffNotFound, ShowoffState.
    """
    staff.require(WRITE)
    reason = checked_reason(reason, MAX_REASON_LENGTH)
    row = await queries.lock(tx, id=showoff_id)
    if row is None:
        raise ShowoffNotFound
    staff.require_other(row["user_id"])
    if row["status"] != "PENDING":
        raise ShowoffState(status=row["status"])
    await queries.reject(tx, id=showoff_id, reason=reason, reviewed_by_id=staff.user_id)
    rejected = await get(tx, showoff_id, None)
    await notifications.notify(
        tx,
        [rejected.user_id],
        "showoff-rejected",
        {"title": rejected.lottery.title_i18n, "reason": reason},
        rejected.lottery_id,
    )
    await staff_log.log(
        tx,
        staff,
        "showoffs.reject",
        "showoff",
        showoff_id,
        before={"status": "PENDING"},
        after={"status": "REJECTED", "reason": reason},
    )
    return rejected


async def _checked_reward(
    tx: Tx, rules: ShowoffRules, waiting: Showoff, reward: Decimal | None
) -> Decimal:
    wanted = rules.reward if reward is None else reward
    if not wanted.is_finite() or not 0 <= wanted <= rules.max_reward:
        raise ValidationError("reward", f"from 0 to {to_text(rules.max_reward, 2)}")
    scale = await ledger.currency_scale(tx, waiting.currency) or 0
    if not fits_scale(wanted, scale):
        raise AmountScale(scale=scale)
    if await queries.is_rewarded(tx, prize_id=waiting.prize_id):
        return Decimal(0)
    return wanted


async def _reward_event(tx: Tx, waiting: Showoff, reward: Decimal) -> ledger.Event:
    kind, currency = WalletType.LUCKY_COIN, waiting.currency
    coins = await ledger.player_wallets(tx, [waiting.user_id], kind, currency)
    promotions = await ledger.system_wallet(tx, "PROMOTIONS", kind, currency)
    return ledger.Event(
        type="SHOWOFF_REWARD",
        user_id=waiting.user_id,
        amount=reward,
        currency=currency,
        entries=[(promotions, -reward), (coins[waiting.user_id], reward)],
        related_type="showoff",
        related_id=waiting.id,
        lottery_id=waiting.lottery_id,
    )


def _page(rows: "Sequence[queries.GetRow]", limit: int) -> Page[Showoff]:
    return page_of(rows, limit).map(_showoff)


def _showoff(row: "queries.GetRow") -> Showoff:
    return Showoff(**row, lottery=summary_of(row))
