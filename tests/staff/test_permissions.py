"""What each role may do, permission by permission: no role gets any by a pattern."""

import re
from pathlib import Path
from typing import Final

import pytest

from luckymart.kit.database import Connection

ROOT: Final = Path(__file__).parents[2]
FEATURES: Final = {path.parent.name for path in (ROOT / "luckymart").glob("*/__init__.py")}
ROLES_OF: Final = {
    "approvals.read": {"content", "finance", "owner", "support"},
    "approvals.write": {"content", "finance", "owner", "support"},
    "broadcasts.read": {"content", "owner", "viewer"},
    "broadcasts.write": {"content", "owner"},
    "credits.write": {"finance", "owner"},
    "dashboard.read": {"content", "finance", "owner", "support", "viewer"},
    "debts.read": {"finance", "owner", "support", "viewer"},
    "debts.write": {"finance", "owner"},
    "deposits.read": {"finance", "owner", "support", "viewer"},
    "deposits.write": {"finance", "owner"},
    "draws.write": {"content", "owner"},
    "ledger.read": {"finance", "owner", "viewer"},
    "limits.read": {"owner"},
    "lotteries.read": {"content", "finance", "owner", "support", "viewer"},
    "lotteries.write": {"content", "owner"},
    "messages.read": {"content", "owner", "support", "viewer"},
    "messages.write": {"owner", "support"},
    "payments.write": {"finance", "owner"},
    "prizes.read": {"content", "finance", "owner", "support", "viewer"},
    "prizes.write": {"owner", "support"},
    "resales.read": {"content", "finance", "owner", "support", "viewer"},
    "resales.write": {"owner", "support"},
    "settings.read": {"finance", "owner", "viewer"},
    "settings.write": {"owner"},
    "showoffs.read": {"content", "owner", "support", "viewer"},
    "showoffs.write": {"content", "owner", "support"},
    "staff.read": {"owner", "viewer"},
    "staff.write": {"owner"},
    "users.read": {"finance", "owner", "support", "viewer"},
    "users.write": {"owner", "support"},
    "withdrawals.read": {"finance", "owner", "support", "viewer"},
    "withdrawals.write": {"finance", "owner"},
}
OLD_NAMES: Final = {"credits": "wallets", "payments": "deposits"}
"""The prefix of a permission where it is not its feature's name."""
LAST_WITH_A_PATTERN: Final = "20261121002900"


async def test_each_permission_belongs_to_these_roles(owner: Connection) -> None:
    rows = await owner.fetch(
        "SELECT p.code, array_agg(r.role_code) AS roles FROM permissions AS p "
        "INNER JOIN role_permissions AS r ON r.permission_code = p.code GROUP BY p.code"
    )
    assert {row["code"]: set(row["roles"]) for row in rows} == ROLES_OF
    assert await owner.fetchval("SELECT count(*) FROM permissions") == len(ROLES_OF)


@pytest.mark.parametrize("permission", sorted(ROLES_OF))
def test_a_permission_is_feature_and_verb(permission: str) -> None:
    feature, verb = permission.split(".")
    assert OLD_NAMES.get(feature, feature) in FEATURES
    assert verb in ("read", "write")


def test_no_migration_gives_permissions_by_a_pattern() -> None:
    """A role granted `%.read` could read whatever is added later, even people's documents."""
    pattern = re.compile(r"role_permissions[^;]*?(LIKE|FROM permissions\s*(;|$|UNION))")
    for path in (ROOT / "sql" / "migrations").glob("*.sql"):
        if path.name[:14] > LAST_WITH_A_PATTERN:
            assert not pattern.search(path.read_text(encoding="utf-8")), path.name
