from luckymart.kit.errors import DomainError, NotFound


class SessionInvalid(DomainError):
    """No such session, or it has ended: sign in again."""

    code = "session_invalid"


class SessionNotFound(NotFound):
    code = "session_not_found"


class InitDataInvalid(DomainError):
    """The data was not signed by Telegram for this bot."""

    code = "init_data_invalid"


class InitDataExpired(DomainError):
    code = "init_data_expired"


class InitDataFuture(DomainError):
    code = "init_data_future"
