"""Invariants under load and in random walks: short in `make test`, long in `make soak`."""
