"""What the prizes of a lottery let out of the shop, and how many people that takes."""

from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from math import ceil

from luckymart.kit.settings import Settings
from luckymart.lotteries.models import Lottery, LotteryPatch


@dataclass(frozen=True, slots=True)
class PrizeRules:
    """The settings of the shop, in its main currency. `coins`: what one unit of it is worth."""

    currency: str
    two_people_above: Decimal
    coins: Decimal

    @classmethod
    def of(cls, settings: Settings) -> "PrizeRules":
        return cls(
            currency=settings.currency,
            two_people_above=settings.lottery_two_people_above,
            coins=settings.exchange_rate,
        )

    def takes_two(self, lottery: Lottery, tickets: int) -> bool:
        """Whether one person is too few to have the prizes drawn among this many tickets.

        They are where the prizes are large, and where these tickets do not pay for them: whoever
        holds the few that are sold would win the shop's own money. There is no bound for what is
        in another currency than the shop's.
        """
        if lottery.currency != self.currency:
            return True
        prizes = prizes_of(lottery)
        worth = prizes / self.coins if lottery.prize_type == "COINS" else prizes
        return worth > self.two_people_above or tickets * lottery.ticket_price < prizes


def prizes_of(lottery: Lottery) -> Decimal:
    """All prizes together. Of goods it is what staff say that they are worth."""
    return lottery.prize_value * lottery.winners_count


def tickets_that_pay(price: Decimal, prize: Decimal, winners: int, total: int) -> int:
    """The fewest tickets that pay for the prizes, all of them if that is too few."""
    return max(winners, min(total, ceil(prize * winners / price)))


def fingerprint(lottery: Lottery) -> str:
    """Of everything that staff may edit: what is approved is what was proposed."""
    terms = lottery.model_dump_json(include=set(LotteryPatch.model_fields))
    return sha256(terms.encode()).hexdigest()
