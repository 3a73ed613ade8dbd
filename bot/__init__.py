"""Telegram in, one domain call, Telegram out."""
