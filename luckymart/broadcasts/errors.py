from luckymart.kit.errors import DomainError, NotFound


class BroadcastNotFound(NotFound):
    code = "broadcast_not_found"


class BroadcastAlreadyStarted(DomainError):
    """Only a draft is started."""

    code = "broadcast_already_started"


class BroadcastNotRunning(DomainError):
    """There is nothing to stop: it has not started, or it has ended."""

    code = "broadcast_not_running"
