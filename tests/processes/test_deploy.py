"""What the container image runs besides the product."""

import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

PROJECT = Path(__file__).parents[2]


class Health(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/healthz" else 404)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in the base class
        """Log nothing."""


@pytest.fixture
def healthy_port() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Health) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield str(server.server_port)
        server.shutdown()


@pytest.mark.parametrize(
    ("api_port", "metrics_port", "status"),
    [("{port}", "", 0), ("9", "{port}", 0), ("9", "9", 1), ("9", "", 1)],
)
def test_the_container_is_healthy_while_its_process_answers(
    healthy_port: str, api_port: str, metrics_port: str, status: int
) -> None:
    ports = {"API_PORT": api_port, "METRICS_PORT": metrics_port}
    environment = {name: port.format(port=healthy_port) for name, port in ports.items()}
    command = [sys.executable, "-m", "processes.healthcheck"]
    done = subprocess.run(command, cwd=PROJECT, env=os.environ | environment)
    assert done.returncode == status
