"""Describes the API (OpenAPI 3.1) from its routes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from luckymart.kit.errors import DomainError, FeatureOff, NotFound, Overloaded
from luckymart.kit.idempotency import MAX_KEY_LENGTH, IdempotencyInFlight, IdempotencyMismatch
from luckymart.pictures.errors import PictureRefused, PicturesUnavailable, PictureTooLarge
from luckymart.sessions.errors import SessionInvalid
from luckymart.staff.errors import (
    OwnAccount,
    PermissionDenied,
    RelatedAccount,
    SecondStepNotSetUp,
    SecondStepRequired,
)
from luckymart.users.errors import UserBanned
from webapp_api.errors import (
    PROBLEM_TYPE,
    STATUSES,
    BadRequest,
    IdempotencyKeyInvalid,
    IdempotencyKeyMissing,
    PayloadTooLarge,
    Unavailable,
    UnsupportedMediaType,
    ValidationErrors,
)
from webapp_api.fields import Json, Problem
from webapp_api.routing import API_PREFIX, MAX_BODY_BYTES, PICTURE_TYPES, Route

References: TypeAlias = Mapping[tuple[Any, JsonSchemaMode], Json]
SCHEMA_PATH: Final = "#/components/schemas/{model}"


def describe(routes: Sequence[Route], version: str) -> Json:
    """The whole document, ready for JSON."""
    wanted: list[tuple[type[BaseModel], JsonSchemaMode]] = [(Problem, "serialization")]
    for route in routes:
        wanted += [(model, "validation") for model in (route.query, route.body) if model]
        if _is_model(route.answer):
            wanted.append((route.answer, "serialization"))
        if route.proposal is not None:
            wanted.append((route.proposal, "serialization"))
    references, shared = models_json_schema(
        list(dict.fromkeys(wanted)), ref_template=SCHEMA_PATH, by_alias=True
    )
    schemas = shared.get("$defs", {})
    paths: Json = {}
    for route in routes:
        operation = _operation(route, references, schemas)
        paths.setdefault(f"{API_PREFIX}{route.path}", {})[route.method.lower()] = operation
        if route.alias is not None:
            old = operation | {"deprecated": True, "operationId": f"{operation['operationId']}_old"}
            paths.setdefault(f"{API_PREFIX}{route.alias}", {})[route.method.lower()] = old
    return {
        "openapi": "3.1.0",
        "info": {"title": "LuckyMart", "version": version},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"session": {"type": "http", "scheme": "bearer"}},
        },
    }


def errors_of(route: Route) -> list[type[DomainError]]:
    """All refusals of a route: its own and those of what it requires."""
    errors: list[type[DomainError]] = [*route.errors, Unavailable]
    if route.begins:
        errors.append(FeatureOff)
    if route.session != "none":
        errors += [SessionInvalid, UserBanned, Overloaded]
    if route.permission:
        errors.append(PermissionDenied)
        if route.method != "GET" and route.parameters:
            errors += [OwnAccount, RelatedAccount] if route.about_money else [OwnAccount]
    if route.about_money:
        errors += [SecondStepRequired, SecondStepNotSetUp]
    if route.parameters:
        errors.append(NotFound)
    if route.query:
        errors.append(ValidationErrors)
    if route.body:
        errors += [BadRequest, PayloadTooLarge, UnsupportedMediaType, ValidationErrors]
    if route.picture:
        errors += [
            BadRequest,
            Overloaded,
            PictureRefused,
            PicturesUnavailable,
            PictureTooLarge,
            UnsupportedMediaType,
        ]
    if route.idempotent:
        errors += [
            IdempotencyKeyMissing,
            IdempotencyKeyInvalid,
            IdempotencyMismatch,
            IdempotencyInFlight,
        ]
    return list(dict.fromkeys(errors))


def _operation(route: Route, references: References, schemas: Json) -> Json:
    operation: Json = {
        "tags": [route.tag],
        "operationId": route.handler.__name__,
        "summary": route.summary.splitlines()[0],
        "parameters": list(_parameters(route, references, schemas)),
        "responses": _responses(route, references),
    }
    if route.session == "optional":
        operation["security"] = [{"session": []}, {}]
    elif route.session != "none":
        operation["security"] = [{"session": []}]
    if route.permission:
        operation["x-permission"] = route.permission
    if route.body:
        operation["requestBody"] = {
            "required": True,
            "description": f"at most {MAX_BODY_BYTES} bytes",
            "content": {"application/json": {"schema": references[route.body, "validation"]}},
        }
    if route.picture:
        operation["requestBody"] = {
            "required": True,
            "description": "the picture itself; it is decoded, and kept without its metadata",
            "content": {kind: {"schema": {}} for kind in PICTURE_TYPES},
        }
    return operation


def _parameters(route: Route, references: References, schemas: Json) -> Iterable[Json]:
    for name in route.parameters:
        schema = (
            {"type": "string", "maxLength": 64}
            if name in route.words
            else {"type": "string", "format": "uuid"}
        )
        yield {"name": name, "in": "path", "required": True, "schema": schema}
    if route.query:
        reference = references[route.query, "validation"]["$ref"]
        model = schemas[reference.rsplit("/", 1)[-1]]
        for name, schema in model["properties"].items():
            required = name in model.get("required", ())
            yield {"name": name, "in": "query", "required": required, "schema": schema}
    if route.idempotent:
        yield {
            "name": "Idempotency-Key",
            "in": "header",
            "required": True,
            "description": "the same request sent again with the same key is done once",
            "schema": {
                "type": "string",
                "pattern": "^[\\x21-\\x7e]+$",
                "minLength": 1,
                "maxLength": MAX_KEY_LENGTH,
            },
        }


def _responses(route: Route, references: References) -> Json:
    answer: Json = {"description": "done"}
    if _is_model(route.answer):
        answer["content"] = {
            route.media_type: {"schema": references[route.answer, "serialization"]}
        }
    elif route.status != 204:
        answer["content"] = {route.media_type: {"schema": {"type": "string"}}}
    if route.idempotent:
        answer["headers"] = {
            "Idempotent-Replayed": {
                "description": "`true`: the first answer again",
                "schema": {"type": "string", "enum": ["true"]},
            }
        }
    responses: Json = {str(route.status): answer}
    if route.proposal is not None:
        schema = references[route.proposal, "serialization"]
        responses["202"] = answer | {
            "description": "not done yet: a second person has to approve it",
            "content": {route.media_type: {"schema": schema}},
        }
    codes: dict[int, list[str]] = {}
    for error in errors_of(route):
        codes.setdefault(STATUSES[error.code].value, []).append(error.code)
    for status, found in sorted(codes.items()):
        responses[str(status)] = {
            "description": ", ".join(sorted(set(found))),
            "content": {PROBLEM_TYPE: {"schema": references[Problem, "serialization"]}},
        }
    return responses


def _is_model(answer: Any) -> bool:
    return isinstance(answer, type) and issubclass(answer, BaseModel)
