"""The pages in docs/ name tests; those exist."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SECURITY = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", SECURITY)


def names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, FUNCTIONS)}


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_the_threat_model_names_tests_that_exist(path: str, name: str) -> None:
    assert name in names_in(ROOT / path)


def test_every_row_of_the_threat_model_names_a_test() -> None:
    rows = [
        line
        for line in SECURITY.splitlines()
        if line.startswith("| ") and not line.startswith("| what they want")
    ]
    assert [row for row in rows if "`tests/" not in row.rpartition(" | ")[2]] == []
