"""The outermost layer: every answer gets an id, its headers, a line in the log and a count.

One ASGI class that starts no task and touches no body, so that it costs microseconds. It is
also where a failure of ours ends: its type is logged, and the caller is told the id.
"""

import re
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

import structlog
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.logs import access_line
from api.http.metrics import Metrics
from api.http.problems import ServerError, problem
from api.http.security import HEADERS, HSTS, caching
from api.kernel.identifiers import new_id

WELL_FORMED: Final = re.compile(rb"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
FAILED: Final = 500
POLICY_NAME: Final = b"content-security-policy"
"""A page that needs a policy of its own states it."""
GONE: Final = 499
"""In the log: the caller went away before it was answered."""

log = structlog.get_logger()


class Broken(Exception):
    """An answer that had begun could not be finished."""


class Edge:
    """Wraps an application. What it tells about a request is codes, ids and durations.

    Each answer says what time the register has it: a device in the yard may be wrong.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics, clock: Callable[[], datetime]) -> None:
        self._app = app
        self._metrics = metrics
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter()
        scope["request_id"] = _request_id(scope)
        status = 0

        async def send_dressed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [
                    *message["headers"],
                    *_headers(scope, message),
                    self._time(),
                ]
            await send(message)

        try:
            await self._app(scope, receive, send_dressed)
        except Exception as error:  # noqa: BLE001 - messages may name people; types do not
            log.critical("failed", error=type(error).__name__, request_id=scope["request_id"])
            if status:
                raise Broken from None
            await problem(Request(scope), ServerError)(scope, receive, send_dressed)
        finally:
            self._tell(scope, status or GONE, time.perf_counter() - begun)

    def _time(self) -> tuple[bytes, bytes]:
        said = self._clock().isoformat(timespec="seconds")
        return (b"register-time", said.replace("+00:00", "Z").encode())

    def _tell(self, scope: Scope, status: int, seconds: float) -> None:
        asked = scope.get("asked")
        operation = scope.get("operation", "-")
        self._metrics.count(operation, status, seconds)
        access_line(
            method=scope["method"],
            path=getattr(scope.get("route"), "path", "-"),
            status=status,
            ms=round(seconds * 1000, 2),
            operation=operation,
            request_id=scope["request_id"],
            caller_id=str(asked.caller.id) if asked else None,
        )


def _request_id(scope: Scope) -> str:
    """Take the id a proxy or a caller gave, if it looks like one; else make it."""
    for name, value in scope["headers"]:
        if name == b"x-request-id" and WELL_FORMED.fullmatch(value):
            return str(value, "ascii")
    return str(new_id())


def _headers(scope: Scope, answer: Message) -> list[tuple[bytes, bytes]]:
    headers = [(b"x-request-id", scope["request_id"].encode()), *HEADERS]
    if scope["scheme"] == "https":
        headers.append(HSTS)
    stated: Any = {name.lower() for name, _ in answer["headers"]}
    if POLICY_NAME in stated:
        headers = [each for each in headers if each[0] != POLICY_NAME]
    if b"cache-control" not in stated:
        headers.append((b"cache-control", caching(scope["path"], answer["status"])))
    return headers
