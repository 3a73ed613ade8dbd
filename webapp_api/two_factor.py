"""Two-step verification: people turn it on and off, staff can turn it off."""

from uuid import UUID

from pydantic import Field

from luckymart.two_factor import actions as two_factor
from luckymart.two_factor.actions import Status
from luckymart.two_factor.errors import TwoFactorInvalid, TwoFactorLocked, TwoFactorState
from luckymart.users.errors import UserNotFound
from webapp_api.calls import Call
from webapp_api.fields import Input, View
from webapp_api.routing import RouteTable

routes = RouteTable("two_factor")
MAX_CODE_LENGTH = 16
"""Six digits, with the spaces that authenticators put between them."""


class TwoFactorView(View):
    status: Status


class EnrolmentView(View):
    secret: str = Field(description="base32, for who types it into the authenticator")
    otpauth_uri: str
    qr_svg: str = Field(description="an svg element with the address as a QR code")


class CodeInput(Input):
    code: str = Field(min_length=1, max_length=MAX_CODE_LENGTH)


class ResetInput(Input):
    reason: str = Field(min_length=1, max_length=two_factor.MAX_REASON_LENGTH)


@routes("GET", "/me/two-factor")
async def get_two_factor(call: Call) -> TwoFactorView:
    """Whether the person confirms withdrawals with a code."""
    async with call.services.db.connection() as connection:
        return TwoFactorView(status=await two_factor.status(connection, call.signed_in.user_id))


@routes("POST", "/me/two-factor", status=201, errors=[TwoFactorState])
async def begin_two_factor(call: Call) -> EnrolmentView:
    """A new secret for the authenticator, shown only now. A code has to confirm it."""
    box = call.services.settings.secret_box
    async with call.services.db.transaction() as tx:
        enrolment = await two_factor.begin(tx, box, call.signed_in.user_id)
    return EnrolmentView.model_validate(enrolment)


@routes(
    "POST",
    "/me/two-factor/confirmation",
    errors=[TwoFactorState, TwoFactorInvalid, TwoFactorLocked],
)
async def confirm_two_factor(call: Call, body: CodeInput) -> TwoFactorView:
    """Turn it on with a code from the authenticator."""
    box, now = call.services.settings.secret_box, call.services.now()
    async with call.services.db.transaction() as tx:
        refusal = await two_factor.confirm(tx, box, call.signed_in.user_id, body.code, now)
    if refusal is not None:  # raised after the commit, which counts the wrong code
        raise refusal
    return TwoFactorView(status="on")


@routes("DELETE", "/me/two-factor", errors=[TwoFactorState, TwoFactorInvalid, TwoFactorLocked])
async def switch_off_two_factor(call: Call, body: CodeInput) -> None:
    """Turn it off with a code."""
    box, now = call.services.settings.secret_box, call.services.now()
    async with call.services.db.transaction() as tx:
        refusal = await two_factor.switch_off(tx, box, call.signed_in.user_id, body.code, now)
    if refusal is not None:
        raise refusal


@routes(
    "DELETE",
    "/admin/users/{user_id}/two-factor",
    permission="users.write",
    about_money=True,
    errors=[UserNotFound, TwoFactorState],
)
async def reset_two_factor(call: Call, user_id: UUID, body: ResetInput) -> None:
    """Turn it off for someone who lost the authenticator. They are told the reason."""
    async with call.services.db.transaction() as tx:
        await two_factor.reset(tx, call.staff, user_id, body.reason)
