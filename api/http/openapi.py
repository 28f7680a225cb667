"""openapi.json: the contract, generated from the routes and checked in."""

import json
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI
from fastapi.encoders import jsonable_encoder

from api.http.admission import (
    GrantSuspended,
    NdaRequired,
    PurposeNotAllowed,
    PurposeRequired,
    StepUpRequired,
    UnknownParameter,
    VersionRequired,
    asks_for_proof,
)
from api.http.files import File, FileStream
from api.http.idempotency import KeyRequired, KeyReused, StillRunning
from api.http.problems import MEDIA_TYPE, BodyTooBig, Malformed, Problem
from api.http.route import Route
from api.kernel.permissions import Open, Permission
from api.kernel.refusals import Forbidden, Refusal, Restricted, Unauthenticated, Unavailable

SCOPES: Final = {str(permission): permission.name for permission in Permission}
PROBLEM: Final = {"schema": {"$ref": "#/components/schemas/Problem"}}
SECURITY: Final = {
    "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    "client": {
        "type": "oauth2",
        "flows": {"clientCredentials": {"tokenUrl": "/api/v1/token", "scopes": SCOPES}},
    },
}


def described(route: Route) -> dict[str, Any]:
    """Say of one route what FastAPI cannot see: access, purposes, headers, refusals."""
    operation = route.operation
    access = operation.access
    return {
        "summary": (route.endpoint.__doc__ or operation.name).partition("\n")[0],
        "description": route.endpoint.__doc__ or "",
        "responses": _responses(route),
        "openapi_extra": {
            "x-access": str(access),
            "x-purposes": sorted(map(str, operation.purposes)),
            "security": _security(access),
            "parameters": _headers(route),
            **_streamed(route),
        },
    }


def refusals_of(route: Route) -> list[type[Refusal]]:
    """List everything a route may refuse: its own, and what its statements imply."""
    access = route.operation.access
    implied: list[type[Refusal]] = [UnknownParameter, Malformed, Unavailable]
    if access is not Open.ANYONE:
        implied.append(Unauthenticated)
    if isinstance(access, Permission):
        implied += [Forbidden, GrantSuspended]
    if asks_for_proof(access):
        implied.append(StepUpRequired)
    if route.operation.purposes:
        implied += [NdaRequired, PurposeRequired, PurposeNotAllowed]
        implied += [Restricted] if route.operation.writes else []
    if route.conditional:
        implied.append(VersionRequired)
    if route.keyed:
        implied += [KeyReused, StillRunning, KeyRequired]
    if route.method in {"POST", "PUT", "PATCH"}:
        implied.append(BodyTooBig)
    return [*implied, *route.refuses]


def contract(app: FastAPI) -> str:
    """Write the contract as it is checked in: sorted, indented, one final newline."""
    document = app.openapi()
    document["components"]["securitySchemes"] = SECURITY
    document["components"]["schemas"] |= _problem()
    for path in document["paths"].values():
        for operation in path.values():
            for status, response in operation["responses"].items():
                _retype(status, response)
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _problem() -> dict[str, Any]:
    """Tell the form of refusals. As a model of each answer it would be built 2 000 times."""
    form = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schema = jsonable_encoder(form, exclude_none=True)
    return {**schema.pop("$defs", {}), "Problem": schema}


def _responses(route: Route) -> dict[int | str, dict[str, Any]]:
    lines: dict[int, list[str]] = {}
    for refusal in refusals_of(route):
        line = f"`{refusal.slug()}`: {refusal.title()}"
        if line not in lines.setdefault(refusal.status, []):
            lines[refusal.status].append(line)
    responses: dict[int | str, dict[str, Any]] = {
        status: {"content": {MEDIA_TYPE: PROBLEM}, "description": "\n\n".join(said)}
        for status, said in sorted(lines.items())
    }
    for status, form in route.foreign.items():
        beside = {"content": {MEDIA_TYPE: PROBLEM}} if status in lines else {}
        said = "\n\n".join([form.__doc__ or "", *lines.get(status, [])])
        responses[status] = {"model": form, "description": said} | beside
    responses[route.status] = {"description": HTTPStatus(route.status).phrase}
    if isinstance(route.view, type) and route.view is not type(None):
        responses[route.status]["model"] = route.view
    if issubclass(route.made_of, (File, FileStream)):
        bytes_of = {"schema": {"type": "string", "format": "binary"}}
        responses[route.status]["content"] = {str(route.made_of.media_type): bytes_of}
    return responses


def _streamed(route: Route) -> dict[str, Any]:
    bytes_of = {"schema": {"type": "string", "format": "binary"}}
    content = {str(each): bytes_of for each in route.streamed}
    return {"requestBody": {"required": True, "content": content}} if content else {}


def _headers(route: Route) -> list[dict[str, Any]]:
    headers = []
    if route.operation.purposes:
        allowed = sorted(map(str, route.operation.purposes))
        headers.append(_header("Purpose", {"type": "string", "enum": allowed}, required=False))
    if route.keyed:
        schema = {"type": "string", "minLength": 1, "maxLength": 255}
        headers.append(_header("Idempotency-Key", schema, required=route.key_required))
    if route.conditional:
        headers.append(_header("If-Match", {"type": "string"}, required=True))
    return headers


def _header(name: str, schema: dict[str, Any], *, required: bool) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": required, "schema": schema}


def _security(access: Permission | Open) -> list[dict[str, list[str]]]:
    if access is Open.ANYONE:
        return []
    if isinstance(access, Open):
        return [{"bearer": []}]
    return [{"bearer": []}, {"client": [str(access)]}]


def _retype(status: str, response: dict[str, Any]) -> None:
    """Give refusals their own media type, which FastAPI has no option for."""
    content = response.get("content", {})
    for media_type, told in list(content.items()):
        reference = told.get("schema", {}).get("$ref", "")
        if reference.endswith(("/Problem", "/HTTPValidationError")):
            content.pop(media_type)
            content[MEDIA_TYPE] = PROBLEM
    if status == "204":
        response.pop("content", None)
