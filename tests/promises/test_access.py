"""Whoever may not, does not: every operation against every kind of caller.

What is expected is computed from what each route states and from the table of roles; what
happens is asked of the running register.
"""

import time
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, Final

import pytest
from sqlalchemy import update

from api.http import tokens
from api.http.admission import asks_for_proof
from api.http.route import Route
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.permissions import Open, Permission
from api.kernel.purposes import Purpose
from api.kernel.roles import GRANTS, PARTNERS, Role
from api.staff.session_tables import SignInSession
from api.staff.tables import Account, AccountRole
from tests.promises.asking import ask, refusal, unchanged
from tests.promises.everything import (
    DOING,
    GUARDED,
    PARTNERS_ONLY,
    ROUTES,
    STAFF,
    named,
    roles_that_may,
)
from tests.register import Client, Register

OPEN_TO_ANYONE: Final = {
    *("get_authorization_server", "get_public_keys", "issue_token"),
    *("get_setup", "set_up"),
    *("begin_kiosk_session", "refresh_session", "sign_in"),
    *("ask_for_passkey", "sign_in_by_passkey"),
    "contact_us",
    "begin_identification",  # by the code of a request
    "end_identification",  # by what a provider says of whoever comes back
    "get_identification",  # whether there is a provider
    "ask_for_rights",  # of oneself: it tells nothing of anybody
    *("enter_deal_room", "take_deal_file"),  # by a code of the room, which a keeper gives
    "follow_request",  # by a code that only the register can make
    *("show_consent_request", "confirm_consent"),  # by a link that only who gets it has
    *("show_unsubscription", "unsubscribe"),  # as above
    "refuse_marketing",  # of an address, known or not
    *("ask_for_account", "ask_for_code"),  # by mail alone: the same answer for everybody
    *("open_own_account", "enter_by_code"),  # by what only who gets a mail has
    *("begin_own_key", "open_by_key"),  # by what only who gets a mail has
}
"""Operations that need no token. Each is a door: read it twice before adding one."""

AT_THE_DOOR: Final = {
    *("unauthenticated", "forbidden", "grant-suspended", "step-up-required"),
    *("nda-required", "purpose-required", "purpose-not-allowed"),
}
ROLES: Final[Any] = AccountRole.__table__


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

    async with unchanged(shared):
        answers = {
            (who, named(route)): refusal(await ask(client, route))
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

    async with unchanged(shared):
        refused = {named(each): refusal(await ask(client, each)) for each in denied}
    admitted = {
        named(each): refusal(await ask(await _own(shared, client, each, role), each))
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

    async with unchanged(shared):
        without = {named(each): refusal(await ask(scopeless, each)) for each in permitted}
        beyond = {
            named(each): refusal(await ask(greedy, each))
            for each in permitted
            if each not in granted
        }
    within = {named(each): refusal(await ask(greedy, each)) for each in granted}

    assert without == dict.fromkeys(without, "forbidden")
    assert beyond == dict.fromkeys(beyond, "forbidden")
    assert {name: slug for name, slug in within.items() if slug in AT_THE_DOOR} == {}


# clause: C33 a grant past its review date suspends
async def test_a_role_past_its_review_is_not_held(shared: Register) -> None:
    client = await shared.client(*STAFF)
    async with shared.work() as work:
        yesterday = local_day(now()) - timedelta(days=1)
        connection = await work.session.connection()
        own = AccountRole.account_id == client.account_id
        await connection.execute(update(ROLES).where(own).values(review_on=yesterday))

    for route in GUARDED:
        if isinstance(route.operation.access, Permission):
            expected = "grant-suspended"
            if named(route) in PARTNERS_ONLY:
                expected = "forbidden"
            assert refusal(await ask(client, route)) == expected, named(route)


async def test_what_grants_approves_or_signs_asks_for_a_fresh_second_factor(
    shared: Register,
) -> None:
    client = await shared.client(*STAFF)
    async with shared.work() as work:
        session = await work.session.get_one(SignInSession, client.session_id)
        session.proven_until = now() - timedelta(seconds=1)
    may = [each for each in GUARDED if named(each) not in PARTNERS_ONLY]

    async with unchanged(shared):
        stale = {
            named(each): refusal(await ask(client, each))
            for each in may
            if asks_for_proof(each.operation.access)
        }

    assert stale == dict.fromkeys(stale, "step-up-required")
    assert {"approve_plan", "add_staff", "review_grant", "sign_nda"} <= stale.keys()
    for route in may:
        if not asks_for_proof(route.operation.access) and route not in DOING:
            assert refusal(await ask(client, route)) != "step-up-required", named(route)


async def _own(register: Register, client: Client, route: Route, role: Role) -> Client:
    """Sign in anew for what may end one's session."""
    if isinstance(route.operation.access, Open) and route in DOING:
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
        account.left_on = local_day(now())
    return client
