from luckymart.kit.errors import DomainError


class InsufficientFunds(DomainError):
    """`balance` and `required`, if known, are decimal strings in the wallet's currency."""

    code = "insufficient_funds"
    sqlstate = "LM001"


class WalletNotFound(DomainError):
    code = "wallet_not_found"
    sqlstate = "LM006"


class AmountScale(DomainError):
    """The amount has more decimals than its currency."""

    code = "amount_scale"
    sqlstate = "LM007"


class LedgerCheckRunning(DomainError):
    """Another check of the ledger is running."""

    code = "ledger_check_running"
