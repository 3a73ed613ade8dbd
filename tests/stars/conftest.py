"""Payments in Stars are decided at the same desk as deposits by hand."""

from tests.deposits.conftest import desk

__all__ = ["desk"]
