from luckymart.kit.errors import DomainError


class InsufficientFunds(DomainError):
    """`balance` and `required`, where known, are decimal strings in the wallet's currency."""

    code = "insufficient_funds"
    sqlstate = "LM001"


class WalletNotFound(DomainError):
    code = "wallet_not_found"
    sqlstate = "LM006"


class AmountScale(DomainError):
    """The amount is finer than its currency's scale."""

    code = "amount_scale"
    sqlstate = "LM007"


class LedgerCheckRunning(DomainError):
    """Somebody checks the whole ledger right now."""

    code = "ledger_check_running"
