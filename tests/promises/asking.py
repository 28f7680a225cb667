"""Calls operations on ids of nothing, and tells by which refusal they were turned away."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

import httpx
from sqlalchemy import func, select

from api.all_tables import Base
from api.http.route import Route
from api.kernel.roles import GRANTS, PARTNERS
from tests.promises.everything import (
    PARTNERS_ONLY,
    PREFIXES,
    STAFF,
    address,
    named,
    roles_that_may,
)
from tests.register import Client, Register


async def who_may(register: Register) -> Callable[[Route], Client]:
    """Tell for each route somebody who may call it: all of staff in one, or a machine.

    Of machines that may, the one that may most else.
    """
    people = await register.client(*STAFF)
    machines = {role: await register.holder(role) for role in sorted(PARTNERS)}

    def chosen(route: Route) -> Client:
        if named(route) not in PARTNERS_ONLY:
            return people
        able = roles_that_may(route.operation.access)
        return machines[max(able, key=lambda role: len(GRANTS[role].may))]

    return chosen


async def ask(
    client: Client,
    route: Route,
    *,
    content: bytes = b"{}",
    params: dict[str, str] | None = None,
    purpose: str | None = None,
    if_match: str = '"1"',
) -> httpx.Response:
    """Call a route on ids of nothing, with every header right that is not said otherwise."""
    sent = {"Content-Type": "application/json", "If-Match": if_match}
    sent["Purpose"] = min(route.operation.purposes, default="") if purpose is None else purpose
    sent = {name: value for name, value in sent.items() if value}
    client.headers.pop("Purpose", None)
    body = {} if route.method == "GET" else {"content": content}
    answer = await client.request(
        route.method, address(route), headers=sent, params=params, **body
    )
    assert answer.status_code < 500, f"{named(route)}: {answer.text}"
    return answer


def refusal(answer: httpx.Response) -> str:
    """Name the problem, or nothing; 401 and 403 are never said otherwise."""
    if answer.headers.get("content-type") != "application/problem+json":
        assert answer.status_code not in {401, 403}
        return ""
    return str(answer.json()["type"]).removeprefix("/problems/")


def parameters(register: Register, route: Route) -> Iterable[str]:
    path = register.app.openapi()["paths"][PREFIXES[named(route)] + route.path]
    told = path[route.method.lower()].get("parameters", [])
    return [each["name"] for each in told if each["in"] == "query"]


@asynccontextmanager
async def unchanged(register: Register) -> AsyncIterator[None]:
    """Assert that nothing was stored: no change, no view, no row of any table."""
    before = await rows(register)
    yield
    assert await rows(register) == before


async def rows(register: Register) -> dict[str, int]:
    async with register.work(writes=False) as work:
        return {
            table.name: await work.session.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
        }
