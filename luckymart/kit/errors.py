"""Errors that a person can meet.

A feature defines its own in its `errors.py`; each channel owns the words and the status code of
every `code` in its one table, and a test requires both.
"""

from collections.abc import Mapping
from typing import Any, ClassVar


class DomainError(Exception):
    """A refusal: nothing was changed. `data` is fit to be shown, keyed as the API shows it."""

    code: ClassVar[str]
    sqlstate: ClassVar[str | None] = None
    """The SQLSTATE of class LM by which the database's functions say the same."""

    def __init__(self, **data: Any) -> None:
        super().__init__(self.code, data)
        self.data = data


class NotFound(DomainError):
    """What was asked for does not exist, or belongs to somebody else."""

    code = "not_found"


class ValidationError(DomainError):
    """A value that the rules do not allow. `field` names it, `message` says why, in English."""

    code = "validation_error"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(field=field, message=message)


class FeatureOff(NotFound):
    """The operator has switched `feature` off: nothing new begins in it."""

    code = "feature_off"


class Overloaded(DomainError):
    """More work is waiting than can be done in time; try again after `retry_after` seconds."""

    code = "overloaded"


def all_errors() -> list[type[DomainError]]:
    """Every error type of the features imported so far, each once."""
    found: list[type[DomainError]] = []
    queue = list(DomainError.__subclasses__())
    while queue:
        error = queue.pop()
        found.append(error)
        queue.extend(error.__subclasses__())
    return sorted(set(found), key=lambda error: error.code)


def from_sqlstate(sqlstate: str, data: Mapping[str, Any] | None = None) -> Exception:
    """What a function of the database answered; a RuntimeError for a defect of the caller."""
    for error in all_errors():
        if error.sqlstate == sqlstate:
            return error(**(data or {}))
    return RuntimeError(f"the database answered {sqlstate}")
