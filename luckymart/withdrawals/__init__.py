"""Withdrawals, from cash only.

States: PENDING → APPROVED → PAID; PENDING → CANCELLED by its owner; PENDING or APPROVED → REJECTED.
Above a limit two people must approve. The account is encrypted at rest, and compared by a keyed
hash. Money: frozen by the request (FREEZE, into WITHDRAWALS_HELD), returned by UNFREEZE; a payment
releases and takes it in one transaction (UNFREEZE, WITHDRAWAL), with the fee to HOUSE_REVENUE.
"""
