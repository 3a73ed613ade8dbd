"""An action that takes a member of staff checks their permission, itself or in its first call.

Channels check too, each in its own way; this holds whoever calls an action and in any order.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).parents[2]
Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
Name: TypeAlias = tuple[str, str]
"""A module and a function in it."""
# They finish what another action has checked, or say nothing of anybody; for deposits.credit,
# Telegram may act instead of staff.
ASKED_BEFORE = {
    ("luckymart.staff.duty", "decides_alone"),
    ("luckymart.staff.duty", "require_two"),
    ("luckymart.staff.duty", "require_two_owners"),
    ("luckymart.staff.related", "may_decide"),
    ("luckymart.staff.related", "relations"),
    ("luckymart.limits.rules", "is_met"),
    ("luckymart.limits.actions", "let_out"),
    ("luckymart.limits.actions", "let_out_with"),
    ("luckymart.limits.actions", "may_let_out"),
    ("luckymart.limits.actions", "count"),
    ("luckymart.staff.actions", "log"),
    ("luckymart.deposits.actions", "credit"),
    ("luckymart.deposits.actions", "log_change"),
}


@dataclass(frozen=True)
class Action:
    name: Name
    asks: bool
    passes_on_to: frozenset[Name]


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "luckymart").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        yield name.removesuffix(".__init__"), ast.parse(path.read_text(encoding="utf-8"))


def imports(module: ast.Module) -> dict[str, str]:
    """What each imported name refers to."""
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def staff_parameters(function: Function) -> set[str]:
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return {
        one.arg
        for one in arguments
        if one.annotation is not None
        and any(
            isinstance(part, ast.Name) and part.id == "Staff" for part in ast.walk(one.annotation)
        )
    }


def callee_of(call: ast.Call, module: str, known: dict[str, str]) -> Name | None:
    match call.func:
        case ast.Name(id=name):
            where = known.get(name, f"{module}.{name}")
        case ast.Attribute(value=ast.Name(id=alias), attr=name) if alias in known:
            where = f"{known[alias]}.{name}"
        case _:
            return None
    there, _, function = where.rpartition(".")
    return there, function


def actions() -> dict[Name, Action]:
    """Every domain function with a parameter for a member of staff."""
    found = {}
    for module, tree in modules():
        known = imports(tree)
        for node in tree.body:
            if not isinstance(node, Function) or not (given := staff_parameters(node)):
                continue
            calls = [part for part in ast.walk(node) if isinstance(part, ast.Call)]
            passed = {
                name
                for call in calls
                for value in (*call.args, *(keyword.value for keyword in call.keywords))
                if isinstance(value, ast.Name)
                and value.id in given
                and (name := callee_of(call, module, known))
            }
            asks = any(
                isinstance(call.func, ast.Attribute)
                and call.func.attr in ("require", "require_for_money")
                and isinstance(call.func.value, ast.Name)
                and call.func.value.id in given
                for call in calls
            )
            found[module, node.name] = Action((module, node.name), asks, frozenset(passed))
    return found


def test_every_action_of_staff_asks() -> None:
    found = actions()
    asking = {name for name, action in found.items() if action.asks}
    while more := {name for name, action in found.items() if action.passes_on_to & asking} - asking:
        asking |= more
    public = {name for name in found if not name[1].startswith("_")}
    assert len(public) > 50
    assert public - asking == ASKED_BEFORE
