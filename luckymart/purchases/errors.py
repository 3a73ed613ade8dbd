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


class TicketNotFound(NotFound):
    code = "ticket_not_found"
