"""Create users and change them, for themselves and for staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal, Self, TypeAlias
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from luckymart.handles import actions as handles
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import WalletType, to_text
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES, pick_language
from luckymart.kit.typed import checked_reason, clean
from luckymart.ledger import actions as ledger
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff import roles as staff_roles
from luckymart.staff.actions import Staff
from luckymart.users import queries, rules
from luckymart.users.errors import UserBanned, UserNotFound

MAX_REASON_LENGTH = 500
Visibility: TypeAlias = Literal["PUBLIC", "HANDLE", "HIDDEN"]


@dataclass(frozen=True, slots=True)
class Profile:
    """What Telegram says about a person, with invisible characters removed from the names."""

    telegram_id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    photo_url: str | None = None

    def __post_init__(self) -> None:
        first_name, last_name = clean(self.first_name), clean(self.last_name or "") or None
        object.__setattr__(self, "first_name", first_name or last_name or self.username or "?")
        object.__setattr__(self, "last_name", last_name if first_name else None)


@dataclass(frozen=True, slots=True)
class UserRules:
    """The shop's settings for new users."""

    currency: str
    welcome_credit: Decimal = Decimal(0)
    with_handles: bool = True

    @classmethod
    def of(cls, settings: Settings) -> Self:
        return cls(settings.currency, settings.welcome_credit, settings.is_on("handles"))


