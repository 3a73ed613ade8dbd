"""The draw: turns seal and entropy into winners, prizes and payments, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from luckymart.draws import beacon, ecvrf, entropy, queries, rounds, sealing
from luckymart.draws.entropy import Entropy
from luckymart.draws.errors import EntropyNotYet, TooFewSold
from luckymart.draws.proof import build_bundle
from luckymart.draws.rules import Facts
from luckymart.kit.clock import rfc3339, utc_now
from luckymart.kit.database import Connection, Tx
from luckymart.kit.ids import uuid7
from luckymart.kit.money import WalletType, to_text
from luckymart.ledger import actions as ledger
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import EntropySourceUnavailable, LotteryState, OwnLottery
from luckymart.lotteries.models import Lottery, Outcome
from luckymart.notifications import actions as notifications
from luckymart.prizes import actions as prizes
from luckymart.prizes.actions import NewPrize
from luckymart.purchases import actions as purchases
from luckymart.referrals import commissions, earning_queries
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff
from luckymart.users import actions as users

PRIZE_WALLETS = {"CASH": WalletType.BALANCE, "COINS": WalletType.LUCKY_COIN}


@dataclass(frozen=True, slots=True)
class DrawKeys:
    """`vrf_secret_key`: the operator's 32 bytes. `public_url`: where the leaves are published.

    `chain`: the only trusted drand chain.
    """

    vrf_secret_key: bytes
    public_url: str
    chain: beacon.Chain = beacon.QUICKNET

    @property
    def own_public_key(self) -> bytes:
        return ecvrf.public_key(self.vrf_secret_key)


@dataclass(frozen=True, slots=True)
class Winner(NewPrize):
    number: int


async def due_draws(
    connection: Connection, put_off: Sequence[UUID] = (), limit: int = 100
) -> list[UUID]:
    rows = await queries.due_draws(connection, put_off=put_off, limit=limit)
    return [row["id"] for row in rows]


async def draw(tx: Tx, keys: DrawKeys, lottery_id: UUID) -> bool:
    """Draw with the operator's key. Returns False and changes nothing if the draw is not due.

    Raises LotteryNotFound, EntropySourceUnavailable.
    """
    lottery = await sealing.lock(tx, lottery_id)
    draw_time = lottery["draw_time"]
    if lottery["status"] != "DRAWING" or draw_time is None or draw_time > lottery["locked_at"]:
        return False
    seal = await _get_seal(tx, lottery_id)
    await _draw_locked(tx, keys, lottery, seal, _own_evidence(keys, seal), drawn_by=None)
    return True


async def draw_with_signature(tx: Tx, keys: DrawKeys, lottery_id: UUID, signature: bytes) -> bool:
    """Draw with the beacon's signature, no matter who delivers it; False if already drawn.

    Verifies the signature before writing anything. Raises LotteryNotFound, LotteryState,
    EntropyNotYet, EntropySourceUnavailable, BeaconSignatureInvalid.
    """
    lottery = await sealing.lock(tx, lottery_id)
    if lottery["status"] == "COMPLETED":
        return False
    if lottery["status"] != "DRAWING":
        raise LotteryState(status=lottery["status"])
    if await queries.is_void(tx, lottery_id=lottery_id):
        raise LotteryState(status="CANCELLED")  # the timetable is about to cancel it
    seal = await _get_seal(tx, lottery_id)
    evidence = rounds.evidence_of(keys.chain, seal, signature)
    await _draw_locked(tx, keys, lottery, seal, evidence, drawn_by=None)
    return True


async def draw_now(tx: Tx, keys: DrawKeys, staff: Staff, lottery_id: UUID) -> None:
    """Draw by hand: seal first if needed, without waiting for the delays.

    A beacon cannot be hurried: with `drand` this only seals, and the round draws.
    How many people that takes is asked in doors.py, through which every channel comes here. Who
    draws by hand holds no ticket: OwnLottery. Also raises PermissionDenied, LotteryNotFound,
    LotteryState, TooFewSold, EntropySourceUnavailable, EntropyNotYet.
    """
    staff.require_for_money("draws.write")
    prepared = await sealing.prepare(tx, lottery_id)
    lottery = await sealing.lock(tx, lottery_id)
    await require_drawable(tx, staff, lottery_id)
    before = lottery["status"]
    due: list[ledger.Event] = []
    if before != "DRAWING":
        due = await sealing.seal_locked(tx, lottery, prepared)
        lottery = await sealing.lock(tx, lottery_id)
    seal = await _get_seal(tx, lottery_id)
    if seal["source"] == "drand" and before == "DRAWING":
        round_number, available_at = rounds.round_of(seal)
        raise EntropyNotYet(round=round_number, available_at=rfc3339(available_at))
    if seal["source"] == "drand":
        await ledger.post_all(tx, due)
    else:
        evidence = _own_evidence(keys, seal)
        await _draw_locked(tx, keys, lottery, seal, evidence, drawn_by=staff.user_id, due=due)
    await staff_log.log(
        tx,
        staff,
        "draws.draw",
        "lottery",
        lottery_id,
        before={"status": before},
        after={"status": "DRAWING" if seal["source"] == "drand" else "COMPLETED"},
    )


async def require_drawable(tx: Tx, staff: Staff, lottery_id: UUID) -> Lottery:
    """What is against a draw of this lottery by these people now.

    Raises PermissionDenied, LotteryNotFound, LotteryState, TooFewSold, OwnLottery.
    """
    staff.require_for_money("draws.write")
    lottery = await lotteries.get(tx, lottery_id)
    if lottery.status not in ("ACTIVE", "SOLD_OUT", "DRAWING"):
        raise LotteryState(status=lottery.status)
    if lottery.sold_tickets < lottery.min_tickets:
        raise TooFewSold(min_tickets=lottery.min_tickets, sold_tickets=lottery.sold_tickets)
    for person in staff.people:
        if (await lotteries.get(tx, lottery_id, person.user_id)).my_tickets:
            raise OwnLottery
    return lottery


async def _get_seal(tx: Tx, lottery_id: UUID) -> "queries.GetSealRow":
    """The seal of a lottery whose row this transaction holds, and which is sealed."""
    seal = await queries.get_seal(tx, lottery_id=lottery_id)
    assert seal is not None
    return seal


def _own_evidence(keys: DrawKeys, seal: "queries.GetSealRow") -> Entropy:
    """The entropy that the operator's key gives this seal. Raises EntropySourceUnavailable."""
    evidence = entropy.from_ecvrf(keys.vrf_secret_key, _facts(seal))
    if seal["source"] != evidence.source or evidence.public_key != seal["entropy_public_key"]:
        # The key was fixed before the first sale; any other key proves nothing.
        raise EntropySourceUnavailable(source=seal["source"])
    return evidence


