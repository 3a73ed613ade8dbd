"""A local Telegram for the demo, development and tests; never imported by the rest."""
