from luckymart.kit.errors import DomainError, NotFound


class NotificationNotFound(NotFound):
    """The notification does not exist or belongs to another person."""

    code = "notification_not_found"


class PreferenceFixed(DomainError):
    """This `channel` of this `kind` cannot be switched; rules.py says why."""

    code = "preference_fixed"
