"""FastAPI's route, with the guard in front of the parser.

FastAPI reads and parses a body before it runs any dependency; here a stranger's broken JSON
is answered 401, and a caller without the permission learns nothing about the body's schema.
"""

from collections.abc import Callable, Coroutine
from functools import cached_property
from typing import Any

from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match
from starlette.types import Scope

from api.http.admission import admitted
from api.http.body_limit import limited
from api.kernel.operations import Operation


class Guarded(APIRoute):
    """A route that lets a request in before it reads it."""

    operation: Operation
    conditional: bool
    body_limit: int

    @classmethod
    def by(cls, operation: Operation, *, conditional: bool, body_limit: int) -> type["Guarded"]:
        """Make the route class of one operation."""
        stated = {"operation": operation, "conditional": conditional, "body_limit": body_limit}
        return type("Guarded", (cls,), stated)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Turn most requests away by how their path begins: FastAPI asks route after route."""
        if scope["path"].startswith(self._begins) or scope.get("root_path"):
            return super().matches(scope)
        return Match.NONE, {}

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        parse = super().get_route_handler()
        known = frozenset(self._query_names())

        async def handle(request: Request) -> Response:
            request.scope["operation"] = self.operation.name
            request.scope["asked"] = await admitted(
                request, self.operation, known, conditional=self.conditional
            )
            return await parse(limited(request, self.body_limit))

        return handle

    @cached_property
    def _begins(self) -> str:
        return self.path.partition("{")[0]

    def _query_names(self) -> list[str]:
        names: list[str] = []
        for parameter in self.dependant.query_params:
            kind = parameter.field_info.annotation
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                names.extend(kind.model_fields)
            else:
                names.append(parameter.alias)
        return names
