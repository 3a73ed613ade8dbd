"""Architecture rules that import-linter cannot express. Each test explains its rule."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "webapp_api", "jobs", "luckymart", "processes", "simulator")
CHANNELS = ("bot", "webapp_api", "jobs")
FEATURES = {
    path.name for path in (ROOT / "luckymart").iterdir() if (path / "__init__.py").is_file()
} - {"kit"}
# What a channel has besides features: how it takes requests, not what they are about.
PLUMBING = {
    "bot": {
        *("app", "client", "commands", "errors", "help", "kit", "middlewares", "polling"),
        *("storage", "texts"),
    },
    "webapp_api": {
        *("app", "calls", "clients", "config", "errors", "fields", "headers", "metrics"),
        *("middleware", "openapi", "routing", "server", "static", "streams"),
        *("telegram", "telegram_auth"),
    },
    "jobs": {"app", "due", "leader", "pace", "telegram_sender", "timetable"},
}
MAX_LINES = 600
MAX_INIT_LINES = 15


def python_files(*packages: str) -> Iterator[Path]:
    for package in packages:
        yield from sorted((ROOT / package).rglob("*.py"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_channels_module_bears_the_name_of_a_feature(channel: str) -> None:
    """`git ls-files | grep prizes` shows a whole feature, in every layer."""
    modules = {
        path.stem if path.suffix == ".py" else path.name
        for path in (ROOT / channel).iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    } - {"__init__"}
    assert modules - FEATURES == PLUMBING[channel] & modules
    assert PLUMBING[channel] <= modules


@pytest.mark.parametrize("feature", sorted(FEATURES))
def test_a_feature_says_what_it_is_in_a_few_lines(feature: str) -> None:
    """The package's docstring gives its purpose, its states and how money moves."""
    text = (ROOT / "luckymart" / feature / "__init__.py").read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= MAX_INIT_LINES


def test_no_file_is_too_long_to_be_read_at_a_sitting() -> None:
    webapp = [
        path
        for suffix in ("ts", "tsx")
        for path in (ROOT / "webapp" / "src").rglob(f"*.{suffix}")
        if path.name != "schema.d.ts"  # generated from the API's description; nobody reads it
    ]
    files = [*python_files(*PACKAGES, "tests", "benchmarks", "tools"), *webapp]
    too_long = {
        shown(path): lines
        for path in files
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MAX_LINES
    }
    assert too_long == {}


def test_actions_never_begin_or_commit() -> None:
    """Transactions open once, at the edge: code that begins its own cannot be part of another."""
    opening = re.compile(r"\.transaction\(|\b(BEGIN|COMMIT|ROLLBACK)\b")
    found = [
        shown(path)
        for path in python_files("luckymart")
        if opening.search(path.read_text(encoding="utf-8")) and path.parent.name != "kit"
    ]
    assert found == []


def test_money_moves_by_one_path() -> None:
    """Only luckymart/ledger calls `ledger_post` from Python, and only the ticket sale from SQL."""
    callers = {
        shown(path)
        for package in PACKAGES
        for suffix in ("py", "sql")
        for path in (ROOT / package).rglob(f"*.{suffix}")
        if re.search(r"\bledger_post\s*\(", path.read_text(encoding="utf-8"))
    }
    assert callers == {"luckymart/ledger/queries.sql"}


def test_prizes_leave_by_their_doors() -> None:
    """Channels publish, draw early and give a draw up by `draws.doors`, which counts the people."""
    bare = re.compile(r"\b(lotteries\.publish|drawing\.draw_now|voiding\.give_up)\(")
    callers = {
        shown(path)
        for path in python_files(*PACKAGES)
        if bare.search(path.read_text(encoding="utf-8"))
    }
    # The demo's two owners publish its sample shop before anybody can play.
    assert callers == {"luckymart/draws/doors.py", "processes/demo_shop.py"}


def test_nobody_writes_the_ledgers_tables() -> None:
    """Only `ledger_post` writes its rows; the database refuses others, and so does this test."""
    writing = re.compile(
        r"(INSERT INTO|UPDATE|DELETE FROM|TRUNCATE)\s+(ONLY\s+)?"
        r"(transactions|wallet_transactions|wallets)\b",
        re.IGNORECASE,
    )
    found = [
        shown(path)
        for package in PACKAGES
        for suffix in ("py", "sql")
        for path in (ROOT / package).rglob(f"*.{suffix}")
        if writing.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_settings_are_read_where_a_process_starts() -> None:
    """All other code is passed what it needs, so a test can pass something else."""
    reading = re.compile(r"\bSettings\(\)|os\.environ|os\.getenv")
    found = [
        shown(path)
        for path in python_files("bot", "webapp_api", "jobs", "luckymart")
        if reading.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_an_amount_is_never_a_float() -> None:
    """No float literals and no conversion to float where money is counted."""
    money = (
        *("ledger", "wallets", "purchases", "refunds"),
        *("deposits", "exchanges", "withdrawals"),
    )
    found = [
        f"{shown(path)}:{node.lineno}"
        for path in python_files(*(f"luckymart/{feature}" for feature in money))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]
    assert found == []


def test_nothing_unfinished_is_left() -> None:
    # assembled here, so that this file does not match itself
    marks = "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX"))
    words = re.compile(rf"#.*\b({marks})\b|{'not ' + 'implemented'}", re.IGNORECASE)
    found = [
        f"{shown(path)}: {match[0]}"
        for path in python_files(*PACKAGES, "tests", "tools", "benchmarks")
        if (match := words.search(path.read_text(encoding="utf-8")))
    ]
    assert found == []


MAX_PARAMETERS = 5


def test_a_function_of_the_bot_takes_few_parameters() -> None:
    """`Chat` carries what a handler needs; a long parameter list takes it apart again."""
    found = {
        f"{shown(path)}: {node.name}"
        for path in python_files("bot")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _parameters(node) > MAX_PARAMETERS
    }
    assert found == set()


def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    names = [one.arg for one in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    return len([name for name in names if name != "self"])


def test_every_ignored_check_has_its_reason() -> None:
    bare = re.compile(r"#\s*(type: ignore\[[\w\-, ]+\]|noqa: [\w, ]+?)\s*$", re.MULTILINE)
    unnamed = re.compile(r"#\s*(type: ignore(?!\[)|noqa(?!:))")
    found = [
        f"{shown(path)}: {match[0]}"
        for path in python_files(*PACKAGES, "tests", "tools", "benchmarks")
        for pattern in (bare, unnamed)
        if path != Path(__file__) and (match := pattern.search(path.read_text(encoding="utf-8")))
    ]
    assert found == []
