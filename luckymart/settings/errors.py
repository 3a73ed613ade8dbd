from luckymart.kit.errors import DomainError, NotFound


class SettingNotFound(NotFound):
    code = "setting_not_found"


class SettingSame(DomainError):
    """It has this value already, and no other is to come."""

    code = "setting_same"


class SettingNeedsTwo(DomainError):
    """It lets more money out, so one person is too few."""

    code = "setting_needs_two"
