from luckymart.kit.errors import DomainError, NotFound


class ResaleNotFound(NotFound):
    """No such listing, or one that is not this person's to see or to change."""

    code = "resale_not_found"


class AlreadySold(DomainError):
    """Somebody was faster."""

    code = "already_sold"


class ResaleState(DomainError):
    """Not possible while the listing is `status`."""

    code = "resale_state"


class AlreadyListed(DomainError):
    """It is on the market already, as `resale_id`."""

    code = "already_listed"


class OwnResale(DomainError):
    """Nobody buys from himself."""

    code = "own_resale"


class MarketClosed(DomainError):
    """The tickets of this lottery change hands no more: it is `status`."""

    code = "market_closed"


class ResalePrice(DomainError):
    """Outside of `min_price` … `max_price`, decimal strings in `currency`."""

    code = "resale_price"
