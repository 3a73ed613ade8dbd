from luckymart.kit.errors import DomainError


class StarsAmount(DomainError):
    """From `min_stars` to `max_stars` at once."""

    code = "stars_amount"


class StarsDisabled(DomainError):
    code = "stars_disabled"


class TelegramUnavailable(DomainError):
    """Telegram made no invoice; the request can be sent again with its key."""

    code = "telegram_unavailable"
