from luckymart.kit.errors import DomainError, NotFound


class NotificationNotFound(NotFound):
    """No such notification, or somebody else's."""

    code = "notification_not_found"


class PreferenceFixed(DomainError):
    """This `channel` of this `kind` is not to be switched: rules.py says why."""

    code = "preference_fixed"