def _facts(seal: "queries.GetSealRow") -> Facts:
    return Facts(seal["lottery_id"], seal["root"], seal["tickets"], seal["winners"])


async def _draw_locked(
    tx: Tx,
    keys: DrawKeys,
    lottery: "queries.LockRow",
    seal: "queries.GetSealRow",
    evidence: Entropy,
    drawn_by: UUID | None,
    due: Sequence[ledger.Event] = (),
) -> None:
    """The only path of a draw. Locks in the same order as the sale: lottery, wallets, users.

    `due`: payments of a seal made in the same transaction.
    """
    if lottery["status"] != "DRAWING":
        raise LotteryState(status=lottery["status"])
    facts = _facts(seal)
    outcome = entropy.draw(facts, evidence)
    drawn_at = max(utc_now(), seal["sealed_at"])
    # A beacon's value exists from its round's time, however late it arrives here.
    available_at = seal["available_at"] or drawn_at
    rows = await queries.ticket_numbers(tx, lottery_id=lottery["id"], places=outcome.indices)
    numbers = {row["place"]: row["number"] for row in rows}
    bundle = build_bundle(
        facts,
        evidence,
        outcome,
        sealed_at=seal["sealed_at"],
        available_at=available_at,
        leaves_url=f"{keys.public_url}/api/v1/lotteries/{lottery['id']}/leaves",
        ticket_numbers=numbers,
    ).model_dump(mode="json")
    winners = await _winners(tx, lottery, [numbers[place] for place in outcome.indices])

    await queries.insert_result(
        tx,
        lottery_id=lottery["id"],
        context=evidence.context,
        public_key=evidence.public_key,
        output=evidence.output,
        proof=evidence.proof,
        seed=outcome.seed,
        winners=bundle["winners"],
        available_at=available_at,
        drawn_by_id=drawn_by,
    )
    await purchases.mark_won(tx, {winner.ticket_id: winner.rank for winner in winners})
    await lotteries.complete(
        tx,
        lottery["id"],
        Outcome(
            drawn_at=drawn_at,
            winning_numbers=[winner.number for winner in winners],
            first_user_id=winners[0].user_id,
            seed=outcome.seed,
            proof=evidence.proof,
            available_at=available_at,
            bundle=bundle,
        ),
    )
    earned = await commissions.list_pending(tx, lottery["id"])
    await _settle(tx, lottery, winners, earned, due)
    await _tell(tx, lottery, winners, earned)


async def _winners(tx: Tx, lottery: "queries.LockRow", numbers: list[int]) -> list[Winner]:
    rows = await queries.winning_tickets(tx, lottery_id=lottery["id"], numbers=numbers)
    tickets = {row["number"]: row for row in rows}
    full = await _full_wallets(tx, lottery, [row["user_id"] for row in rows])
    credited = lottery["prize_type"] in PRIZE_WALLETS
    return [
        Winner(
            rank,
            tickets[number]["id"],
            tickets[number]["user_id"],
            uuid7() if credited and tickets[number]["user_id"] not in full else None,
            number,
        )
        for rank, number in enumerate(numbers, start=1)
    ]


async def _full_wallets(tx: Tx, lottery: "queries.LockRow", user_ids: list[UUID]) -> set[UUID]:
    """Winners whose wallet cannot hold the prize: they keep nobody else from theirs."""
    kind = PRIZE_WALLETS.get(lottery["prize_type"])
    if kind is None:
        return set()
    rows = await queries.list_full_wallets(
        tx,
        user_ids=user_ids,
        type=kind,
        currency=lottery["currency"],
        amount=lottery["prize_value"],
    )
    return {row["user_id"] for row in rows}