class User(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    telegram_id: int
    telegram_username: str | None
    first_name: str
    last_name: str | None
    avatar_url: str | None
    language_code: str
    visibility: Visibility
    referral_code: str
    referred_by_id: UUID | None
    status: str
    ban_reason: str | None
    bot_reach: str
    last_login_at: datetime | None
    last_active_at: datetime | None
    two_factor_enabled: bool
    level: int
    total_spent: Decimal
    total_won: Decimal
    total_lotteries: int
    total_wins: int
    winning_rate: Decimal
    created_at: datetime


def _user(row: "queries.GetRow") -> User:
    return User(**row)


async def register(
    tx: Tx,
    rules_of_shop: UserRules,
    profile: Profile,
    start_param: str | None = None,
    *,
    reachable: bool = False,
) -> User:
    """The user of a Telegram account: created on first contact, updated on every later one.

    `start_param` names the referrer (`r_CODE`) and only counts on first contact.
    `reachable`: the person wrote to the bot, so the bot may write back. Raises UserBanned.
    """
    row = await queries.upsert(
        tx,
        telegram_id=profile.telegram_id,
        username=profile.username,
        first_name=profile.first_name,
        last_name=profile.last_name,
        avatar_url=profile.photo_url,
        language_code=pick_language(profile.language_code),
        referral_code=await _free_referral_code(tx),
        referrer_code=rules.referral_code_in(start_param),
        bot_reach="REACHABLE" if reachable else "UNKNOWN",
    )
    assert row is not None
    user = _user(row)
    if user.status == "BANNED":
        raise UserBanned(reason=user.ban_reason)
    if row["is_new"]:
        if user.referred_by_id is not None:
            friend = {"name": user.first_name}
            await notifications.notify(tx, [user.referred_by_id], "friend-joined", friend)
        if rules_of_shop.with_handles:
            await handles.take_telegram_name(tx, user.id, profile.username)
        await _welcome(tx, rules_of_shop, user)
    return user


async def _free_referral_code(tx: Tx) -> str:
    while True:
        code = rules.new_referral_code()
        if not await queries.referral_code_exists(tx, referral_code=code):
            return code


async def _welcome(tx: Tx, rules_of_shop: UserRules, user: User) -> None:
    currency, amount = rules_of_shop.currency, rules_of_shop.welcome_credit
    wallets = await ledger.player_wallets(tx, [user.id], WalletType.BALANCE, currency)
    if not amount:
        return
    promotions = await ledger.system_wallet(tx, "PROMOTIONS", WalletType.BALANCE, currency)
    scale = await ledger.currency_scale(tx, currency) or 0
    await notifications.notify(
        tx, [user.id], "welcome-credit", {"amount": to_text(amount, scale), "currency": currency}
    )
    event = ledger.Event(
        type="WELCOME",
        user_id=user.id,
        amount=amount,
        currency=currency,
        entries=[(promotions, -amount), (wallets[user.id], amount)],
    )
    await ledger.post_all(tx, [event])


async def get(connection: Connection, user_id: UUID) -> User:
    """Raises UserNotFound."""
    row = await queries.get(connection, user_id=user_id)
    if row is None:
        raise UserNotFound
    return _user(row)


async def get_by_telegram_id(connection: Connection, telegram_id: int) -> User | None:
    row = await queries.get_by_telegram_id(connection, telegram_id=telegram_id)
    return _user(row) if row else None


async def get_by_username(connection: Connection, username: str) -> User | None:
    """None if several users seem to have it: on Telegram, usernames can change hands."""
    rows = await queries.find_by_username(connection, username=username)
    return _user(rows[0]) if len(rows) == 1 else None


async def set_language(tx: Tx, user_id: UUID, language_code: str) -> User:
    """Raises ValidationError for an unsupported language."""
    if language_code not in LANGUAGES:
        raise ValidationError("language_code", f"one of {', '.join(LANGUAGES)}")
    row = await queries.set_language(tx, user_id=user_id, language_code=language_code)
    if row is None:
        raise UserNotFound
    return _user(row)


async def set_visibility(tx: Tx, user_id: UUID, visibility: Visibility) -> None:
    """What others see of a person: their first name, their handle, or nothing of them."""
    await queries.set_visibility(tx, user_id=user_id, visibility=visibility)


async def set_bot_reach(tx: Tx, telegram_id: int, bot_reach: str) -> None:
    """`REACHABLE` once the person has written to the bot; `BLOCKED` or `UNKNOWN` (they must press
    Start) once Telegram says so."""
    await queries.set_bot_reach(tx, telegram_id=telegram_id, bot_reach=bot_reach)


async def set_bot_reaches(tx: Tx, telegram_ids: Sequence[int], bot_reach: str) -> None:
    """The same for many users: what Telegram said about them during a broadcast."""
    await queries.lock_chats(tx, telegram_ids=telegram_ids)
    await queries.set_bot_reaches(tx, telegram_ids=telegram_ids, bot_reach=bot_reach)


async def ban(tx: Tx, staff: Staff, user_id: UUID, reason: str) -> User:
    """Ban a person and end their sessions. They keep their money; their roles are suspended.

    Raises PermissionDenied, UserNotFound, ValidationError.
    """
    staff.require("users.write")
    staff.require_other(user_id)
    reason = checked_reason(reason, MAX_REASON_LENGTH)
    user = await _lock_for_staff(tx, staff, user_id)
    if user.status == "DELETED":
        raise UserNotFound
    await queries.ban(tx, user_id=user_id, reason=reason)
    return await _log_status(tx, staff, "users.ban", user)


async def unban(tx: Tx, staff: Staff, user_id: UUID) -> User:
    """Raises PermissionDenied, UserNotFound."""
    staff.require("users.write")
    staff.require_other(user_id)
    user = await _lock_for_staff(tx, staff, user_id)
    await queries.unban(tx, user_id=user_id)
    return await _log_status(tx, staff, "users.unban", user)


async def _lock_for_staff(tx: Tx, staff: Staff, user_id: UUID) -> User:
    """A ban suspends roles, an unban restores them: for staff it takes the right to grant roles."""
    await staff_roles.lock_all(tx)
    await require_over(tx, await staff_log.load(tx, staff.user_id), user_id)
    return await _lock(tx, user_id)


async def require_over(tx: Tx, staff: Staff, user_id: UUID) -> None:
    """Acting on a member of staff takes the right to grant roles. Raises PermissionDenied."""
    staff.require("users.write")
    if await staff_roles.has_any(tx, user_id):
        staff.require(staff_roles.WRITE)


async def lock_many(tx: Tx, user_ids: Sequence[UUID]) -> None:
    """Lock these users' rows, always in the same order, before changing their counters."""
    await queries.lock_many(tx, user_ids=user_ids)


async def count_wins(tx: Tx, user_ids: Sequence[UUID], prize_value: Decimal) -> None:
    """Count one prize for each entry of the list. The users' rows must be locked."""
    await queries.count_wins(tx, user_ids=user_ids, prize_value=prize_value)


async def count_refunds(tx: Tx, lottery_id: UUID, order_ids: Sequence[UUID]) -> None:
    """Undo what a lottery's refunded orders counted, once their tickets are REFUNDED."""
    await queries.count_refunds(tx, lottery_id=lottery_id, order_ids=order_ids)


async def count_sale(
    tx: Tx, buyer_id: UUID, seller_id: UUID, lottery_id: UUID, price: Decimal, *, is_ticket: bool
) -> None:
    """Count a market deal, once the ticket has changed hands. Both rows must be locked."""
    await queries.count_sale(
        tx,
        buyer_id=buyer_id,
        seller_id=seller_id,
        lottery_id=lottery_id,
        price=price,
        is_ticket=is_ticket,
    )


async def mark_signed_in(tx: Tx, user_id: UUID) -> None:
    await queries.mark_signed_in(tx, user_id=user_id)


async def mark_active(connection: Connection, user_ids: Sequence[UUID]) -> None:
    """Record that these people are using the shop now."""
    await queries.mark_active(connection, user_ids=user_ids)


async def _lock(tx: Tx, user_id: UUID) -> User:
    row = await queries.lock(tx, user_id=user_id)
    if row is None:
        raise UserNotFound
    return _user(row)


async def _log_status(tx: Tx, staff: Staff, action: str, before: User) -> User:
    after = await get(tx, before.id)
    fields = {"status", "ban_reason"}
    await staff_log.log(
        tx,
        staff,
        action,
        "user",
        before.id,
        before=before.model_dump(include=fields),
        after=after.model_dump(include=fields),
    )
    return after


async def search(
    connection: Connection, staff: Staff, query: str, limit: int, cursor: str | None
) -> Page[User]:
    """Raises PermissionDenied."""
    staff.require("users.read")
    rows = await queries.search(
        connection,
        query=clean(query).removeprefix("@"),
        before=decode_cursor(cursor),
        limit=limit + 1,
    )
    return page_of(rows, limit).map(_user)
