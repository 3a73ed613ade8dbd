"""What can go wrong with a bonus."""

from luckymart.kit.errors import DomainError, NotFound


class BonusNotFound(NotFound):
    """No first deposit has earned this person a bonus."""

    code = "bonus_not_found"


class BonusState(DomainError):
    """It is `status` already: ACTIVE, EXPIRED or VOID."""

    code = "bonus_state"


class BonusNotReady(DomainError):
    """None of what activates it has happened; each of `missing` would do, until `expires_at`."""

    code = "bonus_not_ready"
