"""Errors that users can run into.

A feature defines its own in its `errors.py`. Each channel has a table with the text and the status
for every `code`; a test requires both.
"""

from collections.abc import Mapping
from typing import Any, ClassVar


class DomainError(Exception):
    """A refusal: nothing was changed. `data` is safe to show; its keys are the API's."""

    code: ClassVar[str]
    sqlstate: ClassVar[str | None] = None
    """The SQLSTATE of class LM that the database's functions raise for the same error."""

    def __init__(self, **data: Any) -> None:
        super().__init__(self.code, data)
        self.data = data


class NotFound(DomainError):
    """The requested thing does not exist or belongs to somebody else."""

    code = "not_found"


class ValidationError(DomainError):
    """A value that breaks a rule. `field` names it, `message` says why, in English."""

    code = "validation_error"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(field=field, message=message)


class FeatureOff(NotFound):
    """The operator has switched `feature` off: nothing new can be started in it."""

    code = "feature_off"


class Overloaded(DomainError):
    """Too much work is waiting to be served in time; try again after `retry_after` seconds."""

    code = "overloaded"


def all_errors() -> list[type[DomainError]]:
    """Every error type of the features imported so far, without duplicates."""
    found: list[type[DomainError]] = []
    queue = list(DomainError.__subclasses__())
    while queue:
        error = queue.pop()
        found.append(error)
        queue.extend(error.__subclasses__())
    return sorted(set(found), key=lambda error: error.code)


def from_sqlstate(sqlstate: str, data: Mapping[str, Any] | None = None) -> Exception:
    """The error that a database function returned; a RuntimeError if the caller has a bug."""
    for error in all_errors():
        if error.sqlstate == sqlstate:
            return error(**(data or {}))
    return RuntimeError(f"the database answered {sqlstate}")
