"""Valid addresses and tracking numbers."""

from dataclasses import replace
from typing import Any

import pytest

from luckymart.kit.errors import ValidationError
from luckymart.shipping.rules import COUNTRIES, Details, checked, checked_tracking

HOME = Details(
    recipient_name="Зарина Саидова",
    phone="+992901234567",
    country="TJ",
    city="Хуҷанд",
    street="кӯчаи Камоли Хуҷандӣ 5, 12",
)


def test_what_is_written_in_many_ways_is_kept_in_one() -> None:
    written = Details(
        recipient_name="  Зарина \n Саидова ",
        phone=" 00992 (90) 123-45‑67",
        country="tj",
        city=" Хуҷанд",
        street="кӯчаи  Камоли Хуҷандӣ\t5, 12",
        postcode=" 735700 ",
    )
    assert checked(written) == replace(HOME, postcode="735700")
    assert checked(HOME) == HOME


@pytest.mark.parametrize(
    ("field", "pasted", "kept"),
    [
        ("phone", "\u202a+992 90 123 45 67\u202c", "+992901234567"),
        ("phone", "\u2068\u200e+992901234567\u2069", "+992901234567"),
        ("phone", "\ufeff+۹۹۲۹۰۱۲۳۴۵۶۷", "+992901234567"),
        ("phone", "+٩٩٢ ٩٠ ١٢٣ ٤٥ ٦٧", "+992901234567"),
        ("recipient_name", "می\u200cخواهم", "می\u200cخواهم"),
        ("recipient_name", "Za\u200crina\u202e", "Zarina"),
        ("street", "Ru\u00addaki\u00a05", "Rudaki 5"),
        ("street", "کوچه ۱۲", "کوچه ۱۲"),
        ("postcode", "７３５７۰۰", "735700"),
        ("country", "\u200btj", "TJ"),
    ],
)
def test_what_people_paste_is_cleaned_and_kept(field: str, pasted: str, kept: str) -> None:
    changed: dict[str, Any] = {field: pasted}
    assert getattr(checked(replace(HOME, **changed)), field) == kept


def test_a_pasted_tracking_number_is_cleaned() -> None:
    assert checked_tracking("EMS\u200f", "\u2066EE ۱۲\u2069", "\ufeffhttps://a.example/") == (
        "EMS",
        "EE 12",
        "https://a.example/",
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("recipient_name", name) for name in ("", " ", "A", "12", "x" * 101, "Zarina\x00")),
        *(("phone", number) for number in ("", "901234567", "+0992901234567", "+99290")),
        *(("phone", number) for number in ("+9929012345678901", "+99290x34567")),
        *(("country", code) for code in ("", "TJK", "XX", "T1", "Tajikistan")),
        *(("city", name) for name in ("", " ", "x" * 101, "a\x00b")),
        *(("street", name) for name in ("", "x" * 201)),
        ("region", "x" * 101),
        *(("postcode", code) for code in ("x" * 17, "73-57_00", "-1", "७३५७००")),
        *(("note", text) for text in ("x" * 301, "a\x07b")),
    ],
)
def test_what_is_no_address_is_refused_by_its_field(field: str, value: str) -> None:
    changed: dict[str, Any] = {field: value}
    with pytest.raises(ValidationError) as refusal:
        checked(replace(HOME, **changed))
    assert refusal.value.data["field"] == field


def test_the_table_of_countries_is_iso_3166() -> None:
    assert len(COUNTRIES) == 249
    assert {"TJ", "UZ", "RU", "CN", "US"} <= COUNTRIES
    assert not {"XK", "EU", "UK", "AN", "SU"} & COUNTRIES


def test_tracking_is_printable_and_its_link_is_https() -> None:
    link = "https://track.example/EE1?x=1"
    assert checked_tracking(" EMS  Tajikistan ", " EE 1 ", f" {link} ") == (
        "EMS Tajikistan",
        "EE 1",
        link,
    )
    assert checked_tracking("EMS", "1", None) == ("EMS", "1", None)


@pytest.mark.parametrize(
    ("carrier", "number", "url", "field"),
    [
        (" ", "1", None, "carrier"),
        ("x" * 101, "1", None, "carrier"),
        ("EMS", "", None, "tracking_number"),
        ("EMS", "x" * 101, None, "tracking_number"),
        ("EMS", "1\x1b", None, "tracking_number"),
        ("EMS", "1", "", "tracking_url"),
        ("EMS", "1", "http://track.example/", "tracking_url"),
        ("EMS", "1", "javascript:alert(1)", "tracking_url"),
        ("EMS", "1", "https://track.example/" + "x" * 500, "tracking_url"),
        ("EMS", "1", "https://user@evil.example/", "tracking_url"),
    ],
)
def test_tracking_that_is_refused(carrier: str, number: str, url: str | None, field: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        checked_tracking(carrier, number, url)
    assert refusal.value.data["field"] == field
