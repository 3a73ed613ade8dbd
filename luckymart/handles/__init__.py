"""Handles: one @name for each person, by which others find them here.

CURRENT → KEPT for 90 days, when nobody else may take it → gone. A person changes theirs once in 30
days; the first is their Telegram name where that is free. Reserved words and look-alikes of staff
are refused; staff take a handle away with a reason. No money moves here.
"""
