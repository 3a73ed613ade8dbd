"""A model of the shop in plain arithmetic: what is promised, not how it is done."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from uuid import UUID

from luckymart.kit.money import WalletType
from luckymart.lotteries.models import PrizeType
from luckymart.purchases.office import PurchaseRequest
from tests.soak.trade import RATES

BALANCE, COINS, BONUS = WalletType
CENT = Decimal("0.01")
UNKNOWN = UUID(int=0)
PRIZE_WALLETS = {"CASH": BALANCE, "COINS": COINS}
TAKES = {"CASH": [BALANCE], "COINS": [BALANCE, COINS], "PHYSICAL": [BALANCE, COINS, BONUS]}
BEST_FIRST = [BALANCE, COINS, BONUS]


@dataclass
class Order:
    buyer: UUID
    quantity: int
    kind: WalletType
    status: str = "PAID"
    id: UUID = UNKNOWN
    """Known once it is bought; refunds are ordered by it."""


@dataclass
class Sale:
    """A listing of the ticket at `place`, or, if that is None, of the prize with this rank."""

    raffle: "Raffle"
    place: int | None
    rank: int
    seller: UUID
    price: Decimal
    status: str = "ACTIVE"
    buyer: UUID = UNKNOWN
    kind: WalletType = BALANCE
    settled: bool = False

    @property
    def proceeds(self) -> Decimal:
        share = (self.price * Decimal("0.95")).quantize(CENT, ROUND_DOWN)
        return share or self.price


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
    owners: list[UUID] = field(default_factory=list)
    """The owner of each ticket, in the order of the numbers."""
    kinds: list[WalletType] = field(default_factory=list)
    """What each ticket was paid with last."""
    refunded: set[int] = field(default_factory=set)
    """Places of the tickets whose orders were refunded."""
    prize_owners: dict[int, UUID] = field(default_factory=dict)
    """The owners of physical prizes, by rank."""
    sold: list[Sale] = field(default_factory=list)
    """Sales of its tickets, oldest first."""

    def may_pay(self, place: int) -> list[WalletType]:
        """The kinds that may pay for that ticket on the market."""
        worst = BEST_FIRST.index(self.kinds[place])
        kinds = [kind for kind in BEST_FIRST[worst:] if kind is not BONUS]
        return [kind for kind in kinds if kind in TAKES[self.prize_type]]

    def places(self, order: Order) -> range:
        """The places of an order's tickets."""
        before = self.orders[: self.orders.index(order)]
        start = sum(one.quantity for one in before)
        return range(start, start + order.quantity)


