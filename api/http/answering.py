"""Puts one Work around an endpoint: from the request to the bytes that leave."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from api.database.work import Asked, Works
from api.http.answers import Answer
from api.http.idempotency import fingerprint_of, keep_answer, kept_answer, key_of
from api.http.route import Route


def answering(route: Route) -> Callable[..., Awaitable[Response]]:
    """Put one Work around an endpoint; nothing leaves before its commit."""
    takes_request = "request" in inspect.signature(route.endpoint).parameters

    @wraps(route.endpoint)
    async def answer(request: Request, **said: Any) -> Response:
        works: Works = request.app.state.works
        asked: Asked = request.scope["asked"]
        if takes_request:
            said["request"] = request
        key = key_of(request, required=route.key_required) if route.keyed else None
        mark = await fingerprint_of(request) if key else ""
        async with works.start(replace(asked, source=source_in(said))) as work:
            given: Any = await kept_answer(work, key, mark) if key else None
            if given is not None and given.seen and route.operation.purposes:
                await request.app.state.log_seen(work, given.seen)
            if given is None:
                given = await route.endpoint(work, **said)
                if key:
                    await keep_answer(work, key, mark, given, route.status)
        return given.response(route.status) if isinstance(given, Answer) else given

    answer.__signature__ = _without_work(route.endpoint)  # type: ignore[attr-defined]
    return answer


def source_in(said: dict[str, Any]) -> Any:
    """Find the source that a body states."""
    for value in said.values():
        if isinstance(value, BaseModel) and (stated := getattr(value, "source", None)):
            return stated.as_source()
    return None


def _without_work(endpoint: Callable[..., Any]) -> inspect.Signature:
    """Give the signature FastAPI reads: the request in the place of the Work."""
    signature = inspect.signature(endpoint)
    own = [
        each for name, each in signature.parameters.items() if name not in {"work", "request"}
    ]
    request = inspect.Parameter(
        "request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Request
    )
    keyword = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in own]
    return signature.replace(parameters=[request, *keyword], return_annotation=Response)
