"""Whoever may not, does not: every operation against every kind of caller.

What is expected is computed from what each route states and from the table of roles; what
happens is asked of the running register.
"""

import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, Final

import httpx
import pytest
from sqlalchemy import func, select, update

from api.all_tables import Base
from api.http import tokens
from api.http.routes import Route
from api.kernel.access import GRANTS, PARTNERS, Open, Permission, Role
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.staff.tables import Account, AccountRole, SignInSession
from tests.promises.everything import (
    DOING,
    GUARDED,
    PREFIXES,
    ROUTES,
    SHOWING,
    STAFF,
    address,
    named,
    roles_that_may,
)
from tests.register import Client, Register

OPEN_TO_ANYONE: Final = {
    *("get_authorization_server", "get_public_keys", "issue_token"),
    *("get_setup", "set_up"),
    *("refresh_session", "sign_in"),
}
"""Operations that need no token. Each is a door: read it twice before adding one."""

AT_THE_DOOR: Final = {
    *("unauthenticated", "forbidden"),
    *("nda-required", "purpose-required", "purpose-not-allowed"),
}
ROLES: Final[Any] = AccountRole.__table__
BROKEN: Final = b'{"half": '


def test_the_open_operations_are_exactly_these() -> None:
    opened = {named(each) for each in ROUTES if each.operation.access is Open.ANYONE}

    assert opened == OPEN_TO_ANYONE


def test_some_role_holds_every_permission() -> None:
    held = frozenset[Permission]().union(*(grant.may for grant in GRANTS.values()))

    assert set(Permission) == held
    assert set(GRANTS) == set(Role)


async def test_strangers_are_turned_away(shared: Register) -> None:
    strangers = {
        "no token": shared.stranger(),
        "garbage": shared.stranger({"Authorization": "Bearer gar.ba.ge"}),
        "another scheme": shared.stranger({"Authorization": "Basic YTpi"}),
        "expired token": await _expired(shared),
        "ended session": await _ended(shared),
        "another's session": await _mixed(shared),
        "left the house": await _left(shared),
    }

    async with _unchanged(shared):
        answers = {
            (who, named(route)): _refusal(await _ask(client, route))
            for who, client in strangers.items()
            for route in GUARDED
        }

    assert {case: slug for case, slug in answers.items() if slug != "unauthenticated"} == {}


@pytest.mark.parametrize("role", STAFF)
async def test_a_role_may_what_it_is_granted_and_nothing_else(
    shared: Register, role: Role
) -> None:
    client = await shared.client(role)
    allowed = [each for each in GUARDED if role in roles_that_may(each.operation.access)]
    denied = [each for each in GUARDED if each not in allowed]

    async with _unchanged(shared):
        refused = {named(each): _refusal(await _ask(client, each)) for each in denied}
    admitted = {
        named(each): _refusal(await _ask(await _own(shared, client, each, role), each))
        for each in allowed
    }

    assert refused == dict.fromkeys(refused, "forbidden")
    assert {name: slug for name, slug in admitted.items() if slug in AT_THE_DOOR} == {}


@pytest.mark.parametrize("role", sorted(PARTNERS))
async def test_a_partner_may_what_its_role_and_its_scope_both_allow(
    shared: Register, role: Role
) -> None:
    purpose = Purpose.ORDER_HANDLING
    scopeless = await shared.machine(role, [], purpose)
    greedy = await shared.machine(role, [str(each) for each in Permission], purpose)
    permitted = [each for each in GUARDED if isinstance(each.operation.access, Permission)]
    granted = [each for each in permitted if each.operation.access in GRANTS[role].may]

    async with _unchanged(shared):
        without = {named(each): _refusal(await _ask(scopeless, each)) for each in permitted}
        beyond = {
            named(each): _refusal(await _ask(greedy, each))
            for each in permitted
            if each not in granted
        }
    within = {named(each): _refusal(await _ask(greedy, each)) for each in granted}

    assert without == dict.fromkeys(without, "forbidden")
    assert beyond == dict.fromkeys(beyond, "forbidden")
    assert {name: slug for name, slug in within.items() if slug in AT_THE_DOOR} == {}


async def test_a_role_past_its_review_is_not_held(shared: Register) -> None:
    client = await shared.client(*STAFF)
    async with shared.work() as work:
        yesterday = now().date() - timedelta(days=1)
        connection = await work.session.connection()
        own = AccountRole.account_id == client.account_id
        await connection.execute(update(ROLES).where(own).values(review_on=yesterday))

    for route in GUARDED:
        if isinstance(route.operation.access, Permission):
            assert _refusal(await _ask(client, route)) == "forbidden", named(route)


