from luckymart.kit.errors import DomainError, NotFound


class BroadcastNotFound(NotFound):
    code = "broadcast_not_found"


class BroadcastState(DomainError):
    """Not possible while the broadcast is `status`."""

    code = "broadcast_state"


class BroadcastChanged(DomainError):
    """The broadcast has changed since the caller confirmed it; `revision` is the present one."""

    code = "broadcast_changed"


class BroadcastNobody(DomainError):
    """The audience is empty."""

    code = "broadcast_nobody"
