"""Signing in from the Mini App, and the person's sessions."""

from typing import Self
from uuid import UUID

from pydantic import Field

from luckymart.kit.errors import DomainError
from luckymart.kit.paging import Page
from luckymart.sessions import actions as sessions
from luckymart.sessions.actions import Session
from luckymart.sessions.errors import (
    InitDataExpired,
    InitDataFuture,
    InitDataInvalid,
    SessionNotFound,
)
from luckymart.staff import actions as staff
from luckymart.staff.errors import SecondStepNotSetUp
from luckymart.two_factor import actions as two_factor
from luckymart.two_factor.errors import TwoFactorInvalid, TwoFactorLocked
from luckymart.users import actions as users
from luckymart.users.actions import UserRules
from luckymart.users.errors import UserBanned, UserNotFound
from webapp_api.calls import Call
from webapp_api.clients import client_address, device_of, readable
from webapp_api.errors import TooManyRequests
from webapp_api.fields import Input, PageQuery, Time, View
from webapp_api.routing import RouteTable
from webapp_api.telegram_auth import InitData
from webapp_api.two_factor import CodeInput
from webapp_api.users import UserView

routes = RouteTable("sessions")


class SignIn(Input):
    init_data: str = Field(max_length=20_000, description="`Telegram.WebApp.initData`, as it is")
    device_id: str | None = Field(
        default=None,
        min_length=16,
        max_length=100,
        pattern="^[A-Za-z0-9_-]+$",
        description="a random name that this device has given itself and keeps",
    )


class SignedInView(View):
    session_token: str
    expires_at: Time
    user: UserView


class SessionView(View):
    id: UUID
    device: str | None
    ip_address: str | None
    user_agent: str | None
    location: str | None
    is_current: bool
    created_at: Time
    last_active_at: Time
    expires_at: Time

    @classmethod
    def of(cls, session: Session, current_id: UUID) -> Self:
        return cls(**session.model_dump(), is_current=session.id == current_id)


class SecondStepView(View):
    valid_until: Time


class CurrentSession(View):
    session: SessionView
    user: UserView


@routes(
    "POST",
    "/auth/telegram",
    status=201,
    session="none",
    errors=[InitDataInvalid, InitDataExpired, InitDataFuture, UserBanned, TooManyRequests],
)
async def sign_in(call: Call, body: SignIn) -> SignedInView:
    """Exchange the Mini App's init data for a session."""
    services, request = call.services, call.request
    address = client_address(request, services.settings.trusted_proxies)
    services.sign_in_limit.take(address)
    init_data = _checked(call, body.init_data)
    user_agent = readable(request.headers.get("User-Agent"))
    shop = UserRules.of(services.settings)
    async with services.db.transaction() as tx:
        user = await users.register(tx, shop, init_data.profile, init_data.start_param)
        made = await sessions.sign_in(
            tx,
            user.id,
            device=device_of(user_agent),
            ip_address=address,
            user_agent=user_agent,
            lifetime_days=services.settings.session_days,
            device_id=body.device_id,
        )
        member = await staff.load(tx, user.id)
    return SignedInView(
        session_token=made.token,
        expires_at=made.session.expires_at,
        user=UserView.of(call, user, member),
    )


def _checked(call: Call, init_data: str) -> InitData:
    try:
        return call.services.check_init_data(init_data, call.services.now())
    except (InitDataInvalid, InitDataExpired, InitDataFuture) as error:
        call.services.metrics.refused_init_data.labels(error.code).inc()
        raise


@routes("GET", "/session")
async def get_session(call: Call) -> CurrentSession:
    """The session of this token, and whose it is."""
    signed_in = call.signed_in
    async with call.services.db.connection() as connection:
        session = await sessions.get(connection, signed_in.user_id, signed_in.session_id)
        user = await users.get(connection, signed_in.user_id)
        member = await staff.load(connection, signed_in.user_id, signed_in.session_id)
    return CurrentSession(
        session=SessionView.of(session, signed_in.session_id),
        user=UserView.of(call, user, member),
    )


@routes(
    "POST",
    "/session/second-step",
    errors=[SecondStepNotSetUp, TwoFactorInvalid, TwoFactorLocked],
)
async def open_second_step(call: Call, body: CodeInput) -> SecondStepView:
    """Let staff decide about money in this session for ten minutes, by a code."""
    box, now, signed_in = call.services.settings.secret_box, call.services.now(), call.signed_in
    async with call.services.db.transaction() as tx:
        answer = await two_factor.open_second_step(
            tx, box, signed_in.user_id, signed_in.session_id, body.code, now
        )
    if isinstance(answer, DomainError):  # raised after the commit, which counts the wrong code
        raise answer
    return SecondStepView(valid_until=answer)


@routes("DELETE", "/session")
async def end_session(call: Call) -> None:
    """Sign out here."""
    async with call.services.db.transaction() as tx:
        await sessions.revoke(tx, call.signed_in.user_id, call.signed_in.session_id)


@routes("GET", "/sessions")
async def list_sessions(call: Call, query: PageQuery) -> Page[SessionView]:
    """The person's live sessions, newest first."""
    signed_in = call.signed_in
    async with call.services.db.connection() as connection:
        page = await sessions.list_sessions(
            connection, signed_in.user_id, query.limit, query.cursor
        )
    return Page[SessionView](
        items=[SessionView.of(session, signed_in.session_id) for session in page.items],
        next_cursor=page.next_cursor,
    )


@routes("DELETE", "/sessions/{session_id}", errors=[SessionNotFound])
async def revoke_session(call: Call, session_id: UUID) -> None:
    """Sign out on another device."""
    async with call.services.db.transaction() as tx:
        await sessions.revoke(tx, call.signed_in.user_id, session_id)


@routes("GET", "/admin/users/{user_id}/sessions", permission="users.read", errors=[UserNotFound])
async def list_sessions_of(call: Call, user_id: UUID, query: PageQuery) -> Page[SessionView]:
    """A user's live sessions, newest first."""
    async with call.services.db.connection() as connection:
        page = await sessions.list_of(connection, call.staff, user_id, query.limit, query.cursor)
    current_id = call.signed_in.session_id
    return Page[SessionView](
        items=[SessionView.of(session, current_id) for session in page.items],
        next_cursor=page.next_cursor,
    )


@routes(
    "DELETE", "/admin/users/{user_id}/sessions", permission="users.write", errors=[UserNotFound]
)
async def end_sessions_of(call: Call, user_id: UUID) -> None:
    """Sign a user out everywhere."""
    async with call.services.db.transaction() as tx:
        await sessions.end_all(tx, call.staff, user_id)


@routes(
    "DELETE",
    "/admin/users/{user_id}/sessions/{session_id}",
    permission="users.write",
    errors=[UserNotFound, SessionNotFound],
)
async def end_session_of(call: Call, user_id: UUID, session_id: UUID) -> None:
    """Sign a user out on one device."""
    async with call.services.db.transaction() as tx:
        await sessions.end(tx, call.staff, user_id, session_id)
