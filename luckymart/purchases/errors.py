from luckymart.kit.errors import DomainError, NotFound


class SoldOut(DomainError):
    code = "sold_out"
    sqlstate = "LM002"


class NotEnoughTickets(DomainError):
    """Only `available` tickets are left, fewer than requested."""

    code = "not_enough_tickets"
    sqlstate = "LM003"


class LimitReached(DomainError):
    """A user may hold at most `limit` tickets of this lottery and already has `held`."""

    code = "limit_reached"
    sqlstate = "LM004"


class LotteryClosed(DomainError):
    """Not open yet, or no longer open."""

    code = "lottery_closed"
    sqlstate = "LM005"


class BadQuantity(DomainError):
    code = "bad_quantity"
    sqlstate = "LM010"


class KindNotTaken(DomainError):
    """This kind of wallet does not pay here; those in `takes` do."""

    code = "kind_not_taken"
    sqlstate = "LM014"


class BonusShareSold(DomainError):
    """Only `available` more tickets of this lottery may be paid with bonus."""

    code = "bonus_share_sold"
    sqlstate = "LM015"


class PriceChanged(DomainError):
    """A ticket costs `ticket_price` in `currency` now, not what the buyer was shown."""

    code = "price_changed"
    sqlstate = "LM016"


class TicketNotFound(NotFound):
    code = "ticket_not_found"
