"""Init data as Telegram signs it.

Source: https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
"""

import hashlib
import hmac
import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from nacl.signing import SigningKey

from tests.support.settings import BOT_ID, BOT_TOKEN


def telegram_user(telegram_id: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": telegram_id,
        "first_name": "Zarina",
        "last_name": "",
        "username": f"user{telegram_id}",
        "language_code": "en",
        "allows_write_to_pm": True,
        **fields,
    }


def sign_init_data(
    user: Mapping[str, Any] | str | None,
    *,
    token: str = BOT_TOKEN,
    auth_date: int | str | None = None,
    start_param: str | None = None,
    signing_key: SigningKey | None = None,
    bot_id: int = BOT_ID,
    **extra: str,
) -> str:
    """The query string that a Mini App gets; with `signing_key` also the third-party signature."""
    fields = {
        "query_id": "AAHdF6IQAAAAAN0XohDhrOrc",
        "auth_date": str(int(time.time()) if auth_date is None else auth_date),
        **extra,
    }
    if user is not None:
        fields["user"] = (
            user
            if isinstance(user, str)
            else json.dumps(user, ensure_ascii=False, separators=(",", ":"))
        )
    if start_param is not None:
        fields["start_param"] = start_param
    if signing_key is not None:
        message = f"{bot_id}:WebAppData\n{_check_string(fields)}"
        signature = signing_key.sign(message.encode()).signature
        fields["signature"] = urlsafe_b64encode(signature).decode().rstrip("=")
    secret = hmac.digest(b"WebAppData", token.encode(), "sha256")
    fields["hash"] = hmac.new(secret, _check_string(fields).encode(), hashlib.sha256).hexdigest()
    return urlencode(fields)


def _check_string(fields: Mapping[str, str]) -> str:
    return "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