async def test_persons_are_shown_for_a_purpose_only(shared: Register) -> None:
    client = await shared.client(*STAFF)
    wrong = []

    async with _unchanged(shared):
        for route in SHOWING:
            others = sorted(set(Purpose) - route.operation.purposes)[:1]
            for purpose in ("", "no-such-purpose", *others):
                answer = await _ask(client, route, purpose=purpose)
                expected = "purpose-not-allowed" if purpose else "purpose-required"
                if (answer.status_code, _refusal(answer)) != (403, expected):
                    wrong.append((named(route), purpose, answer.text))

    assert wrong == []


async def test_persons_are_shown_under_an_nda_only(shared: Register) -> None:
    unsigned = await shared.client(*STAFF, nda=False)

    async with _unchanged(shared):
        answers = {named(each): _refusal(await _ask(unsigned, each)) for each in SHOWING}

    assert answers == dict.fromkeys(answers, "nda-required")


async def test_a_change_names_the_version_it_is_of(shared: Register) -> None:
    client = await shared.client(*STAFF)
    wrong = []

    async with _unchanged(shared):
        for route in (each for each in ROUTES if each.conditional):
            for stated in ("", "1", '"one"', 'W/"1"', '"-1"', '"1", "2"', "*"):
                answer = await _ask(client, route, if_match=stated)
                if (answer.status_code, _refusal(answer)) != (428, "version-required"):
                    wrong.append((named(route), stated, answer.text))

    assert wrong == []


async def test_an_unknown_parameter_is_named_and_the_nearest_known(shared: Register) -> None:
    client = await shared.client(*STAFF)
    wrong = []

    for route in ROUTES:
        for known in [*_parameters(shared, route), None]:
            params = {f"{known}x" if known else "zzzzzz": "1"}
            answer = await _ask(client, route, params=params)
            told = answer.json()
            if (answer.status_code, told.get("did_you_mean")) != (400, known):
                wrong.append((named(route), known, answer.text))

    assert wrong == []


async def test_a_strangers_broken_body_is_not_read(shared: Register) -> None:
    stranger = shared.stranger()

    for route in (each for each in GUARDED if each.method != "GET"):
        answer = await _ask(stranger, route, content=BROKEN)
        assert (answer.status_code, _refusal(answer)) == (401, "unauthenticated"), named(route)


async def test_a_role_without_the_permission_learns_nothing_of_the_body(
    shared: Register,
) -> None:
    client = await shared.client(Role.DRIVER)

    for route in (each for each in GUARDED if each.method != "GET"):
        if Role.DRIVER not in roles_that_may(route.operation.access):
            answer = await _ask(client, route, content=BROKEN)
            assert _refusal(answer) == "forbidden", named(route)


async def _ask(
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


def _refusal(answer: httpx.Response) -> str:
    """Name the problem, or nothing; 401 and 403 are never said otherwise."""
    if answer.headers.get("content-type") != "application/problem+json":
        assert answer.status_code not in {401, 403}
        return ""
    return str(answer.json()["type"]).removeprefix("/problems/")


def _parameters(register: Register, route: Route) -> Iterable[str]:
    path = register.app.openapi()["paths"][PREFIXES[named(route)] + route.path]
    told = path[route.method.lower()].get("parameters", [])
    return [each["name"] for each in told if each["in"] == "query"]


@asynccontextmanager
async def _unchanged(register: Register) -> AsyncIterator[None]:
    """Assert that nothing was stored: no change, no view, no row of any table."""
    before = await _rows(register)
    yield
    assert await _rows(register) == before


async def _rows(register: Register) -> dict[str, int]:
    async with register.work(writes=False) as work:
        return {
            table.name: await work.session.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
        }


async def _own(register: Register, client: Client, route: Route, role: Role) -> Client:
    """Sign in anew for what may end one's session."""
    if route.operation.access is Open.SIGNED_IN and route in DOING:
        return await register.client(role)
    return client


async def _expired(register: Register) -> Client:
    client = await register.client(*STAFF)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(tokens, "time", SimpleNamespace(time=lambda: time.time() - 3600))
        return register.holding(client.account_id, client.session_id, None)


async def _ended(register: Register) -> Client:
    client = await register.client(*STAFF)
    async with register.work() as work:
        session = await work.session.get_one(SignInSession, client.session_id)
        session.ended_at = now()
    return client


async def _mixed(register: Register) -> Client:
    """Hold a token for one's own session in somebody else's name."""
    client = await register.client(*STAFF)
    return register.holding(new_id(), client.session_id, None)


async def _left(register: Register) -> Client:
    client = await register.client(*STAFF)
    async with register.work() as work:
        account = await work.session.get_one(Account, client.account_id)
        account.left_on = now().date()
    return client
