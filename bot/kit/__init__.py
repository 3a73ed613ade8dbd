"""What every dialog, confirmation, review queue and list needs, once: see docs/bot-kit.md."""
