"""Exit status 0 while the process in this container answers; for the container's HEALTHCHECK.

It runs every few seconds, so it needs the standard library alone.
"""

import http.client
import os
import sys
from collections.abc import Mapping
from typing import Final

TIMEOUT_SECONDS: Final = 3


def is_healthy(environment: Mapping[str, str]) -> bool:
    """Ask /healthz where the API serves it, and where a process without the API does."""
    ports = [environment.get("API_PORT") or "8080", environment.get("METRICS_PORT") or ""]
    return any(_answers(int(port)) for port in ports if port)


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_SECONDS)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(0 if is_healthy(os.environ) else 1)