async def _settle(
    tx: Tx,
    lottery: "queries.LockRow",
    winners: list[Winner],
    earned: "list[earning_queries.PendingRow]",
    due: Sequence[ledger.Event],
) -> None:
    """Pay the escrow to the house, and prizes and commissions to users; record the prizes."""
    events = [
        *due,
        *await _release_escrow(tx, lottery),
        *await _prize_events(tx, lottery, winners),
        *await _commission_events(tx, lottery, earned),
    ]
    await ledger.post_all(tx, events)
    await commissions.mark_paid(tx, lottery["id"])
    await prizes.award(tx, lottery, winners)
    user_ids = [winner.user_id for winner in winners]
    await users.lock_many(tx, user_ids)
    await users.count_wins(tx, user_ids, lottery["prize_value"])


async def _release_escrow(tx: Tx, lottery: "queries.LockRow") -> list[ledger.Event]:
    events = []
    for row in await queries.escrow_of(tx, lottery_id=lottery["id"]):
        kind, currency, amount = WalletType(row["wallet_type"]), lottery["currency"], row["amount"]
        escrow = await ledger.system_wallet(tx, "LOTTERY_ESCROW", kind, currency)
        house = await ledger.system_wallet(tx, "HOUSE_REVENUE", kind, currency)
        events.append(
            _event(lottery, "SETTLEMENT", None, amount, [(escrow, -amount), (house, amount)])
        )
    return events


async def _prize_events(
    tx: Tx, lottery: "queries.LockRow", winners: list[Winner]
) -> list[ledger.Event]:
    kind = PRIZE_WALLETS.get(lottery["prize_type"])
    if kind is None:
        return []
    currency, amount = lottery["currency"], lottery["prize_value"]
    house = await ledger.system_wallet(tx, "HOUSE_REVENUE", kind, currency)
    user_ids = [winner.user_id for winner in winners]
    wallets = await ledger.player_wallets(tx, user_ids, kind, currency)
    return [
        _event(
            lottery,
            "PRIZE",
            winner.user_id,
            amount,
            [(house, -amount), (wallets[winner.user_id], amount)],
            event_id=winner.transaction_id,
        )
        for winner in winners
        if winner.transaction_id is not None
    ]


async def _commission_events(
    tx: Tx, lottery: "queries.LockRow", earned: "list[earning_queries.PendingRow]"
) -> list[ledger.Event]:
    if not earned:
        return []
    kind, currency = WalletType.BONUS, lottery["currency"]
    promotions = await ledger.system_wallet(tx, "PROMOTIONS", kind, currency)
    user_ids = [row["user_id"] for row in earned]
    wallets = await ledger.player_wallets(tx, user_ids, kind, currency)
    return [
        _event(
            lottery,
            "COMMISSION",
            row["user_id"],
            row["amount"],
            [(promotions, -row["amount"]), (wallets[row["user_id"]], row["amount"])],
        )
        for row in earned
    ]


def _event(
    lottery: "queries.LockRow",
    kind: str,
    user_id: UUID | None,
    amount: Decimal,
    entries: list[tuple[UUID, Decimal]],
    event_id: UUID | None = None,
) -> ledger.Event:
    return ledger.Event(
        type=kind,
        user_id=user_id,
        amount=amount,
        currency=lottery["currency"],
        entries=entries,
        related_type="lottery",
        related_id=lottery["id"],
        lottery_id=lottery["id"],
        id=event_id or uuid7(),
    )


async def _tell(
    tx: Tx,
    lottery: "queries.LockRow",
    winners: list[Winner],
    commissions: "list[earning_queries.PendingRow]",
) -> None:
    facts = {
        "title": lottery["title_i18n"],
        "prize_value": to_text(lottery["prize_value"], lottery["scale"]),
        "currency": lottery["currency"],
    }
    await notifications.notify_each(
        tx,
        [
            (
                winner.user_id,
                {
                    "ticket_number": winner.number,
                    "rank": winner.rank,
                    "prize_type": lottery["prize_type"] if winner.transaction_id else "PHYSICAL",
                },
            )
            for winner in winners
        ],
        "lottery-won",
        facts,
        lottery_id=lottery["id"],
    )
    won = {winner.user_id for winner in winners}
    rows = await queries.participants(tx, lottery_id=lottery["id"])
    await notifications.notify(
        tx,
        [row["user_id"] for row in rows if row["user_id"] not in won],
        "lottery-lost",
        {"title": lottery["title_i18n"], "ticket_number": winners[0].number},
        lottery_id=lottery["id"],
    )
    await notifications.notify_each(
        tx,
        [
            (row["user_id"], {"amount": to_text(row["amount"], lottery["scale"])})
            for row in commissions
        ],
        "commission-paid",
        {"title": lottery["title_i18n"], "currency": lottery["currency"]},
        lottery_id=lottery["id"],
    )
