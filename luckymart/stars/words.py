"""The words of an invoice, the same in the chat and in the Mini App."""

from typing import Final

from luckymart.deposits.models import Deposit
from luckymart.kit.texts import Money, Texts
from luckymart.stars.actions import Invoice

MAX_TITLE: Final = 32
MAX_DESCRIPTION: Final = 255


def invoice_of(texts: Texts, language: str, deposit: Deposit) -> Invoice:
    """The invoice of a payment in Stars. Telegram limits the lengths (createInvoiceLink)."""
    assert deposit.stars is not None
    assert deposit.invoice_payload is not None
    amount = Money(deposit.amount, deposit.currency)
    return Invoice(
        title=texts.get(language, "deposit-invoice-title", amount=amount)[:MAX_TITLE],
        description=texts.get(
            language, "deposit-invoice-text", amount=amount, reference=deposit.reference
        )[:MAX_DESCRIPTION],
        payload=deposit.invoice_payload,
        stars=deposit.stars,
    )
