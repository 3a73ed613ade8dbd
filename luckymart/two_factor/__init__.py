"""The second step of a confirmation: time-based one-time passwords (RFC 6238), if a person wants
it.

States: off → pending (a secret was shown) → on. The secret is encrypted at rest; a code counts
once. No money moves here.
"""
