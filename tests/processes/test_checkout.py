"""A checkout on a newcomer's machine: the folder, the network, and what git must not add."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from processes.cli import DEMO_DATA

PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize("character", list('#?:$"`\\'))
@pytest.mark.parametrize("target", ["demo", "test", "webapp"])
def test_a_folder_that_the_tools_cannot_use_is_refused_before_anything_is_done(
    tmp_path: Path, character: str, target: str
) -> None:
    folder = tmp_path / f"shop {character} here"
    folder.mkdir()
    shutil.copy(PROJECT / "Makefile", folder)
    done = subprocess.run(["make", target], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 2
    assert "must not contain" in done.stderr
    assert str(folder) in done.stderr
    assert done.stderr.count("\n") == 1
    assert [one.name for one in folder.iterdir()] == ["Makefile"]


def test_without_a_network_the_registry_is_named_and_not_the_package() -> None:
    environment = {name: value for name, value in os.environ.items() if "PIP_" not in name}
    nowhere = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/simple/"}
    done = subprocess.run(
        [PROJECT / "tools" / "pip", "install", "--quiet", "a-package-of-nobody"],
        env=environment | nowhere,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "registry" in done.stderr
    assert "Connection refused" in done.stderr
    assert done.stderr.count("\n") == 1


def test_git_ignores_what_the_demo_keeps() -> None:
    """The folder contains secrets, so `git add .` must not add it."""
    assert f"/{DEMO_DATA}/" in (PROJECT / ".gitignore").read_text().splitlines()
