"""Optional two-factor confirmation with time-based one-time passwords (RFC 6238).

States: off → pending (a secret was shown) → on. The secret is encrypted at rest. A code works once;
after five wrong codes none is accepted for a quarter of an hour. Staff can switch it off for
somebody who has lost their authenticator.

In a session or the chat, a code opens the second step of staff for ten minutes. Switching
two-factor confirmation off closes it everywhere. No money moves here.
"""
