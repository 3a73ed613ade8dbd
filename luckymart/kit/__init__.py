"""Code that knows no feature: settings, database, errors, money, clock, ids, texts, batching."""
