"""Random batches of events, posted and simulated in memory: both must agree."""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID, uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError
from luckymart.kit.money import WalletType
from luckymart.ledger import actions as ledger
from luckymart.ledger.actions import Event
from tests.soak.books import assert_books_balance, assert_snapshot_balances
from tests.soak.scale import short_or_long
from tests.support.world import make_user

PLAYERS, NOBODY, SHOP = ("ann", "bob", "cem"), "nobody", ("promotions", "clearing")

Entries: TypeAlias = tuple[tuple[str, Decimal], ...]
Plan: TypeAlias = tuple[str, Entries]

AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=20, places=2) | st.sampled_from(
    [Decimal("0.001"), Decimal("5.005"), Decimal("0.00000001")]
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A balanced event among two or three wallets, some of which may not exist."""
    names = [*PLAYERS, *PLAYERS, *SHOP, NOBODY]
    chosen = draw(st.lists(st.sampled_from(names), min_size=2, max_size=3, unique=True))
    amount = draw(AMOUNTS)
    if len(chosen) == 2:
        entries: Entries = ((chosen[0], -amount), (chosen[1], amount))
    else:
        entries = ((chosen[0], -2 * amount), (chosen[1], amount), (chosen[2], amount))
    return "TEST", entries


@dataclass
class Model:
    """What the posting function promises, in a few lines."""

    balances: dict[str, Decimal] = field(default_factory=lambda: dict.fromkeys(PLAYERS, Decimal(0)))
    versions: Counter[str] = field(default_factory=Counter)

    def post(self, entries: Entries) -> str | None:
        if any(name == NOBODY for name, _ in entries):
            return "wallet_not_found"
        if any(amount != round(amount, 2) for _, amount in entries):
            return "amount_scale"
        if any(name in PLAYERS and self.balances[name] + amount < 0 for name, amount in entries):
            return "insufficient_funds"
        for name, amount in entries:
            if name in PLAYERS:
                self.balances[name] += amount
                self.versions[name] += 1
        return None


@settings(
    max_examples=short_or_long(40, 1000),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(batches=st.lists(st.lists(plans(), min_size=1, max_size=8), min_size=1, max_size=4))
async def test_the_ledger_does_what_its_model_does(
    owner: Connection, db: Database, batches: list[list[Plan]]
) -> None:
    model = Model()
    wallets = {NOBODY: uuid4()}
    async with db.connection() as connection:
        for name, account in zip(SHOP, ("PROMOTIONS", "DEPOSITS_CLEARING"), strict=True):
            wallets[name] = await ledger.system_wallet(
                connection, account, WalletType.BALANCE, "TJS"
            )
    for name in PLAYERS:
        player = await make_user(owner)
        wallets[name] = await owner.fetchval(
            "SELECT id FROM wallets WHERE user_id = $1 AND type = 'BALANCE'", player.id
        )
    for batch in batches:
        events = [
            Event(
                kind, None, Decimal(1), "TJS", [(wallets[who], amount) for who, amount in entries]
            )
            for kind, entries in batch
        ]
        async with db.transaction() as tx:
            answers = await ledger.post(tx, events)
        codes = [answer.code if isinstance(answer, DomainError) else None for answer in answers]
        assert codes == [model.post(entries) for _, entries in batch]
        assert await state_of(owner, wallets) == {
            name: (model.balances[name], model.versions[name]) for name in PLAYERS
        }
    await assert_books_balance(db)
    await assert_snapshot_balances(owner)


async def state_of(owner: Connection, wallets: dict[str, UUID]) -> dict[str, tuple[Decimal, int]]:
    rows = await owner.fetch(
        "SELECT id, balance, version FROM wallets WHERE id = ANY ($1::uuid [])",
        [wallets[name] for name in PLAYERS],
    )
    names = {wallet_id: name for name, wallet_id in wallets.items()}
    return {names[row["id"]]: (row["balance"], row["version"]) for row in rows}