class Model:
    """Balances, raffles and wins, changed as the product should change them."""

    def __init__(self) -> None:
        self.balances: defaultdict[tuple[UUID, WalletType], Decimal] = defaultdict(Decimal)
        self.inviters: dict[UUID, UUID | None] = {}
        self.raffles: dict[UUID, Raffle] = {}
        self.wins: defaultdict[UUID, int] = defaultdict(int)
        self.listings: dict[UUID, Sale] = {}
        self.spent_on_prizes: defaultdict[UUID, Decimal] = defaultdict(Decimal)

    def buy(self, lottery_id: UUID, request: PurchaseRequest) -> str | list[int]:
        """The numbers, or the refusal's code."""
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
        if request.wallet_type not in TAKES[raffle.prize_type]:
            return "kind_not_taken"
        if quantity > raffle.total - sold:
            return "not_enough_tickets"
        if raffle.limit is not None and raffle.owners.count(buyer) + quantity > raffle.limit:
            return "limit_reached"
        by_bonus = sum(order.quantity for order in raffle.orders if order.kind is BONUS)
        if request.wallet_type is BONUS and by_bonus + quantity > raffle.total // 5:
            return "bonus_share_sold"
        if self.balances[wallet] < price:
            return "insufficient_funds"
        self.balances[wallet] -= price
        raffle.orders.append(Order(buyer, quantity, request.wallet_type))
        raffle.owners += [buyer] * quantity
        raffle.kinds += [request.wallet_type] * quantity
        if sold + quantity == raffle.total:
            raffle.status = "SOLD_OUT"
        return list(range(1000000 + sold, 1000000 + sold + quantity))

    def may_list(self, raffle: Raffle, place: int, price: Decimal) -> str | None:
        """The refusal's code for the ticket's owner, if any."""
        if raffle.status not in ("ACTIVE", "SOLD_OUT"):
            return "market_closed"
        if any(
            one.raffle is raffle and one.place == place and one.status == "ACTIVE"
            for one in self.listings.values()
        ):
            return "already_listed"
        if not raffle.may_pay(place):
            return "ticket_not_sellable"
        return self._bad_price(raffle.price, price)

    def may_list_prize(self, raffle: Raffle, rank: int, price: Decimal) -> str | None:
        if any(
            one.raffle is raffle and one.place is None and one.rank == rank
            for one in self.listings.values()
            if one.status == "ACTIVE"
        ):
            return "already_listed"
        return self._bad_price(raffle.prize, price)

    @staticmethod
    def _bad_price(value: Decimal, price: Decimal) -> str | None:
        lowest = (value / 2).quantize(CENT, ROUND_UP)
        highest = (value * Decimal("1.5")).quantize(CENT, ROUND_DOWN)
        return None if lowest <= price <= highest else "resale_price"

    def buy_listed(self, listing_id: UUID, buyer: UUID, kind: WalletType) -> str | None:
        sale = self.listings[listing_id]
        raffle = sale.raffle
        if sale.seller == buyer:
            return "own_resale"
        if sale.status in ("SOLD", "REFUNDED"):
            return "already_sold"
        if sale.status == "CANCELLED":
            return "resale_state"
        if sale.place is not None:
            if raffle.status not in ("ACTIVE", "SOLD_OUT"):
                return "market_closed"
            if raffle.limit is not None and raffle.owners.count(buyer) >= raffle.limit:
                return "limit_reached"
        may_pay = [BALANCE, COINS] if sale.place is None else raffle.may_pay(sale.place)
        if kind not in may_pay:
            return "kind_not_taken"
        if self.balances[buyer, kind] < sale.price:
            return "insufficient_funds"
        self.balances[buyer, kind] -= sale.price
        sale.status, sale.buyer, sale.kind = "SOLD", buyer, kind
        if sale.place is not None:
            raffle.owners[sale.place] = buyer
            raffle.kinds[sale.place] = kind
            raffle.sold.append(sale)
        else:
            raffle.prize_owners[sale.rank] = buyer
            self.spent_on_prizes[buyer] += sale.price
            self._settle(sale)
        return None

    def _settle(self, sale: Sale) -> None:
        sale.settled = True
        self.balances[sale.seller, sale.kind] += sale.proceeds

    def take_back(self, listing_id: UUID) -> str | None:
        sale = self.listings[listing_id]
        if sale.status != "ACTIVE":
            return "already_sold" if sale.status in ("SOLD", "REFUNDED") else "resale_state"
        sale.status = "CANCELLED"
        return None

    def end_market(self, raffle: Raffle) -> None:
        for sale in self.listings.values():
            if sale.raffle is raffle and sale.place is not None and sale.status == "ACTIVE":
                sale.status = "CANCELLED"

    def seal(self, lottery_id: UUID) -> None:
        raffle = self.raffles[lottery_id]
        raffle.status = "DRAWING"
        self.end_market(raffle)
        for sale in raffle.sold:
            self._settle(sale)

    def draw(self, lottery_id: UUID, numbers: list[int]) -> None:
        raffle = self.raffles[lottery_id]
        if raffle.status != "DRAWING":
            self.seal(lottery_id)
        raffle.status = "COMPLETED"
        assert len(set(numbers)) == raffle.winners
        for rank, number in enumerate(numbers, start=1):
            winner = raffle.owners[number - 1000000]
            self.wins[winner] += 1
            if raffle.prize_type == "PHYSICAL":
                raffle.prize_owners[rank] = winner
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
        self.end_market(raffle)
        for order in due:
            order.status = "REFUNDED"
            self.balances[order.buyer, order.kind] += order.quantity * raffle.price
            raffle.refunded |= set(raffle.places(order))
        sales = [sale for sale in raffle.sold if sale.status == "SOLD"][: limit - len(due)]
        for sale in sales:
            sale.status = "REFUNDED"
            self.balances[sale.buyer, sale.kind] += sale.price
        return len(due) + len(sales)

    def counters(self, person: UUID) -> tuple[Decimal, int, int]:
        """Amount spent, lotteries entered, wins; refunded orders do not count."""
        spent, lotteries = self.spent_on_prizes[person], 0
        for raffle in self.raffles.values():
            for order in raffle.orders:
                if order.buyer == person and order.status == "PAID":
                    spent += order.quantity * raffle.price
            spent += sum(
                sale.price for sale in raffle.sold if sale.buyer == person and sale.status == "SOLD"
            )
            lotteries += any(
                owner == person and place not in raffle.refunded
                for place, owner in enumerate(raffle.owners)
            )
        return spent, lotteries, self.wins[person]
