"""Refusals as `application/problem+json` (RFC 9457), in the reader's language.

No problem repeats what was sent, and a failure of ours says nothing but the request's id.
"""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.http.words import detail_in, language_of, malformation, title_of
from api.kernel.refusals import Invalid, NotFound, Refusal, TooMany

MEDIA_TYPE: Final = "application/problem+json"


class FieldError(BaseModel):
    """What is wrong with one field. `pointer` is a JSON pointer into the body."""

    pointer: str
    type: str
    detail: str


class Problem(BaseModel):
    """Why a request was refused. Further members are facts about this one occurrence."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(examples=["/problems/not-found"])
    title: str
    status: int
    detail: str | None = None
    errors: list[FieldError] | None = None
    request_id: str | None = None


class Malformed(Invalid):
    """Some fields are missing or wrong."""


class MethodNotAllowed(Refusal):
    """The address does not take that method."""

    status = 405


class BodyTooBig(Refusal):
    """The body is bigger than this operation takes."""

    status = 413


class BadRequest(Refusal):
    """The request cannot be read."""


class ServerError(Refusal):
    """Something failed here. Nothing was changed; tell us the request's id."""

    status = 500


BY_STATUS: Final[Mapping[int, type[Refusal]]] = {
    400: BadRequest,
    404: NotFound,
    405: MethodNotAllowed,
    413: BodyTooBig,
    422: Malformed,
    429: TooMany,
}


def answer_with_problems(app: FastAPI) -> None:
    """Make every error the application answers with a problem document."""
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _unrouted)
    app.add_exception_handler(Exception, _failed)


def problem(
    request: Request,
    kind: type[Refusal],
    *,
    detail: str | None = None,
    errors: Sequence[FieldError] | None = None,
    facts: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Write one problem document."""
    language = language_of(request)
    members = {
        "type": f"/problems/{kind.slug()}",
        "title": title_of(kind, language),
        "status": kind.status,
        "detail": detail_in(language, detail),
        "errors": [error.model_dump() for error in errors] if errors else None,
        "request_id": request.scope.get("request_id"),
        **(facts or {}),
    }
    body = json.dumps(
        {name: value for name, value in members.items() if value is not None},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    sent = {"Cache-Control": "no-store", "Content-Language": language} | kind.headers
    return Response(body.encode(), kind.status, sent | dict(headers or {}), MEDIA_TYPE)


async def _refused(request: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, Refusal)  # noqa: S101 - registered for it
    kind = type(refusal)
    errors = [_field_error(request, refusal, refusal.pointer)] if refusal.pointer else None
    detail, facts = refusal.detail or None, refusal.facts
    onwards = {"Location": str(facts["location"])} if "location" in facts else None
    return problem(request, kind, detail=detail, errors=errors, facts=facts, headers=onwards)


async def _malformed(request: Request, error: Exception) -> Response:
    """Name each field. Where all are refused by one rule, the problem is that rule's."""
    assert isinstance(error, RequestValidationError)  # noqa: S101
    found = error.errors()
    errors = [_described(request, each) for each in found]
    causes = {type(cause) for each in found if (cause := _cause(each))}
    same = len(causes) == 1 and all(_cause(each) for each in found)
    return problem(request, causes.pop() if same else Malformed, errors=errors)


async def _unrouted(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101
    kind = BY_STATUS.get(error.status_code)
    if kind is None:
        kind = type(HTTPStatus(error.status_code).name.title().replace("_", ""), (Refusal,), {})
        kind.__doc__ = HTTPStatus(error.status_code).phrase + "."
        kind.status = error.status_code
    return problem(request, kind, headers=error.headers)


async def _failed(request: Request, _error: Exception) -> Response:
    return problem(request, ServerError)


def _described(request: Request, error: Mapping[str, Any]) -> FieldError:
    where = [str(part) for part in error["loc"]]
    if where and where[0] in {"body", "query", "path", "header"}:
        where = where[1:]
    pointer = "".join(map(_step, where)) if error["type"] != "json_invalid" else ""
    if cause := _cause(error):
        return _field_error(request, cause, pointer + (cause.pointer or ""))
    kind = str(error["type"])
    return FieldError(
        pointer=pointer, type=kind, detail=malformation(kind, language_of(request), error)
    )


def _step(name: str) -> str:
    """Write one step of a JSON pointer (RFC 6901)."""
    return "/" + name.replace("~", "~0").replace("/", "~1")


def _cause(error: Mapping[str, Any]) -> Refusal | None:
    cause = error.get("ctx", {}).get("error")
    return cause if isinstance(cause, Refusal) else None


def _field_error(request: Request, refusal: Refusal, pointer: str) -> FieldError:
    kind = type(refusal)
    return FieldError(
        pointer=pointer, type=kind.slug(), detail=title_of(kind, language_of(request))
    )
