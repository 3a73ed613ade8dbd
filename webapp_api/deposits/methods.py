"""Payment methods, and how staff change them."""

from collections.abc import Mapping
from functools import partial
from typing import Final, Self
from uuid import UUID

from aiohttp import web

from luckymart.approvals.errors import OwnersNeeded, TooManyApprovals
from luckymart.deposits import method_doors as doors
from luckymart.deposits import methods
from luckymart.deposits.errors import PaymentMethodChanged, PaymentMethodNotFound
from luckymart.deposits.models import (
    Kind,
    MethodEdit,
    MethodInput,
    MethodPatch,
    MethodPicture,
    PaymentMethod,
)
from luckymart.kit.database import Connection, Tx
from luckymart.kit.texts import localised
from luckymart.ledger.errors import AmountScale
from luckymart.stars.rules import StarsRules
from webapp_api.approvals import ProposalView, act_once
from webapp_api.calls import Call
from webapp_api.fields import I18n, Money, Time, View
from webapp_api.pictures import read_picture
from webapp_api.routing import RouteTable

routes = RouteTable("deposits")

CHANGING: Final = (PaymentMethodNotFound, PaymentMethodChanged, OwnersNeeded, TooManyApprovals)


class PaymentMethodView(View):
    """`instructions` are in the reader's language."""

    id: UUID
    kind: Kind
    name: str
    instructions: str
    currency: str
    min_amount: Money
    max_amount: Money
    picture_url: str | None


class StarsView(View):
    """`coins_per_star` is in `currency`; a total is rounded down to its scale."""

    coins_per_star: str
    currency: str
    min_stars: int
    max_stars: int


class PaymentMethods(View):
    """`stars` is null if the shop does not take them."""

    items: list[PaymentMethodView]
    stars: StarsView | None


class StaffMethodView(View):
    id: UUID
    kind: Kind
    name: str
    account_number: str
    account_holder: str
    instructions_i18n: I18n
    currency: str
    min_amount: Money
    max_amount: Money
    picture_url: str | None
    is_active: bool
    position: int
    created_at: Time
    updated_at: Time

    @classmethod
    def of(cls, method: PaymentMethod, urls: Mapping[UUID, str]) -> Self:
        values = method.model_dump(exclude={"picture_id"})
        return cls(**values, picture_url=_url(method, urls))


class StaffMethods(View):
    items: list[StaffMethodView]


@routes("GET", "/payment-methods")
async def list_payment_methods(call: Call) -> PaymentMethods:
    """The active payment methods; a deposit then shows the account to pay to."""
    async with call.services.db.connection() as connection:
        found = await methods.list_active(connection)
        urls = await _urls(call, connection, found)
    rules = StarsRules.of(call.services.settings)
    return PaymentMethods(
        items=[
            PaymentMethodView(
                **method.model_dump(include=set(PaymentMethodView.model_fields)),
                instructions=localised(method.instructions_i18n, call.language),
                picture_url=_url(method, urls),
            )
            for method in found
        ],
        stars=StarsView(
            coins_per_star=f"{rules.coins_per_star:f}",
            currency=rules.currency,
            min_stars=rules.min_stars,
            max_stars=rules.max_stars,
        )
        if rules.is_enabled
        else None,
    )


@routes("GET", "/admin/payment-methods", permission=methods.READ)
async def list_all_payment_methods(call: Call) -> StaffMethods:
    """All payment methods, including those that are switched off."""
    async with call.services.db.connection() as connection:
        found = await methods.list_all(connection, call.staff)
        urls = await _urls(call, connection, found)
    return StaffMethods(items=[StaffMethodView.of(method, urls) for method in found])


@routes(
    "POST",
    "/admin/payment-methods",
    status=201,
    permission=methods.PERMISSION,
    about_money=True,
    idempotent=True,
    answer=StaffMethodView,
    proposal=ProposalView,
    errors=[AmountScale, OwnersNeeded, TooManyApprovals],
)
async def add_payment_method(call: Call, body: MethodInput) -> web.Response:
    """Add a payment method, which takes two owners."""
    return await act_once(call, doors.ADD, body, partial(_show, call), status=201)


@routes(
    "PATCH",
    "/admin/payment-methods/{method_id}",
    permission=methods.PERMISSION,
    about_money=True,
    idempotent=True,
    answer=StaffMethodView,
    proposal=ProposalView,
    errors=[*CHANGING, AmountScale],
)
async def edit_payment_method(call: Call, method_id: UUID, body: MethodPatch) -> web.Response:
    """Change a payment method: where players pay to by two owners. Open deposits keep theirs."""
    method = await _seen(call, method_id)
    wanted = MethodEdit(method_id=method_id, patch=body, seen=method.updated_at)
    asked = f"{method_id} {body.model_dump_json()}"
    return await act_once(call, doors.EDIT, wanted, partial(_show, call), asked=asked)


@routes(
    "PUT",
    "/admin/payment-methods/{method_id}/picture",
    permission=methods.PERMISSION,
    about_money=True,
    idempotent=True,
    answer=StaffMethodView,
    proposal=ProposalView,
    errors=CHANGING,
    picture=True,
)
async def set_payment_method_picture(call: Call, method_id: UUID) -> web.Response:
    """Set a public picture, such as a bank's QR code, which takes two owners."""
    method = await _seen(call, method_id)
    pictures = call.services.pictures
    stored = await pictures.store(call.staff.user_id, "public", await read_picture(call))
    wanted = MethodPicture(method_id=method_id, picture_id=stored.id, seen=method.updated_at)
    asked = f"{method_id} {stored.sha256}"
    return await act_once(call, doors.SET_PICTURE, wanted, partial(_show, call), asked=asked)


@routes(
    "DELETE",
    "/admin/payment-methods/{method_id}/picture",
    permission=methods.PERMISSION,
    about_money=True,
    errors=[PaymentMethodNotFound],
)
async def remove_payment_method_picture(call: Call, method_id: UUID) -> None:
    """Remove the picture."""
    async with call.services.db.transaction() as tx:
        await methods.remove_picture(tx, call.staff, method_id)


async def _seen(call: Call, method_id: UUID) -> PaymentMethod:
    async with call.services.db.connection() as connection:
        return await methods.get(connection, method_id)


async def _show(call: Call, tx: Tx, method: PaymentMethod) -> StaffMethodView:
    return StaffMethodView.of(method, await _urls(call, tx, [method]))


async def _urls(
    call: Call, connection: Connection, found: list[PaymentMethod]
) -> Mapping[UUID, str]:
    ids = [method.picture_id for method in found if method.picture_id is not None]
    return await call.services.pictures.addresses(connection, ids)


def _url(method: PaymentMethod, urls: Mapping[UUID, str]) -> str | None:
    return None if method.picture_id is None else urls.get(method.picture_id)
