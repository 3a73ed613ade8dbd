"""Payments in Stars use the same desk as manual deposits."""

from tests.deposits.conftest import desk

__all__ = ["desk"]
