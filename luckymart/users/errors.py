from luckymart.kit.errors import DomainError, NotFound


class UserNotFound(NotFound):
    code = "user_not_found"


class UserBanned(DomainError):
    """`reason` is what staff wrote for the person."""

    code = "user_banned"
