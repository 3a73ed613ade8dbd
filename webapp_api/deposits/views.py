"""Deposits as JSON, for their owner and for staff."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Self
from uuid import UUID

from luckymart.deposits.models import Account, Deposit, Method, Status
from luckymart.kit.database import Connection
from luckymart.kit.money import WalletType
from luckymart.kit.texts import localised
from webapp_api.calls import Call
from webapp_api.fields import Money, Time, View


class AccountView(View):
    """The account to pay to, as it was when the deposit was opened.

    `instructions` are in the reader's language.
    """

    name: str
    number: str
    holder: str
    instructions: str
    picture_url: str | None

    @classmethod
    def of(cls, call: Call, account: Account, picture_url: str | None) -> Self:
        return cls(
            name=account.name,
            number=account.number,
            holder=account.holder,
            instructions=localised(account.instructions_i18n, call.language),
            picture_url=picture_url,
        )


class DepositView(View):
    id: UUID
    order_id: UUID
    order_number: str
    method: Method
    wallet_type: WalletType
    status: Status
    amount: Money
    currency: str
    credited_amount: Money | None
    reference: str
    payment_method_id: UUID | None
    account: AccountView | None
    has_receipt: bool
    submitted_at: Time | None
    stars: int | None
    invoice_link: str | None
    expires_at: Time
    reason: str | None
    decided_at: Time | None
    paid_at: Time | None
    refund_reason: str | None
    refunded_at: Time | None
    created_at: Time
    updated_at: Time


class PayerView(View):
    id: UUID
    telegram_id: int
    telegram_username: str | None
    first_name: str


class StaffDepositView(DepositView):
    user: PayerView
    decided_by_id: UUID | None
    decided_by_name: str | None
    transfer_reference: str | None
    approved_despite: str | None
    refunded_amount: Money | None
    telegram_payment_charge_id: str | None


async def view_of(call: Call, connection: Connection, deposit: Deposit) -> DepositView:
    return (await views_of(call, connection, [deposit]))[0]


async def views_of(
    call: Call, connection: Connection, deposits: Sequence[Deposit]
) -> list[DepositView]:
    urls = await _pictures(call, connection, deposits)
    return [DepositView(**_values(call, deposit, urls)) for deposit in deposits]


async def staff_view_of(call: Call, connection: Connection, deposit: Deposit) -> StaffDepositView:
    return (await staff_views_of(call, connection, [deposit]))[0]


async def staff_views_of(
    call: Call, connection: Connection, deposits: Sequence[Deposit]
) -> list[StaffDepositView]:
    urls = await _pictures(call, connection, deposits)
    return [
        StaffDepositView(**_values(call, deposit, urls), **staff_values(deposit))
        for deposit in deposits
    ]


def staff_values(deposit: Deposit) -> dict[str, object]:
    payer = PayerView(
        id=deposit.user_id,
        telegram_id=deposit.payer_telegram_id,
        telegram_username=deposit.payer_username,
        first_name=deposit.payer_name,
    )
    return {
        "user": payer,
        "decided_by_id": deposit.decided_by_id,
        "decided_by_name": deposit.decided_by_name,
        "transfer_reference": deposit.transfer_reference,
        "approved_despite": deposit.approved_despite,
        "refunded_amount": deposit.refunded_amount,
        "telegram_payment_charge_id": deposit.telegram_payment_charge_id,
    }


async def _pictures(
    call: Call, connection: Connection, deposits: Iterable[Deposit]
) -> Mapping[UUID, str]:
    wanted = {deposit.account_picture_id for deposit in deposits} - {None}
    ids = [picture_id for picture_id in wanted if picture_id is not None]
    return await call.services.pictures.addresses(connection, ids)


def _values(call: Call, deposit: Deposit, urls: Mapping[UUID, str]) -> dict[str, object]:
    names = DepositView.model_fields.keys() & Deposit.model_fields.keys() - {"account"}
    picture_id = deposit.account_picture_id
    return {
        **deposit.model_dump(include=set(names)),
        "payment_method_id": deposit.payment_config_id,
        "has_receipt": deposit.receipt_id is not None,
        "account": deposit.account
        and AccountView.of(call, deposit.account, urls.get(picture_id) if picture_id else None),
    }
