"""A local Telegram: Bot API server, chat page and Mini App frame on one port.

It knows nothing of the shop: it sees a bot token and an upstream web server, as Telegram does.
"""
