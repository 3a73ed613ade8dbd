from luckymart.kit.errors import DomainError, NotFound


class SupportTalkNotFound(NotFound):
    code = "support_talk_not_found"


class SupportTalkState(DomainError):
    """It is decided already: `status`."""

    code = "support_talk_state"


class TooManySupportTalks(DomainError):
    """`limit` of the person's questions already wait for an answer."""

    code = "too_many_support_talks"
