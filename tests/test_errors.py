"""Every refusal has a status in the API and a text in every language."""

import importlib
import json
import pkgutil

import pytest

import luckymart
from luckymart.kit.errors import DomainError, all_errors
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.notifications.words import explain
from webapp_api.errors import STATUSES, problem

for found in pkgutil.walk_packages(luckymart.__path__, "luckymart."):
    importlib.import_module(found.name)

CODES = sorted({error.code for error in all_errors()})

# The data that errors carry when raised, by the names that a text may use.
DATA: dict[str, dict[str, object]] = {
    "address_limit": {"limit": 10},
    "amount_scale": {"scale": 2},
    "beacon_signature_invalid": {"round": 21345678},
    "entropy_not_yet": {"round": 21345678, "available_at": "2026-11-21T03:00:00Z"},
    "bonus_not_ready": {
        "condition": "DEPOSIT_PLAYED",
        "missing": ["DEPOSIT_PLAYED"],
        "played": "3.00",
        "required": "10.00",
        "currency": "TJS",
        "expires_at": "2026-11-28T06:00:00Z",
    },
    "approval_state": {"status": "DONE"},
    "void_not_yet": {"possible_at": "2026-12-21T03:00:00Z"},
    "second_person_needed": {"needs_owner": True},
    "too_many_approvals": {"limit": 20},
    "bonus_state": {"status": "ACTIVE"},
    "already_listed": {"resale_id": "019aa000-0000-7000-8000-000000000000"},
    "market_closed": {"status": "DRAWING"},
    "resale_price": {"min_price": "0.50", "max_price": "1.50", "currency": "TJS"},
    "resale_state": {"status": "CANCELLED"},
    "debt_open": {"amount": "6.00", "currency": "TJS", "wallet_type": "LUCKY_COIN"},
    "debt_state": {"status": "PAID"},
    "message_state": {"status": "PENDING"},
    "deposit_amount": {"min_amount": "1.00", "max_amount": "9.00", "currency": "TJS"},
    "deposit_state": {"status": "APPROVED"},
    "broadcast_state": {"status": "SENDING"},
    "figure_changed": {"field": "fee", "now": "5.00"},
    "feature_off": {"feature": "showoffs"},
    "handle_too_soon": {"available_at": "2026-12-21T03:00:00Z"},
    "insufficient_funds": {"balance": "1.00", "required": "5.00"},
    "limit_reached": {"limit": 10, "held": 3},
    "kind_not_taken": {"takes": ["BALANCE", "LUCKY_COIN"]},
    "bonus_share_sold": {"available": 1},
    "price_changed": {"ticket_price": "150.00", "currency": "TJS"},
    "ticket_not_sellable": {"wallet_type": "BONUS"},
    "not_enough_tickets": {"available": 2},
    "support_talk_state": {"status": "CLOSED"},
    "permission_denied": {"permission": "users.write"},
    "picture_too_large": {"max_bytes": 8_388_608},
    "prize_not_due": {"available_at": "2026-12-21T03:00:00Z"},
    "prize_state": {"status": "RESELLING"},
    "shipment_state": {"status": "SHIPPED"},
    "showoff_prize_state": {"status": "SHIPPING"},
    "showoff_state": {"status": "REJECTED"},
    "stars_amount": {"min_stars": 1, "max_stars": 10000},
    "too_few_sold": {"min_tickets": 10, "sold_tickets": 3},
    "too_many_pictures": {"limit": 10},
    "transfer_used": {"references": "AB12CD34"},
    "too_many_deposits": {"limit": 3},
    "too_many_support_talks": {"limit": 3},
    "too_many_requests": {"retry_after": 7},
    "already_approved": {"approvals": 1, "approvals_needed": 2},
    "reference_taken": {"reference": "T-1"},
    "too_many_withdrawals": {"limit": 3},
    "two_factor_invalid": {"attempts_left": 2},
    "two_factor_locked": {"retry_after": 90},
    "two_factor_state": {"status": "on"},
    "user_banned": {"reason": "spam"},
    "user_not_active": {"status": "BANNED"},
    "validation_error": {"field": "amount"},
    "withdrawal_daily_limit": {"limit": "5000.00", "available": "120.50", "currency": "TJS"},
    "withdrawal_state": {"status": "PAID"},
    "withdrawal_waits": {"wait_until": "2026-11-29T06:00:00Z"},
}


def error_of(code: str) -> DomainError:
    error = DomainError.__new__(next(error for error in all_errors() if error.code == code))
    DomainError.__init__(error, **DATA.get(code, {}))
    return error


def test_every_code_has_a_status_and_no_status_is_left_over() -> None:
    assert sorted(STATUSES) == CODES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_code_has_words(texts: Texts, code: str, language: str) -> None:
    assert texts.has(language, f"error-{code.replace('_', '-')}")
    text = explain(texts, language, error_of(code))
    assert text
    assert "{" not in text


@pytest.mark.parametrize("code", CODES)
def test_no_language_repeats_another(texts: Texts, code: str) -> None:
    said = [explain(texts, language, error_of(code)) for language in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("available", "text"),
    [(1, "Остался только 1 билет."), (3, "Осталось только 3 билета."), (5, "билетов.")],
)
def test_russian_numbers_agree_with_their_nouns(texts: Texts, available: int, text: str) -> None:
    error = error_of("not_enough_tickets")
    error.data["available"] = available
    assert explain(texts, "ru", error).endswith(text)


@pytest.mark.parametrize(
    ("code", "language", "text"),
    [
        ("deposit_amount", "ru", "от 1,00 TJS до 9,00 TJS"),
        ("resale_price", "en", "between 0.50 TJS and 1.50 TJS"),
        ("withdrawal_daily_limit", "ru", "5 000,00 TJS"),
        ("handle_too_soon", "en", "2026-12-21 08:00"),
    ],
)
def test_amounts_and_times_are_written_as_the_reader_writes_them(
    texts: Texts, code: str, language: str, text: str
) -> None:
    assert text in explain(texts, language, error_of(code)).replace("\xa0", " ")


def test_a_problem_has_the_members_of_rfc_9457_and_the_data(texts: Texts) -> None:
    answer = problem(error_of("limit_reached"), texts, "en")
    assert answer.status == 409
    assert answer.content_type == "application/problem+json"
    assert isinstance(answer.body, bytes)
    assert b'"code": "limit_reached"' in answer.body
    assert b'"limit": 10, "held": 3' in answer.body


def test_the_state_of_a_thing_does_not_hide_the_status_of_the_answer(texts: Texts) -> None:
    answer = problem(error_of("shipment_state"), texts, "en")
    assert isinstance(answer.body, bytes)
    members = json.loads(answer.body)
    assert (members["status"], members["state"]) == (409, "SHIPPED")
