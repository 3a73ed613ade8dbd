"""The second step of a confirmation: time-based one-time passwords (RFC 6238), if a person wants
it.

States: off → pending (a secret was shown) → on. The secret is sealed at rest; a code counts once;
after five wrong ones none is looked at for a quarter of an hour. Staff can switch it off for
somebody who lost it. No money moves here.
"""
