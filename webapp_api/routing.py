"""Handlers as routes. A handler's signature says what it takes, so nothing can drift from it:

* `call` the request; a parameter named in the path, an id;
* `query`, `body` pydantic models, validated strictly;
* the return type a model (JSON), None (204), or a response made by hand.
"""

import inspect
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, get_args, get_origin, get_type_hints
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel
from pydantic import ValidationError as PydanticError

from luckymart.kit.errors import DomainError, FeatureOff, NotFound
from luckymart.kit.idempotency import MAX_KEY_LENGTH
from luckymart.sessions.errors import SessionInvalid
from luckymart.staff import actions as staff
from webapp_api.calls import JSON_HEADERS, Call, Services, bearer_token
from webapp_api.errors import (
    BadRequest,
    IdempotencyKeyInvalid,
    IdempotencyKeyMissing,
    UnsupportedMediaType,
    ValidationErrors,
)

API_PREFIX: Final = "/api/v1"
MAX_BODY_BYTES: Final = 64 * 1024
MAX_ERRORS: Final = 20
PICTURE_TYPES: Final = ("image/jpeg", "image/png", "image/webp")
ACCESS_TOKEN: Final = "access_token"  # noqa: S105  # the name of a query parameter

Session: TypeAlias = Literal["none", "optional", "required", "required_or_query"]
Handler: TypeAlias = Callable[..., Awaitable[BaseModel | web.StreamResponse | None]]

_PARAMETER = re.compile(r"{(\w+)}")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE | re.ASCII)
_KEY = re.compile(rf"[\x21-\x7e]{{1,{MAX_KEY_LENGTH}}}")


@dataclass(frozen=True, slots=True)
class Route:
    tag: str
    method: str
    path: str
    alias: str | None
    handler: Handler
    status: int
    session: Session
    permission: str | None
    idempotent: bool
    errors: Sequence[type[DomainError]]
    media_type: str
    parameters: tuple[str, ...]
    words: frozenset[str]
    query: type[BaseModel] | None
    body: type[BaseModel] | None
    picture: bool
    begins: bool
    about_money: bool
    answer: Any
    proposal: type[BaseModel] | None

    @property
    def patterns(self) -> list[str]:
        """The paths for the router: an id looks like one, so `/resales/terms` is no listing.

        A parameter that the handler takes as `str` is any word.
        """
        paths = [self.path] if self.alias is None else [self.path, self.alias]
        return [_PARAMETER.sub(self._pattern_of, path) for path in paths]

    def _pattern_of(self, parameter: re.Match[str]) -> str:
        pattern = "[^/]{1,64}" if parameter[1] in self.words else "[0-9A-Fa-f-]{36}"
        return f"{{{parameter[1]}:{pattern}}}"

    @property
    def summary(self) -> str:
        return (inspect.getdoc(self.handler) or self.handler.__name__.replace("_", " ")).strip()


