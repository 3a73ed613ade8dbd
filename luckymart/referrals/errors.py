"""What can go wrong with a bonus."""

from luckymart.kit.errors import DomainError, NotFound


class BonusNotFound(NotFound):
    """This person has no bonus for a first deposit."""

    code = "bonus_not_found"


class BonusState(DomainError):
    """It is already `status`: ACTIVE, EXPIRED or VOID."""

    code = "bonus_state"


class BonusNotReady(DomainError):
    """Nothing that activates it has happened; any of `missing` would, until `expires_at`."""

    code = "bonus_not_ready"
