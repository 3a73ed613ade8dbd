from luckymart.kit.errors import DomainError, NotFound


class SettingNotFound(NotFound):
    code = "setting_not_found"


class SettingSame(DomainError):
    """It has this value already, and no other is to come."""

    code = "setting_same"


class SettingChanged(DomainError):
    """It is `value` now, and not what the person saw."""

    code = "setting_changed"
