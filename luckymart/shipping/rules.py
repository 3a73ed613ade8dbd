"""Valid addresses and tracking numbers: pure decisions."""

import re
from dataclasses import asdict, dataclass
from typing import Final

from luckymart.kit.errors import ValidationError
from luckymart.kit.typed import clean, clean_code, is_printable

MAX_ADDRESSES: Final = 10
MAX_CARRIER_LENGTH: Final = 100
MAX_NUMBER_LENGTH: Final = 100
MAX_URL_LENGTH: Final = 500

# ISO 3166-1 alpha-2, officially assigned
COUNTRIES: Final = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split()  # noqa: SIM905  # a table that can be read, instead of 249 quoted words
)
_LENGTHS: Final = {
    "recipient_name": (2, 100),
    "region": (0, 100),
    "city": (1, 100),
    "street": (1, 200),
    "postcode": (0, 16),
    "note": (0, 300),
}
# ITU-T E.164: a plus, a country code that does not begin with zero, at most 15 digits
_PHONE: Final = re.compile(r"\+[1-9][0-9]{6,14}", re.ASCII)
_PHONE_MARKS: Final = re.compile(r"[\s().\-\u2010-\u2015]")
_POSTCODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 \-]*|", re.ASCII)
_URL: Final = re.compile(r"https://[A-Za-z0-9.\-]+(:[0-9]+)?(/[\x21-\x7e]*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Details:
    """A recipient and their address. Only `region`, `postcode` and `note` may be empty."""

    recipient_name: str
    phone: str
    country: str
    city: str
    street: str
    region: str = ""
    postcode: str = ""
    note: str = ""


def checked(details: Details) -> Details:
    """Tidy all fields: single spaces, the phone as +digits, the country in capitals.

    Raises ValidationError, which names the field.
    """
    values = {name: tidy(name, value) for name, value in asdict(details).items()}
    return Details(**values)


def tidy(field: str, value: str) -> str:
    """Tidy one field of an address. Raises ValidationError."""
    if field in ("phone", "postcode"):
        value = clean_code(value)
    text = _printable(field, value)
    if field == "phone":
        return _phone(text)
    if field == "country":
        return _country(text)
    least, most = _LENGTHS[field]
    _check_length(field, text, least, most)
    if field == "recipient_name" and not any(letter.isalpha() for letter in text):
        raise ValidationError(field, "a name has letters")
    if field == "postcode" and _POSTCODE.fullmatch(text) is None:
        raise ValidationError(field, "letters A to Z, digits, spaces and hyphens")
    return text


def checked_tracking(
    carrier: str, tracking_number: str, tracking_url: str | None
) -> tuple[str, str, str | None]:
    """Tidy the carrier, number and link. Raises ValidationError."""
    carrier = _printable("carrier", carrier)
    _check_length("carrier", carrier, 1, MAX_CARRIER_LENGTH)
    number = _printable("tracking_number", clean_code(tracking_number))
    _check_length("tracking_number", number, 1, MAX_NUMBER_LENGTH)
    if tracking_url is not None:
        tracking_url = clean(tracking_url)
        if len(tracking_url) > MAX_URL_LENGTH or _URL.fullmatch(tracking_url) is None:
            raise ValidationError("tracking_url", "an address that begins with https://")
    return carrier, number, tracking_url


def _printable(field: str, value: str) -> str:
    text = clean(value)
    if not is_printable(text):
        raise ValidationError(field, "a character that cannot be printed on a label")
    return text


def _check_length(field: str, text: str, least: int, most: int) -> None:
    if not least <= len(text) <= most:
        raise ValidationError(field, f"{least} to {most} characters")


def _phone(text: str) -> str:
    phone = _PHONE_MARKS.sub("", text)
    if phone.startswith("00"):
        phone = f"+{phone[2:]}"
    if _PHONE.fullmatch(phone) is None:
        raise ValidationError("phone", "with the country's code, as +992 …, 7 to 15 digits")
    return phone


def _country(text: str) -> str:
    country = text.upper()
    if country not in COUNTRIES:
        raise ValidationError("country", "a code of two letters from ISO 3166, as TJ")
    return country
