from luckymart.kit.errors import DomainError


class StarsAmount(DomainError):
    """One invoice takes from `min_stars` to `max_stars`."""

    code = "stars_amount"


class StarsDisabled(DomainError):
    code = "stars_disabled"


class TelegramUnavailable(DomainError):
    """Telegram did not create an invoice. The request can be repeated with the same key."""

    code = "telegram_unavailable"
