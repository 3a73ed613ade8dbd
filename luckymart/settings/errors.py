from luckymart.kit.errors import DomainError, NotFound


class SettingNotFound(NotFound):
    code = "setting_not_found"


class SettingSame(DomainError):
    """It has this value already, and no other is to come."""

    code = "setting_same"
