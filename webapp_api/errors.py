"""The table of HTTP statuses of refusals, and how a refusal is written (RFC 9457).

The words are `error-<code>` of locales/; a test requires a status and words in every
language for every code.
"""

import json
from http import HTTPStatus
from typing import Any, Final

from aiohttp import web

from luckymart.kit.errors import DomainError, ValidationError
from luckymart.kit.texts import Texts
from luckymart.notifications.words import explain

PROBLEM_TYPE: Final = "application/problem+json"
RETRY_AFTER_SECONDS: Final = 1


class BadRequest(DomainError):
    """The body is not JSON, or not UTF-8."""

    code = "bad_request"


class UnsupportedMediaType(DomainError):
    code = "unsupported_media_type"


class PayloadTooLarge(DomainError):
    """More than `max_bytes`."""

    code = "payload_too_large"


class MethodNotAllowed(DomainError):
    code = "method_not_allowed"


class TooManyRequests(DomainError):
    """Try again after `retry_after` seconds."""

    code = "too_many_requests"


class IdempotencyKeyMissing(DomainError):
    code = "idempotency_key_missing"


class IdempotencyKeyInvalid(DomainError):
    """A key is 1 to 200 visible ASCII characters."""

    code = "idempotency_key_invalid"


class InternalError(DomainError):
    """Our fault, not the client's. The log has the details under the request's id."""

    code = "internal_error"


class Unavailable(DomainError):
    """The database is briefly unavailable; try again with the same Idempotency-Key."""

    code = "unavailable"


class ValidationErrors(ValidationError):
    """Several invalid fields, each as (field, message)."""

    def __init__(self, errors: list[tuple[str, str]]) -> None:
        super().__init__(*errors[0])
        self.data = {"errors": [{"field": field, "message": text} for field, text in errors]}


