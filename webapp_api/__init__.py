"""JSON in, one domain call, JSON out."""
