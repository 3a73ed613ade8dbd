"""Debts begin with payments in Stars and with staff: the same desk as deposits."""

from tests.deposits.conftest import desk

__all__ = ["desk"]
