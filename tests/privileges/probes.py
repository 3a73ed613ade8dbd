"""How a trigger is tried: what it refuses, or what it does."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Attack:
    """Statements, of which the last is refused with the SQLSTATE `code`.

    By the owner of the database; by the processes' login where the owner may do it.
    """

    code: str
    statement: str
    by_login: bool = False


@dataclass(frozen=True)
class Effect:
    """After the statement, the query answers true because the trigger has done its work."""

    statement: str
    query: str


Probe: TypeAlias = Attack | Effect


def append_only(**changes: str) -> dict[str, dict[str, list[Probe]]]:
    """By table, an update to try."""
    refused = "LM100"
    return {
        table: {
            f"{table}_append_only": [
                Attack(refused, f"UPDATE {table} SET {change}"),
                Attack(refused, f"DELETE FROM {table}"),
            ],
            f"{table}_no_truncate": [Attack(refused, f"TRUNCATE {table} CASCADE")],
        }
        for table, change in changes.items()
    }


def touched(**changes: str) -> dict[str, dict[str, list[Probe]]]:
    return {
        table: {
            f"{table}_touch": [
                Effect(
                    f"UPDATE {table} SET {change}",
                    f"SELECT bool_and(updated_at >= transaction_timestamp()) FROM {table}",
                )
            ]
        }
        for table, change in changes.items()
    }
