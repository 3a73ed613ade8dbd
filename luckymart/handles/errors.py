from luckymart.kit.errors import DomainError, NotFound


class HandleNotFound(NotFound):
    code = "handle_not_found"


class HandleTaken(DomainError):
    """Somebody has it, had it until lately, or goes by that name in Telegram."""

    code = "handle_taken"


class HandleTooSoon(DomainError):
    """The last change was less than 30 days ago: from `available_at` on."""

    code = "handle_too_soon"


class HandleReserved(DomainError):
    """A reserved word, or one that looks like a member of staff."""

    code = "handle_reserved"
