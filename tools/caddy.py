"""Finds a Caddy for the test of deploy/Caddyfile: the machine's, or Debian's in .cache.

Debian's package is only unpacked: nothing is installed, and no rights are needed.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[1]
CACHE: Final = PROJECT / ".cache" / "caddy"
FETCH_TIMEOUT_SECONDS: Final = 300


class NoCaddyError(Exception):
    """There is no Caddy here and none can be fetched. The message says why."""


def ensure_caddy() -> Path:
    """The path of a Caddy that runs here. Raises NoCaddyError."""
    if found := shutil.which("caddy"):
        return Path(found)
    program = CACHE / "usr" / "bin" / "caddy"
    if not program.is_file():
        _unpack_package()
    _run([str(program), "version"], PROJECT)
    return program


def _unpack_package() -> None:
    if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
        raise NoCaddyError("no caddy on PATH, and no apt-get to fetch its package with")
    CACHE.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE.parent) as name:
        folder = Path(name)
        try:
            _run(["apt-get", "download", "caddy"], folder)
        except NoCaddyError:
            if os.geteuid() != 0:
                raise
            _run(["apt-get", "update"], folder)
            _run(["apt-get", "download", "caddy"], folder)
        [package] = folder.glob("*.deb")
        making = folder / "caddy"
        _run(["dpkg-deb", "--extract", str(package), str(making)], folder)
        shutil.rmtree(CACHE, ignore_errors=True)
        making.rename(CACHE)


def _run(command: list[str], folder: Path) -> None:
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            timeout=FETCH_TIMEOUT_SECONDS,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise NoCaddyError(f"{command[0]}: {error}") from error
    if done.returncode != 0:
        raise NoCaddyError(f"{' '.join(command[:2])} failed: {' '.join(done.stdout.split()[-30:])}")
