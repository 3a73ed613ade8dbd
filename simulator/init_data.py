"""Init data of Mini Apps, signed as core.telegram.org/bots/webapps ("Validating data") requires."""

import base64
import hashlib
import hmac
import json
from typing import Any
from urllib.parse import urlencode

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

Json = dict[str, Any]


def new_signing_key() -> str:
    """A new Ed25519 private key, hexadecimal."""
    return Ed25519PrivateKey.generate().private_bytes_raw().hex()


def public_key(signing_key: str) -> str:
    """The public key, hexadecimal, for the third-party check."""
    private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(signing_key))
    return private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def sign(fields: dict[str, str], bot_token: str, signing_key: str) -> str:
    """The query string of the fields with `signature` (Ed25519) and `hash` (HMAC-SHA256).

    `signature` covers "<bot id>:WebAppData" and every field but hash and signature; `hash` covers
    every field but itself, `signature` included.
    """
    bot_id = bot_token.split(":", 1)[0]
    private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(signing_key))
    message = f"{bot_id}:WebAppData\n{_check_string(fields)}".encode()
    signature = base64.urlsafe_b64encode(private.sign(message)).decode().rstrip("=")
    signed = {**fields, "signature": signature}
    secret = hmac.new(b"WebAppData", bot_token.encode(), hashlib.sha256).digest()
    digest = hmac.new(secret, _check_string(signed).encode(), hashlib.sha256).hexdigest()
    return urlencode({**signed, "hash": digest})


def contact_response(contact: Json, auth_date: int, bot_token: str) -> str:
    """The answer to the custom method getRequestedContact, signed like init data."""
    fields = {"contact": compact(contact), "auth_date": str(auth_date)}
    secret = hmac.new(b"WebAppData", bot_token.encode(), hashlib.sha256).digest()
    digest = hmac.new(secret, _check_string(fields).encode(), hashlib.sha256).hexdigest()
    return urlencode({**fields, "hash": digest})


def compact(value: Any) -> str:
    """JSON in Telegram's format for init data."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _check_string(fields: dict[str, str]) -> str:
    return "\n".join(f"{key}={fields[key]}" for key in sorted(fields))
