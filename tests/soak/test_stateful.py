"""Bar 7: a random walk through the shop, compared with an in-memory model at every step."""

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from decimal import Decimal
from typing import Any, ClassVar, TypeVar
from uuid import UUID

import asyncpg
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from luckymart.draws import actions as draws
from luckymart.draws.errors import TooFewSold
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database, connect
from luckymart.kit.errors import DomainError
from luckymart.kit.money import WalletType
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.actions import LotteryRules
from luckymart.lotteries.errors import LotteryState
from luckymart.lotteries.models import LotteryInput, PrizeType
from luckymart.purchases.office import Purchase, PurchaseRequest, TicketOffice
from luckymart.refunds import actions as refunds
from luckymart.resales.models import Resale
from luckymart.staff import actions as staff
from luckymart.users import actions as users
from luckymart.users.actions import Profile, UserRules
from luckymart.wallets import actions as wallets
from tests.soak import market
from tests.soak.books import assert_books_balance
from tests.soak.kinds import WITHOUT_RULE, bettered
from tests.soak.model import CENT, Model, Raffle, Sale
from tests.soak.scale import short_or_long
from tests.soak.trade import RATES, outcome_of, together, wish
from tests.support.databases import Server
from tests.support.draws import KEYS
from tests.support.settings import make_settings
from tests.support.world import VRF_PUBLIC_KEY, Player, make_user, new_telegram_id

BALANCE, COINS, BONUS = WalletType
SHOP = make_settings("postgresql://nobody@localhost/none")
WELCOME = Decimal("12.34")
PERCENT = st.sampled_from([50, 80, 100, 100, 130, 150, 40, 160])
"""Asking prices as shares of the value; two of them are too low or too high."""

Result = TypeVar("Result")


