"""Endpoints that state who may call them, what for, and what they refuse.

    @routes.post("/orders", Permission.ORDERS_WRITE, purposes=TRADE, refuses=[OrderClosed])
    async def place_order(work: Work, order: NewOrder) -> Answer[OrderView]: ...

The access is a positional argument, so an endpoint without one does not type-check and does
not import. The endpoint's name is its operation: `operationId` in openapi.json, the event in
the audit trail, and the function in every generated client.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, Final, Protocol, TypeVar

from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute

from api.http.answering import answering
from api.http.guarded import Guarded
from api.http.openapi import described
from api.http.route import BODY_LIMIT, Forms, Route
from api.kernel.operations import Operation
from api.kernel.permissions import Open, Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import Refusal

Endpoint = TypeVar("Endpoint", bound=Callable[..., Awaitable[Any]])

PREFIX: Final = "/api/v1"


class Decorator(Protocol):
    """Takes an endpoint up and gives it back as it was."""

    def __call__(self, endpoint: Endpoint, /) -> Endpoint: ...


class Routes:
    """The endpoints of one feature, below a prefix that most of them share."""

    def __init__(self, feature: str, prefix: str = PREFIX) -> None:
        self.feature = feature
        self.prefix = prefix
        self.all: list[Route] = []

    def get(
        self,
        path: str,
        access: Permission | Open,
        *,
        purposes: Iterable[Purpose] = (),
        refuses: Sequence[type[Refusal]] = (),
    ) -> Decorator:
        """Read."""
        return self._adding("GET", path, access, purposes, refuses, writes=False)

    def search(
        self,
        path: str,
        access: Permission | Open,
        *,
        purposes: Iterable[Purpose] = (),
        refuses: Sequence[type[Refusal]] = (),
    ) -> Decorator:
        """Read by what names people, which belongs into a body: an address ends in logs."""
        return self._adding(
            "POST", path, access, purposes, refuses, writes=False, status=200, searches=True
        )

    def post(
        self,
        path: str,
        access: Permission | Open,
        *,
        purposes: Iterable[Purpose] = (),
        refuses: Sequence[type[Refusal]] = (),
        status: int = 201,
        keyed: bool = True,
        key_required: bool = False,
        conditional: bool = False,
        writes: bool = True,
        body_limit: int = BODY_LIMIT,
        foreign: Forms | None = None,
        streamed: Sequence[str] = (),
    ) -> Decorator:
        """Create something, or make something happen."""
        return self._adding(
            "POST",
            path,
            access,
            purposes,
            refuses,
            status=status,
            keyed=keyed,
            key_required=key_required,
            conditional=conditional,
            writes=writes,
            body_limit=body_limit,
            foreign=foreign or {},
            streamed=streamed,
        )

    def patch(
        self,
        path: str,
        access: Permission | Open,
        *,
        purposes: Iterable[Purpose] = (),
        refuses: Sequence[type[Refusal]] = (),
        writes: bool = True,
    ) -> Decorator:
        """Change some fields of a record whose version the caller has seen."""
        return self._adding(
            "PATCH", path, access, purposes, refuses, conditional=True, writes=writes
        )

    def put(
        self,
        path: str,
        access: Permission | Open,
        *,
        purposes: Iterable[Purpose] = (),
        refuses: Sequence[type[Refusal]] = (),
        status: int = 200,
        conditional: bool = True,
        writes: bool = True,
    ) -> Decorator:
        """Replace a part of a record whose version the caller has seen."""
        return self._adding(
            "PUT",
            path,
            access,
            purposes,
            refuses,
            status=status,
            conditional=conditional,
            writes=writes,
        )

    def delete(
        self,
        path: str,
        access: Permission | Open,
        *,
        purposes: Iterable[Purpose] = (),
        refuses: Sequence[type[Refusal]] = (),
        status: int = 200,
        conditional: bool = True,
        writes: bool = True,
    ) -> Decorator:
        """Take something away."""
        return self._adding(
            "DELETE",
            path,
            access,
            purposes,
            refuses,
            status=status,
            conditional=conditional,
            writes=writes,
        )

    def add_to(self, app: FastAPI) -> None:
        """Put these endpoints into an application."""
        app.router.routes.extend(self._built)

    @cached_property
    def _built(self) -> list[BaseRoute]:
        """The endpoints as FastAPI routes: they hold nothing of any application."""
        router = APIRouter()
        for route in self.all:
            router.add_api_route(
                self.prefix + route.path,
                answering(route),
                methods=[route.method],
                status_code=route.status,
                operation_id=route.operation.name,
                response_model=None,
                response_class=route.made_of,
                tags=[self.feature],
                route_class_override=Guarded.by(
                    route.operation, conditional=route.conditional, body_limit=route.body_limit
                ),
                **described(route),
            )
        return router.routes

    def _adding(
        self,
        method: str,
        path: str,
        access: Permission | Open,
        purposes: Iterable[Purpose],
        refuses: Sequence[type[Refusal]],
        *,
        writes: bool = True,
        status: int = 200,
        **stated: Any,
    ) -> Decorator:
        def add(endpoint: Endpoint) -> Endpoint:
            operation = Operation(endpoint.__name__, access, frozenset(purposes), writes)
            self.all.append(Route(operation, endpoint, method, path, status, refuses, **stated))
            return endpoint

        return add
