from luckymart.kit.errors import DomainError, NotFound


class MessageNotFound(NotFound):
    """There is none, or its kind is not sent again."""

    code = "message_not_found"


class MessageState(DomainError):
    """Only a failed message is sent again: this one is `status`."""

    code = "message_state"


class MessagePossiblyReceived(DomainError):
    """An attempt ended without an answer: whoever sends it again says so."""

    code = "message_possibly_received"
