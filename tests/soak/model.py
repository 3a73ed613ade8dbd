"""A shop of raffles in plain arithmetic: what is promised, and nothing of how it is done."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, Decimal
from uuid import UUID

from luckymart.kit.money import WalletType
from luckymart.lotteries.models import PrizeType
from luckymart.purchases.office import PurchaseRequest
from tests.soak.trade import RATES

BALANCE, COINS, BONUS = WalletType
CENT = Decimal("0.01")
UNKNOWN = UUID(int=0)
PRIZE_WALLETS = {"CASH": BALANCE, "COINS": COINS}


@dataclass
class Order:
    buyer: UUID
    quantity: int
    kind: WalletType
    status: str = "PAID"
    id: UUID = UNKNOWN
    """Known once it is bought; refunds go by it."""


@dataclass
class Raffle:
    """A lottery as the model sees it."""

    price: Decimal
    total: int
    minimum: int
    limit: int | None
    winners: int
    prize_type: PrizeType
    prize: Decimal
    status: str = "ACTIVE"
    orders: list[Order] = field(default_factory=list)

    @property
    def owners(self) -> list[UUID]:
        """By ticket, in the order of the numbers."""
        return [order.buyer for order in self.orders for _ in range(order.quantity)]


class Model:
    """Balances, raffles and wins, changed as the product should change them."""

    def __init__(self) -> None:
        self.balances: defaultdict[tuple[UUID, WalletType], Decimal] = defaultdict(Decimal)
        self.inviters: dict[UUID, UUID | None] = {}
        self.raffles: dict[UUID, Raffle] = {}
        self.wins: defaultdict[UUID, int] = defaultdict(int)

    def buy(self, lottery_id: UUID, request: PurchaseRequest) -> str | list[int]:
        """The numbers, or the code of the refusal."""
        raffle, buyer, quantity = self.raffles[lottery_id], request.user_id, request.quantity
        wallet = buyer, request.wallet_type
        sold = len(raffle.owners)
        price = quantity * raffle.price
        if not 1 <= quantity <= 100:
            return "bad_quantity"
        if sold == raffle.total and raffle.status in ("ACTIVE", "SOLD_OUT"):
            return "sold_out"
        if raffle.status != "ACTIVE":
            return "lottery_closed"
        if quantity > raffle.total - sold:
            return "not_enough_tickets"
        if raffle.limit is not None and raffle.owners.count(buyer) + quantity > raffle.limit:
            return "limit_reached"
        if self.balances[wallet] < price:
            return "insufficient_funds"
        self.balances[wallet] -= price
        raffle.orders.append(Order(buyer, quantity, request.wallet_type))
        if sold + quantity == raffle.total:
            raffle.status = "SOLD_OUT"
        return list(range(1000000 + sold, 1000000 + sold + quantity))

    def draw(self, lottery_id: UUID, numbers: list[int]) -> None:
        raffle = self.raffles[lottery_id]
        raffle.status = "COMPLETED"
        assert len(set(numbers)) == raffle.winners
        for number in numbers:
            winner = raffle.owners[number - 1000000]
            self.wins[winner] += 1
            if raffle.prize_type in PRIZE_WALLETS:
                self.balances[winner, PRIZE_WALLETS[raffle.prize_type]] += raffle.prize
        for order in raffle.orders:
            if order.kind is BONUS:
                continue
            inviter = self.inviters[order.buyer]
            for rate in RATES:
                if inviter is None:
                    break
                share = order.quantity * raffle.price * rate
                self.balances[inviter, BONUS] += share.quantize(CENT, ROUND_DOWN)
                inviter = self.inviters[inviter]

    def refund(self, lottery_id: UUID, limit: int) -> int:
        raffle = self.raffles[lottery_id]
        paid = [order for order in raffle.orders if order.status == "PAID"]
        due = sorted(paid, key=lambda order: order.id)[:limit]
        if raffle.status != "CANCELLED":
            return 0
        for order in due:
            order.status = "REFUNDED"
            self.balances[order.buyer, order.kind] += order.quantity * raffle.price
        return len(due)

    def counters(self, person: UUID) -> tuple[Decimal, int, int]:
        """Spent, lotteries taken part in, wins: what was refunded does not count."""
        kept = [
            (lottery_id, raffle, order)
            for lottery_id, raffle in self.raffles.items()
            for order in raffle.orders
            if order.buyer == person and order.status == "PAID"
        ]
        spent = sum((order.quantity * raffle.price for _, raffle, order in kept), Decimal(0))
        return spent, len({lottery_id for lottery_id, _, _ in kept}), self.wins[person]
