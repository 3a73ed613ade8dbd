"""Composes the channels into the processes that one starts."""