class RouteTable:
    """The routes of one feature: `@routes("GET", "/wallets")` on a handler."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.routes: list[Route] = []

    def __call__(
        self,
        method: str,
        path: str,
        *,
        alias: str | None = None,
        status: int = 200,
        session: Session = "required",
        permission: str | None = None,
        idempotent: bool = False,
        errors: Sequence[type[DomainError]] = (),
        picture: bool = False,
        begins: bool = False,
        about_money: bool = False,
        answer: type[BaseModel] | None = None,
        proposal: type[BaseModel] | None = None,
        media_type: str = "application/json",
    ) -> Callable[[Handler], Handler]:
        """`alias` is the route's deprecated path, with the same parameters.

        `answer` is for handlers that make their response by hand; others return the model.
        `proposal`: what is answered, with 202, where the command waits for a second person.

        `picture`: the body is a picture, which the handler gets by `pictures.read_picture`.
        `begins`: something new begins here, so it is 404 while the feature is off.
        `about_money`: staff decide about money here, so the domain asks for their second step.
        """

        def add(handler: Handler) -> Handler:
            hints = get_type_hints(handler)
            returned = hints["return"]
            self.routes.append(
                Route(
                    tag=self.tag,
                    method=method,
                    path=path,
                    alias=alias,
                    handler=handler,
                    status=204 if returned is type(None) else status,
                    session=session,
                    permission=permission,
                    idempotent=idempotent,
                    errors=errors,
                    media_type=media_type,
                    parameters=tuple(_PARAMETER.findall(path)),
                    words=frozenset(name for name, kind in hints.items() if kind is str),
                    query=hints.get("query"),
                    body=hints.get("body"),
                    picture=picture,
                    begins=begins,
                    about_money=about_money,
                    answer=answer or returned,
                    proposal=proposal,
                )
            )
            return handler

        return add


def bind(
    route: Route, services: Services
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """The aiohttp handler of a route."""
    handler = route.handler
    needs_permission = route.permission
    parse_query = _query_parser(route.query) if route.query else None
    is_off = route.begins and not services.settings.is_on(route.tag)

    async def handle(request: web.Request) -> web.StreamResponse:
        call = Call(request, services)
        if route.session != "none":
            await _find_session(call, route.session)
        if needs_permission is not None:
            await _find_staff(call, needs_permission)
        if is_off:
            raise FeatureOff(feature=route.tag)
        arguments: dict[str, Any] = {
            name: _word(request.match_info[name])
            if name in route.words
            else _id(request.match_info[name])
            for name in route.parameters
        }
        if route.idempotent:
            call.idempotency_key = _idempotency_key(request)
        if parse_query is not None:
            arguments["query"] = parse_query(request)
        if route.body is not None:
            arguments["body"] = await _read_body(request, route.body)
        call.takes_picture = route.picture
        try:
            answer = await handler(call, **arguments)
        finally:
            if call.holds_picture:
                services.picture_memory.release()
        if isinstance(answer, web.StreamResponse):
            return answer
        if answer is None:
            return web.Response(status=204)
        return web.Response(
            body=answer.model_dump_json().encode(), status=route.status, headers=JSON_HEADERS
        )

    return handle


async def _find_session(call: Call, wanted: Session) -> None:
    token = bearer_token(call.request)
    if token is None and wanted == "required_or_query":
        token = call.request.query.get(ACCESS_TOKEN)
    if token is not None:
        call.sign_in(await call.services.sessions.find(token))
    elif wanted != "optional":
        raise SessionInvalid


async def _find_staff(call: Call, permission: str) -> None:
    async with call.services.db.connection() as connection:
        signed_in = call.signed_in
        member = await staff.load(connection, signed_in.user_id, signed_in.session_id)
    member.require(permission)
    call.employ(member)


def _word(text: str) -> str:
    if "\x00" in text:
        raise NotFound
    return text


def _id(text: str) -> UUID:
    if _UUID.fullmatch(text) is None:  # UUID() also takes braces, "urn:uuid:" and no hyphens
        raise NotFound
    return UUID(text)


def _idempotency_key(request: web.Request) -> str:
    keys = request.headers.getall("Idempotency-Key", ())
    if not keys:
        raise IdempotencyKeyMissing
    if len(keys) > 1 or _KEY.fullmatch(keys[0]) is None:
        raise IdempotencyKeyInvalid
    return keys[0]


async def _read_body(request: web.Request, model: type[BaseModel]) -> BaseModel:
    if request.content_type != "application/json" or request.charset not in (None, "utf-8"):
        raise UnsupportedMediaType
    try:
        raw = await request.read()
    except ConnectionError as error:  # the client has gone before the end of its body
        raise BadRequest from error
    try:
        # strict: a number is no text; what a JSON document cannot say (times, ids) is still read
        value = model.model_validate_json(raw, strict=True)
    except PydanticError as error:
        if error.errors(include_url=False)[0]["type"] == "json_invalid":
            raise BadRequest from error
        raise _validation_errors(error) from error
    # PostgreSQL has no text with a NUL; in JSON it can stand in no other way than this.
    if rb"\u0000" in raw and _has_nul(value.model_dump(mode="json")):
        raise ValidationErrors([("", "a text with the character U+0000")])
    return value


def _has_nul(value: object) -> bool:
    if isinstance(value, str):
        return "\x00" in value
    if isinstance(value, dict):
        return any(_has_nul(part) for pair in value.items() for part in pair)
    return isinstance(value, list) and any(_has_nul(part) for part in value)


def _query_parser(model: type[BaseModel]) -> Callable[[web.Request], BaseModel]:
    lists = {name for name, field in model.model_fields.items() if _is_list(field.annotation)}

    def parse(request: web.Request) -> BaseModel:
        values: dict[str, Any] = {}
        for name, text in request.query.items():
            if "\x00" in name or "\x00" in text:
                raise ValidationErrors([(name, "a text with the character U+0000")])
            if name in lists:
                values.setdefault(name, []).append(text)
            elif name in values:
                raise ValidationErrors([(name, "given more than once")])
            else:
                values[name] = text
        try:
            return model.model_validate(values)
        except PydanticError as error:
            raise _validation_errors(error) from error

    return parse


def _is_list(annotation: Any) -> bool:
    return any(get_origin(part) is list for part in (annotation, *get_args(annotation)))


def _validation_errors(error: PydanticError) -> ValidationErrors:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return ValidationErrors(
        [(".".join(str(part) for part in one["loc"]), one["msg"]) for one in found[:MAX_ERRORS]]
    )
