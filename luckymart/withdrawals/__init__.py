"""Money out, from cash alone.

States: PENDING → APPROVED → PAID; PENDING → CANCELLED by its owner; PENDING or APPROVED → REJECTED.
Above a limit two people approve. The account is sealed at rest. Money: frozen at the request
(FREEZE, into WITHDRAWALS_HELD), returned by UNFREEZE, and when paid released and taken in one
transaction (UNFREEZE, WITHDRAWAL), the fee to HOUSE_REVENUE.
"""