STATUSES: Final[dict[str, HTTPStatus]] = {
    "address_limit": HTTPStatus.CONFLICT,
    "address_not_found": HTTPStatus.NOT_FOUND,
    "already_approved": HTTPStatus.CONFLICT,
    "already_listed": HTTPStatus.CONFLICT,
    "already_sold": HTTPStatus.CONFLICT,
    "amount_scale": HTTPStatus.UNPROCESSABLE_ENTITY,
    "approvals_lapsed": HTTPStatus.CONFLICT,
    "approval_not_found": HTTPStatus.NOT_FOUND,
    "approval_state": HTTPStatus.CONFLICT,
    "bad_quantity": HTTPStatus.UNPROCESSABLE_ENTITY,
    "bad_request": HTTPStatus.BAD_REQUEST,
    "bonus_not_found": HTTPStatus.NOT_FOUND,
    "bonus_not_ready": HTTPStatus.CONFLICT,
    "bonus_state": HTTPStatus.CONFLICT,
    "broadcast_changed": HTTPStatus.CONFLICT,
    "broadcast_nobody": HTTPStatus.CONFLICT,
    "broadcast_not_found": HTTPStatus.NOT_FOUND,
    "broadcast_state": HTTPStatus.CONFLICT,
    "debt_not_found": HTTPStatus.NOT_FOUND,
    "debt_open": HTTPStatus.CONFLICT,
    "debt_state": HTTPStatus.CONFLICT,
    "deposit_amount": HTTPStatus.UNPROCESSABLE_ENTITY,
    "deposit_not_found": HTTPStatus.NOT_FOUND,
    "deposit_state": HTTPStatus.CONFLICT,
    "draw_not_found": HTTPStatus.NOT_FOUND,
    "draw_possible": HTTPStatus.CONFLICT,
    "void_not_yet": HTTPStatus.CONFLICT,
    "entropy_source_unavailable": HTTPStatus.CONFLICT,
    "entropy_not_yet": HTTPStatus.CONFLICT,
    "beacon_signature_invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "feature_off": HTTPStatus.NOT_FOUND,
    "figure_changed": HTTPStatus.CONFLICT,
    "grant_not_found": HTTPStatus.NOT_FOUND,
    "handle_not_found": HTTPStatus.NOT_FOUND,
    "handle_reserved": HTTPStatus.CONFLICT,
    "handle_taken": HTTPStatus.CONFLICT,
    "handle_too_soon": HTTPStatus.CONFLICT,
    "idempotency_in_flight": HTTPStatus.CONFLICT,
    "idempotency_key_invalid": HTTPStatus.BAD_REQUEST,
    "idempotency_key_missing": HTTPStatus.BAD_REQUEST,
    "idempotency_mismatch": HTTPStatus.UNPROCESSABLE_ENTITY,
    "init_data_expired": HTTPStatus.UNAUTHORIZED,
    "init_data_future": HTTPStatus.UNAUTHORIZED,
    "init_data_invalid": HTTPStatus.UNAUTHORIZED,
    "insufficient_funds": HTTPStatus.CONFLICT,
    "internal_error": HTTPStatus.INTERNAL_SERVER_ERROR,
    "last_owner": HTTPStatus.CONFLICT,
    "ledger_check_running": HTTPStatus.CONFLICT,
    "limit_reached": HTTPStatus.CONFLICT,
    "kind_not_taken": HTTPStatus.CONFLICT,
    "bonus_share_sold": HTTPStatus.CONFLICT,
    "price_changed": HTTPStatus.CONFLICT,
    "ticket_not_sellable": HTTPStatus.CONFLICT,
    "lottery_changed": HTTPStatus.CONFLICT,
    "lottery_closed": HTTPStatus.CONFLICT,
    "lottery_has_sales": HTTPStatus.CONFLICT,
    "lottery_not_found": HTTPStatus.NOT_FOUND,
    "lottery_not_sealed": HTTPStatus.CONFLICT,
    "lottery_published": HTTPStatus.CONFLICT,
    "lottery_state": HTTPStatus.CONFLICT,
    "market_closed": HTTPStatus.CONFLICT,
    "message_not_found": HTTPStatus.NOT_FOUND,
    "message_possibly_received": HTTPStatus.CONFLICT,
    "message_state": HTTPStatus.CONFLICT,
    "method_not_allowed": HTTPStatus.METHOD_NOT_ALLOWED,
    "not_enough_tickets": HTTPStatus.CONFLICT,
    "not_found": HTTPStatus.NOT_FOUND,
    "notification_not_found": HTTPStatus.NOT_FOUND,
    "order_not_found": HTTPStatus.NOT_FOUND,
    "overloaded": HTTPStatus.SERVICE_UNAVAILABLE,
    "other_must_pay": HTTPStatus.FORBIDDEN,
    "own_account": HTTPStatus.FORBIDDEN,
    "related_account": HTTPStatus.FORBIDDEN,
    "own_lottery": HTTPStatus.FORBIDDEN,
    "not_two": HTTPStatus.CONFLICT,
    "own_approval": HTTPStatus.FORBIDDEN,
    "owners_needed": HTTPStatus.CONFLICT,
    "own_resale": HTTPStatus.CONFLICT,
    "payload_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "payment_method_changed": HTTPStatus.CONFLICT,
    "payment_method_not_found": HTTPStatus.NOT_FOUND,
    "support_talk_not_found": HTTPStatus.NOT_FOUND,
    "support_talk_state": HTTPStatus.CONFLICT,
    "permission_denied": HTTPStatus.FORBIDDEN,
    "picture_not_found": HTTPStatus.NOT_FOUND,
    "picture_refused": HTTPStatus.UNPROCESSABLE_ENTITY,
    "picture_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "pictures_unavailable": HTTPStatus.SERVICE_UNAVAILABLE,
    "preference_fixed": HTTPStatus.UNPROCESSABLE_ENTITY,
    "prize_not_found": HTTPStatus.NOT_FOUND,
    "prize_not_due": HTTPStatus.CONFLICT,
    "prize_state": HTTPStatus.CONFLICT,
    "proposer_left": HTTPStatus.CONFLICT,
    "reference_taken": HTTPStatus.CONFLICT,
    "resale_not_found": HTTPStatus.NOT_FOUND,
    "resale_price": HTTPStatus.UNPROCESSABLE_ENTITY,
    "resale_state": HTTPStatus.CONFLICT,
    "role_not_found": HTTPStatus.NOT_FOUND,
    "seal_not_found": HTTPStatus.NOT_FOUND,
    "second_step_not_set_up": HTTPStatus.FORBIDDEN,
    "second_step_required": HTTPStatus.FORBIDDEN,
    "second_person_needed": HTTPStatus.CONFLICT,
    "session_invalid": HTTPStatus.UNAUTHORIZED,
    "session_not_found": HTTPStatus.NOT_FOUND,
    "shipment_not_found": HTTPStatus.NOT_FOUND,
    "shipment_state": HTTPStatus.CONFLICT,
    "setting_not_found": HTTPStatus.NOT_FOUND,
    "setting_same": HTTPStatus.CONFLICT,
    "showoff_exists": HTTPStatus.CONFLICT,
    "showoff_not_found": HTTPStatus.NOT_FOUND,
    "showoff_own": HTTPStatus.CONFLICT,
    "showoff_prize_state": HTTPStatus.CONFLICT,
    "showoff_state": HTTPStatus.CONFLICT,
    "sold_out": HTTPStatus.CONFLICT,
    "stars_amount": HTTPStatus.UNPROCESSABLE_ENTITY,
    "stars_disabled": HTTPStatus.CONFLICT,
    "telegram_unavailable": HTTPStatus.SERVICE_UNAVAILABLE,
    "ticket_not_found": HTTPStatus.NOT_FOUND,
    "too_few_sold": HTTPStatus.CONFLICT,
    "transfer_used": HTTPStatus.CONFLICT,
    "too_many_approvals": HTTPStatus.CONFLICT,
    "too_many_deposits": HTTPStatus.CONFLICT,
    "too_many_support_talks": HTTPStatus.CONFLICT,
    "too_many_pictures": HTTPStatus.CONFLICT,
    "too_many_requests": HTTPStatus.TOO_MANY_REQUESTS,
    "too_many_withdrawals": HTTPStatus.CONFLICT,
    "two_factor_invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "two_factor_locked": HTTPStatus.TOO_MANY_REQUESTS,
    "two_factor_required": HTTPStatus.UNPROCESSABLE_ENTITY,
    "two_factor_state": HTTPStatus.CONFLICT,
    "unavailable": HTTPStatus.SERVICE_UNAVAILABLE,
    "unsupported_media_type": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "user_banned": HTTPStatus.FORBIDDEN,
    "user_not_active": HTTPStatus.CONFLICT,
    "user_not_found": HTTPStatus.NOT_FOUND,
    "validation_error": HTTPStatus.UNPROCESSABLE_ENTITY,
    "wallet_not_found": HTTPStatus.NOT_FOUND,
    "withdrawal_daily_limit": HTTPStatus.CONFLICT,
    "withdrawal_not_found": HTTPStatus.NOT_FOUND,
    "withdrawal_state": HTTPStatus.CONFLICT,
    "withdrawal_waits": HTTPStatus.CONFLICT,
}


def problem(error: DomainError, texts: Texts, language: str) -> web.Response:
    """The refusal as `application/problem+json`, with `detail` in that language."""
    status = STATUSES[error.code]
    headers = {"Content-Type": PROBLEM_TYPE}
    if status in (HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.TOO_MANY_REQUESTS):
        headers["Retry-After"] = str(error.data.get("retry_after", RETRY_AFTER_SECONDS))
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    members: dict[str, Any] = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "code": error.code,
        "detail": explain(texts, language, error),
    }
    # The standard reserves its members, so a thing's `status` is sent as `state`.
    data = {"state" if name == "status" else name: value for name, value in _data(error).items()}
    members = data | members
    body = json.dumps(members, ensure_ascii=False, default=str).encode()
    return web.Response(body=body, status=status, headers=headers)


def _data(error: DomainError) -> dict[str, Any]:
    if isinstance(error, ValidationError) and "field" in error.data:
        return {"errors": [{"field": error.data["field"], "message": error.data["message"]}]}
    return error.data