class Shop(RuleBasedStateMachine):
    """Each rule does one thing to the product and the same to the model."""

    runner: ClassVar[asyncio.Runner]
    db: ClassVar[Database]
    owner: ClassVar[Connection]
    clerk: ClassVar[Player]

    people = Bundle("people")
    raffles = Bundle("raffles")
    listings = Bundle("listings")
    kinds = st.sampled_from([BALANCE, BALANCE, BALANCE, COINS, BONUS])
    quantities = st.sampled_from([1, 1, 1, 2, 2, 3, 5, 0])

    def __init__(self) -> None:
        super().__init__()
        self.model = Model()
        self.bought: list[tuple[PurchaseRequest, str]] = []

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self.runner.run(work)

    async def as_clerk(self, tx: Connection) -> staff.Staff:
        return await staff.load(tx, self.clerk.id)

    @initialize(target=people)
    def a_chain_of_inviters_with_money(self) -> MultipleResults[UUID]:
        inviter, chain = None, []
        for _ in range(4):
            inviter = self.run(self._register(inviter))
            self._credit(inviter, BALANCE, Decimal(100))
            chain.append(inviter)
        return multiple(*chain)

    @initialize(target=raffles)
    def two_open_raffles(self) -> MultipleResults[UUID]:
        return multiple(
            self._open(Raffle(Decimal("3.33"), 6, 2, None, 2, "CASH", Decimal("9.99"))),
            self._open(Raffle(Decimal("0.99"), 4, 4, 2, 1, "PHYSICAL", Decimal(5))),
        )

    @initialize(
        target=raffles,
        paid_with=st.sampled_from([COINS, BALANCE, BONUS]),
        prize_type=st.sampled_from(["PHYSICAL", "COINS"]),
    )
    def a_ticket_that_is_sold_on(self, paid_with: WalletType, prize_type: PrizeType) -> UUID:
        """Every walk begins with it, for few would come here; the buyer offers cash first."""
        seller, buyer = self.run(self._register(None)), self.run(self._register(None))
        lottery_id = self._open(Raffle(Decimal(1), 5, 1, None, 1, prize_type, Decimal("7.77")))
        self._credit(seller, paid_with, Decimal(1))
        self._buy([wish(seller, lottery_id, 1, paid_with)])
        if self.model.raffles[lottery_id].owners:
            listing_id = self._list(lottery_id, seller, 0, 100)
            if listing_id is not None:
                for kind in (BALANCE, COINS):
                    self._credit(buyer, kind, Decimal(1))
                    self._buy_listed(listing_id, buyer, kind)
        return lottery_id

    @rule(target=people, inviter=st.none() | people)
    def register(self, inviter: UUID | None) -> UUID:
        return self.run(self._register(inviter))

    async def _register(self, inviter: UUID | None) -> UUID:
        async with self.db.transaction() as tx:
            code = (await users.get(tx, inviter)).referral_code if inviter else None
            who, shop = Profile(new_telegram_id(), "Walker"), UserRules("TJS", WELCOME)
            user = await users.register(tx, shop, who, code and f"r_{code}")
        self.model.inviters[user.id] = inviter
        self.model.balances[user.id, BALANCE] = WELCOME
        return user.id

    @rule(person=people, kind=kinds, cents=st.integers(1, 5000))
    def credit(self, person: UUID, kind: WalletType, cents: int) -> None:
        self._credit(person, kind, cents * CENT)

    def _credit(self, person: UUID, kind: WalletType, amount: Decimal) -> None:
        async def work() -> None:
            async with self.db.transaction() as tx:
                clerk = await self.as_clerk(tx)
                await wallets.credit(tx, SHOP, clerk, person, kind, "TJS", amount, "a walk")

        self.run(work())
        self.model.balances[person, kind] += amount

    @rule(
        target=raffles,
        price=st.sampled_from(["0.01", "0.99", "1.00", "3.33"]),
        total=st.integers(1, 12),
        minimum=st.integers(1, 5),
        limit=st.none() | st.integers(1, 6),
        winners=st.integers(1, 3),
        prize_type=st.sampled_from(["PHYSICAL", "CASH", "COINS"]),
    )
    def open_raffle(
        self,
        price: str,
        total: int,
        minimum: int,
        limit: int | None,
        winners: int,
        prize_type: PrizeType,
    ) -> UUID:
        minimum = min(minimum, total)
        winners = min(winners, minimum)
        prize = Decimal("7.77")
        return self._open(Raffle(Decimal(price), total, minimum, limit, winners, prize_type, prize))

    def _open(self, raffle: Raffle) -> UUID:
        async def work() -> UUID:
            async with self.db.transaction() as tx:
                clerk = await self.as_clerk(tx)
                terms = LotteryInput(
                    title_i18n={"en": "Walk"},
                    ticket_price=raffle.price,
                    total_tickets=raffle.total,
                    min_tickets=raffle.minimum,
                    max_per_user=raffle.limit,
                    winners_count=raffle.winners,
                    prize_type=raffle.prize_type,
                    prize_value=raffle.prize,
                    end_time=utc_now() + timedelta(days=1),
                )
                rules = LotteryRules(
                    "TJS", VRF_PUBLIC_KEY, seal_delay_seconds=0, draw_delay_seconds=0
                )
                made = await lotteries.create(tx, clerk, rules, terms)
                return (await lotteries.publish(tx, clerk, made.id)).id

        lottery_id = self.run(work())
        self.model.raffles[lottery_id] = raffle
        return lottery_id

    @rule(wishes=st.lists(st.tuples(people, raffles, quantities, kinds), min_size=1, max_size=8))
    def buy(self, wishes: list[tuple[UUID, UUID, int, WalletType]]) -> None:
        """One purchase, or several in one batch."""
        self._buy([wish(*one) for one in wishes])

    def _buy(self, requests: list[PurchaseRequest]) -> None:
        answers = self.run(self._ask(requests))
        for request, answer in zip(requests, answers, strict=True):
            assert outcome_of(answer) == self.model.buy(request.lottery_id, request)
            if isinstance(answer, Purchase):
                self.bought.append((request, answer.json))
                order = self.model.raffles[request.lottery_id].orders[-1]
                order.id = answer.parsed().order.id

    buy_more = buy  # a second rule, because most of what happens in a shop is buying

    @rule(person=people, lottery_id=raffles)
    def buy_what_is_left(self, person: UUID, lottery_id: UUID) -> None:
        self._buy_what_is_left(person, lottery_id)

    def _buy_what_is_left(self, person: UUID, lottery_id: UUID) -> None:
        raffle = self.model.raffles[lottery_id]
        left = raffle.total - len(raffle.owners)
        self._credit(person, BALANCE, max(left, 1) * raffle.price)
        self._buy([wish(person, lottery_id, left)])

    async def _ask(self, requests: list[PurchaseRequest]) -> list[Purchase | Exception]:
        office = TicketOffice(self.db, lambda: RATES)
        answers = await together(office, requests)
        await office.close()
        return answers

    @rule(chance=st.randoms(use_true_random=False))
    def replay(self, chance: Any) -> None:
        if self.bought:
            request, first = chance.choice(self.bought)
            [answer] = self.run(self._ask([request]))
            assert isinstance(answer, Purchase)
            assert (answer.json, answer.replayed) == (first, True)

    @rule(
        lottery_id=raffles,
        sell_out_to=st.none() | people,
        then_draw=st.booleans(),
    )
    def seal(self, lottery_id: UUID, sell_out_to: UUID | None, then_draw: bool) -> None:
        if sell_out_to is not None:
            self._buy_what_is_left(sell_out_to, lottery_id)

        async def work() -> bool:
            async with self.db.transaction() as tx:
                return await draws.seal(tx, lottery_id)

        raffle = self.model.raffles[lottery_id]
        assert self.run(work()) is (raffle.status == "SOLD_OUT")
        if raffle.status == "SOLD_OUT":
            self.model.seal(lottery_id)
        if then_draw:
            self._draw(lottery_id)

    @rule(
        target=listings,
        lottery_id=raffles,
        person=people,
        where=st.integers(0, 99),
        percent=PERCENT,
    )
    def put_up(self, lottery_id: UUID, person: UUID, where: int, percent: int) -> Any:
        listing_id = self._list(lottery_id, person, where, percent)
        return multiple() if listing_id is None else listing_id

    @rule(
        target=listings,
        lottery_id=raffles,
        person=people,
        buyers=st.lists(st.tuples(people, kinds), min_size=1, max_size=3),
        where=st.integers(0, 99),
    )
    def resell(
        self,
        lottery_id: UUID,
        person: UUID,
        buyers: list[tuple[UUID, WalletType]],
        where: int,
    ) -> Any:
        """One ticket changes hands several times."""
        made = []
        for buyer, kind in buyers:
            listing_id = self._list(lottery_id, person, where, 100)
            if listing_id is not None:
                made.append(listing_id)
                self._buy_listed(listing_id, buyer, kind)
        return multiple(*made)

    resell_more = resell

    def _list(self, lottery_id: UUID, person: UUID, where: int, percent: int) -> UUID | None:
        """A ticket of its current owner; if there is none yet, buy one."""
        raffle = self.model.raffles[lottery_id]
        if not raffle.owners:
            self._credit(person, BALANCE, raffle.price)
            self._buy([wish(person, lottery_id)])
        if not raffle.owners:
            return None
        place = where % len(raffle.owners)
        price = (raffle.price * percent / 100).quantize(CENT)
        expected = self.model.may_list(raffle, place, price)
        answer = self.run(self._put_up(lottery_id, place, price))
        if isinstance(answer, DomainError):
            assert answer.code == expected
            return None
        assert expected is None
        self.model.listings[answer.id] = Sale(raffle, place, 0, raffle.owners[place], price)
        return answer.id

    async def _put_up(self, lottery_id: UUID, place: int, price: Decimal) -> Resale | DomainError:
        ticket = await self.owner.fetchrow(
            "SELECT id, user_id FROM tickets WHERE lottery_id = $1 AND number = $2",
            lottery_id,
            1000000 + place,
        )
        assert ticket is not None
        try:
            return await market.put_up(self.db, ticket["user_id"], ticket["id"], price)
        except DomainError as refusal:
            return refusal

    @rule(
        target=listings,
        lottery_id=raffles,
        chance=st.randoms(use_true_random=False),
        percent=PERCENT,
    )
    def put_up_prize(self, lottery_id: UUID, chance: Any, percent: int) -> Any:
        raffle = self.model.raffles[lottery_id]
        if not raffle.prize_owners:
            return multiple()
        rank = chance.choice(sorted(raffle.prize_owners))
        price = (raffle.prize * percent / 100).quantize(CENT)
        expected = self.model.may_list_prize(raffle, rank, price)
        seller = raffle.prize_owners[rank]

        async def work() -> Resale | DomainError:
            prize_id = await self.owner.fetchval(
                "SELECT id FROM prizes WHERE lottery_id = $1 AND rank = $2 AND status <> 'RESOLD'",
                lottery_id,
                rank,
            )
            try:
                return await market.put_up_prize(self.db, seller, prize_id, price)
            except DomainError as refusal:
                return refusal

        answer = self.run(work())
        if isinstance(answer, DomainError):
            assert answer.code == expected
            return multiple()
        assert expected is None
        self.model.listings[answer.id] = Sale(raffle, None, rank, seller, price)
        return answer.id

    @rule(listing_id=listings, person=people, kind=kinds)
    def buy_listed(self, listing_id: UUID, person: UUID, kind: WalletType) -> None:
        self._buy_listed(listing_id, person, kind)

    def _buy_listed(self, listing_id: UUID, person: UUID, kind: WalletType) -> None:
        async def work() -> str | None:
            try:
                await market.buy_listed(self.db, person, listing_id, kind)
            except DomainError as refusal:
                return refusal.code
            return None

        assert self.run(work()) == self.model.buy_listed(listing_id, person, kind)

    @rule(listing_id=listings)
    def take_back(self, listing_id: UUID) -> None:
        async def work() -> str | None:
            try:
                await market.take_back(self.db, self.model.listings[listing_id].seller, listing_id)
            except DomainError as refusal:
                return refusal.code
            return None

        assert self.run(work()) == self.model.take_back(listing_id)

    @rule(lottery_id=raffles)
    def draw(self, lottery_id: UUID) -> None:
        self._draw(lottery_id)

    def _draw(self, lottery_id: UUID) -> None:
        async def work() -> bool:
            async with self.db.transaction() as tx:
                return await draws.draw(tx, KEYS, lottery_id)

        is_due = self.model.raffles[lottery_id].status == "DRAWING"
        assert self.run(work()) is is_due
        if is_due:
            self.model.draw(lottery_id, self.run(self._winning_numbers(lottery_id)))

    @rule(lottery_id=raffles)
    def draw_now(self, lottery_id: UUID) -> None:
        async def work() -> str | None:
            try:
                async with self.db.transaction() as tx:
                    await draws.draw_now(tx, KEYS, await self.as_clerk(tx), lottery_id)
            except (TooFewSold, LotteryState) as refusal:
                return refusal.code
            return None

        raffle = self.model.raffles[lottery_id]
        expected = None
        if raffle.status in ("COMPLETED", "CANCELLED"):
            expected = "lottery_state"
        elif len(raffle.owners) < raffle.minimum:
            expected = "too_few_sold"
        assert self.run(work()) == expected
        if expected is None:
            self.model.draw(lottery_id, self.run(self._winning_numbers(lottery_id)))

    async def _winning_numbers(self, lottery_id: UUID) -> list[int]:
        async with self.db.connection() as connection:
            return [won.ticket_number for won in await draws.list_winners(connection, lottery_id)]

    @rule(lottery_id=raffles, then_refund=st.integers(0, 4))
    def cancel(self, lottery_id: UUID, then_refund: int) -> None:
        async def work() -> bool:
            try:
                async with self.db.transaction() as tx:
                    await lotteries.cancel(tx, await self.as_clerk(tx), lottery_id, "a walk")
            except LotteryState:
                return False
            return True

        raffle = self.model.raffles[lottery_id]
        may = raffle.status in ("ACTIVE", "SOLD_OUT")
        assert self.run(work()) is may
        if may:
            raffle.status = "CANCELLED"
        if then_refund:
            self._refund(lottery_id, then_refund)

    @rule(lottery_id=raffles, limit=st.integers(1, 4))
    def refund(self, lottery_id: UUID, limit: int) -> None:
        self._refund(lottery_id, limit)

    def _refund(self, lottery_id: UUID, limit: int) -> None:
        async def work() -> int:
            async with self.db.transaction() as tx:
                return await refunds.refund_batch(tx, lottery_id, limit)

        assert self.run(work()) == self.model.refund(lottery_id, limit)

    @invariant()
    def the_database_is_the_model(self) -> None:
        self.run(self._compare())

    async def _compare(self) -> None:
        model = self.model
        people, raffle_ids = list(model.inviters), list(model.raffles)
        found = await self.owner.fetch(
            "SELECT user_id, type, balance FROM wallets WHERE user_id = ANY ($1::uuid [])", people
        )
        assert {(row["user_id"], row["type"]): row["balance"] for row in found} == {
            (person, kind): model.balances[person, kind] for person in people for kind in WalletType
        }
        found = await self.owner.fetch(
            "SELECT id, total_spent, total_lotteries, total_wins FROM users "
            "WHERE id = ANY ($1::uuid [])",
            people,
        )
        assert {row["id"]: tuple(row)[1:] for row in found} == {
            person: model.counters(person) for person in people
        }
        found = await self.owner.fetch(
            "SELECT l.id, l.status, array(SELECT t.user_id FROM tickets AS t "
            "WHERE t.lottery_id = l.id ORDER BY t.number) AS owners "
            "FROM lotteries AS l WHERE id = ANY ($1::uuid [])",
            raffle_ids,
        )
        assert {row["id"]: (row["status"], row["owners"]) for row in found} == {
            lottery_id: (raffle.status, raffle.owners)
            for lottery_id, raffle in model.raffles.items()
        }
        found = await self.owner.fetch(
            "SELECT id, status, settled_at IS NOT NULL FROM resales WHERE id = ANY ($1::uuid [])",
            list(model.listings),
        )
        assert {row["id"]: tuple(row)[1:] for row in found} == {
            listing_id: (sale.status, sale.settled) for listing_id, sale in model.listings.items()
        }
        found = await self.owner.fetch(
            "SELECT id, array(SELECT t.paid_with FROM tickets AS t "
            "WHERE t.lottery_id = l.id ORDER BY t.number) AS kinds "
            "FROM lotteries AS l WHERE id = ANY ($1::uuid [])",
            raffle_ids,
        )
        assert {row["id"]: row["kinds"] for row in found} == {
            lottery_id: raffle.kinds for lottery_id, raffle in model.raffles.items()
        }
        assert await bettered(self.owner) == []
        await assert_books_balance(self.db)


