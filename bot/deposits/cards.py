"""A deposit as a person and as staff read it."""

from bot.texts import Html, Translate, money
from luckymart.deposits.models import Deposit, SameReceipt


def line_of(t: Translate, deposit: Deposit) -> Html:
    """One of a list."""
    return t(
        "bot-deposit-line",
        reference=deposit.reference,
        amount=money(deposit.credited_amount or deposit.amount, deposit.currency),
        stars=deposit.stars or 0,
        status=deposit.status,
        reason=deposit.reason or "",
    )


def instructions_of(t: Translate, deposit: Deposit) -> Html:
    """How to pay one by hand, and what then."""
    account = deposit.account
    assert account is not None
    return t(
        "bot-deposit-instructions",
        amount=money(deposit.amount, deposit.currency),
        name=account.name,
        number=account.number,
        holder=account.holder,
        reference=deposit.reference,
        words=t.localised(account.instructions_i18n),
        time=t.moment(deposit.expires_at),
    )


def staff_card(t: Translate, deposit: Deposit, same: list[SameReceipt]) -> Html:
    """What staff decide by. `same`: other deposits with the very same picture."""
    handle = f"@{deposit.payer_username}" if deposit.payer_username else ""
    lines: list[str] = [
        t(
            "bot-deposits-card",
            reference=deposit.reference,
            name=f"{deposit.payer_name} {handle}".strip(),
            telegram_id=str(deposit.payer_telegram_id),
            amount=money(deposit.amount, deposit.currency),
            time=t.moment(deposit.submitted_at or deposit.paid_at or deposit.created_at),
        )
    ]
    if deposit.account is not None:
        lines.append(
            t("bot-deposits-account", name=deposit.account.name, number=deposit.account.number)
        )
    if deposit.stars is not None:
        lines.append(
            t(
                "bot-deposits-stars",
                stars=deposit.stars,
                charge=deposit.telegram_payment_charge_id or "—",
            )
        )
    if same:
        others = ", ".join(other.reference for other in same)
        lines.append(t("bot-deposits-same", references=others))
    return Html("\n".join(lines))


def verdict_of(t: Translate, deposit: Deposit) -> Html:
    """Who decided what."""
    amount = deposit.credited_amount or deposit.amount
    return t(
        "bot-deposits-verdict",
        status=deposit.status,
        staff=deposit.decided_by_name or "—",
        amount=money(amount, deposit.currency),
        reason=deposit.refund_reason or deposit.reason or "",
    )
