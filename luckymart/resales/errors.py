from luckymart.kit.errors import DomainError, NotFound


class ResaleNotFound(NotFound):
    """No such listing, or this user may not see or change it."""

    code = "resale_not_found"


class AlreadySold(DomainError):
    """Somebody else was faster."""

    code = "already_sold"


class ResaleState(DomainError):
    """Not possible while the listing is `status`."""

    code = "resale_state"


class AlreadyListed(DomainError):
    """Already on the market as `resale_id`."""

    code = "already_listed"


class OwnResale(DomainError):
    """Users may not buy from themselves."""

    code = "own_resale"


class MarketClosed(DomainError):
    """Tickets of this lottery can no longer be traded: it is `status`."""

    code = "market_closed"


class TicketNotSellable(DomainError):
    """A ticket paid with `wallet_type` cannot be put on the market."""

    code = "ticket_not_sellable"


class ResalePrice(DomainError):
    """Outside `min_price` … `max_price`, decimal strings in `currency`."""

    code = "resale_price"