def walk(server: Server, change: str | None = None, **how: Any) -> None:
    """In a database of its own, after a change to its schema."""
    with asyncio.Runner() as runner:
        name = runner.run(server.clone())
        url = server.login_url(name)
        Shop.runner = runner
        Shop.db = runner.run(connect(url, max_connections=4))
        Shop.owner = runner.run(connect_as_owner(server.owner_url(name)))
        Shop.clerk = runner.run(make_user(Shop.owner, roles=("owner",)))
        try:
            if change is not None:
                runner.run(Shop.owner.execute(change))
            run_state_machine_as_test(
                Shop,
                settings=settings(deadline=None, suppress_health_check=list(HealthCheck), **how),
            )
        finally:
            runner.run(Shop.owner.close())
            runner.run(Shop.db.close())
            runner.run(server.drop(name))


async def connect_as_owner(url: str) -> Connection:
    return await asyncpg.connect(url)


def test_a_random_walk_through_the_shop(server: Server) -> None:
    walk(
        server,
        max_examples=short_or_long(30, 200),
        stateful_step_count=short_or_long(30, 50),
    )


@pytest.mark.parametrize("rule_of", WITHOUT_RULE)
def test_a_walk_without_a_rule_fails(server: Server, rule_of: str) -> None:
    """The walk is long enough to meet what the rule refuses."""
    with pytest.raises(AssertionError):
        walk(
            server,
            WITHOUT_RULE[rule_of],
            max_examples=short_or_long(30, 200),
            stateful_step_count=30,
            phases=[Phase.generate],
            report_multiple_bugs=False,
            database=None,
        )
