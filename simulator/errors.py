"""Errors of the Bot API."""

from typing import Any


class TelegramError(Exception):
    """An error with Telegram's code, text and, for 429, `parameters`."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON body of the answer."""
        answer: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad_request(text: str) -> TelegramError:
    """400 `Bad Request: <text>`."""
    return TelegramError(400, f"Bad Request: {text}")


def forbidden(text: str) -> TelegramError:
    """403 `Forbidden: <text>`."""
    return TelegramError(403, f"Forbidden: {text}")


def too_many_requests(retry_after_seconds: int) -> TelegramError:
    """429 with `parameters.retry_after`."""
    return TelegramError(
        429,
        f"Too Many Requests: retry after {retry_after_seconds}",
        {"retry_after": retry_after_seconds},
    )
