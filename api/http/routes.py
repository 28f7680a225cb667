"""Endpoints that state who may call them, what for, and what they refuse.

    @routes.post("/orders", Permission.ORDERS_WRITE, purposes=TRADE, refuses=[OrderClosed])
    async def place_order(work: Work, order: NewOrder) -> Answer[OrderView]: ...

The access is a positional argument, so an endpoint without one does not type-check and does
not import. The endpoint's name is its operation: `operationId` in openapi.json, the event in
the audit trail, and the function in every generated client.
"""

import inspect
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from typing import Any, Final, Protocol, TypeVar, get_args, get_origin

from fastapi import APIRouter, FastAPI
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute

from api.database.work import Asked, Works
from api.http.answers import Answer
from api.http.guarded import Guarded
from api.http.idempotency import fingerprint_of, keep_answer, kept_answer, key_of
from api.http.openapi import described
from api.http.streams import Stream
from api.kernel.access import Open, Permission
from api.kernel.operations import Operation
from api.kernel.purposes import Purpose
from api.kernel.refusals import Refusal

Endpoint = TypeVar("Endpoint", bound=Callable[..., Awaitable[Any]])

PREFIX: Final = "/api/v1"
BODY_LIMIT: Final = 64 * 1024


class Decorator(Protocol):
    """Takes an endpoint up and gives it back as it was."""

    def __call__(self, endpoint: Endpoint, /) -> Endpoint: ...


@dataclass(frozen=True, slots=True)
class Route:
    """One endpoint with all it states about itself."""

    operation: Operation
    endpoint: Callable[..., Awaitable[Any]]
    method: str
    path: str
    status: int
    refuses: Sequence[type[Refusal]]
    conditional: bool = False
    keyed: bool = False
    key_required: bool = False
    body_limit: int = BODY_LIMIT
    searches: bool = False

    @property
    def view(self) -> Any:
        """What the endpoint says: the `View` of its `Answer[View]`."""
        returns = inspect.signature(self.endpoint).return_annotation
        return next(iter(get_args(returns)), None)

    @property
    def made_of(self) -> type[Response]:
        """What carries the answer: a stream for an endpoint that says `Stream[View]`."""
        returns = inspect.signature(self.endpoint).return_annotation
        return Stream if get_origin(returns) is Stream else JSONResponse


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
    ) -> Decorator:
        """Replace a part of a record whose version the caller has seen."""
        return self._adding("PUT", path, access, purposes, refuses, conditional=True)

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
                    keep_answer(work, key, mark, given, route.status)
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
