"""Signing in, and failing to."""

import asyncio
from contextlib import ExitStack
from datetime import date, timedelta

import pytest
import time_machine
from sqlalchemy import select

from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from api.staff.actions.sessions import known_as, sign_in
from api.staff.actions.throttle import take_on
from api.staff.queries import factor_of
from api.staff.rules.sign_in import WrongCredentials
from api.staff.session_tables import SignInThrottle
from api.staff.tables import Account
from tests.endpoints.doorway import (
    PASSWORD,
    Person,
    browser,
    carry,
    hire,
    password_hash,
    seen,
    sessions_of,
    signed_in,
)
from tests.register import Register


@pytest.fixture
async def terttu(register: Register) -> Person:
    return await hire(register, Role.ORDER_DESK)


async def test_whoever_proves_it_is_let_in(register: Register, terttu: Person) -> None:
    client = browser(register)

    answer = await client.post("/sessions", json=terttu.said())

    assert answer.status_code == 201, answer.text
    said = {name: value for name, value in answer.json().items() if name != "access_token"}
    assert said == {
        "token_type": "Bearer",
        "expires_in": 300,
        "second_factor_required": False,
    }
    carry(client, answer)
    me = (await client.get("/me")).json()
    assert me["username"] == "terttu"
    assert me["roles"] == ["order-desk"]
    assert "orders:write" in me["permissions"]


async def test_the_refresh_token_is_kept_where_no_script_reads_it(
    register: Register, terttu: Person
) -> None:
    answer = await browser(register).post("/sessions", json=terttu.said())

    cookie = answer.headers["set-cookie"]
    name, _, attributes = cookie.partition("=")
    assert name == "__Host-refresh"
    assert attributes.partition("; ")[2].split("; ") == [
        "Max-Age=7200",
        "Path=/",
        "HttpOnly",
        "SameSite=Strict",
        "Secure",
    ]
    assert attributes.partition(";")[0] not in answer.text
    assert answer.headers["cache-control"] == "no-store"


async def test_capitals_and_spaces_in_a_code_do_not_matter(
    register: Register, terttu: Person
) -> None:
    code = terttu.code()
    said = terttu.said(username="Terttu", second_factor=f"{code[:3]} {code[3:]}")

    answer = await browser(register).post("/sessions", json=said)

    assert answer.status_code == 201, answer.text


async def test_nothing_tells_one_failure_from_another(
    register: Register, terttu: Person
) -> None:
    await hire(register, Role.BILLING, username="left", left_on=date(2026, 1, 1))
    used = terttu.code()
    await browser(register).post("/sessions", json=terttu.said(second_factor=used))
    failures = [
        terttu.said(username="nobody-here"),
        terttu.said(password="jotain aivan muuta 12"),
        terttu.said(second_factor=used),
        terttu.said(second_factor="000000"),
        terttu.said(second_factor=None),
        terttu.said(username="left"),
        terttu.said(username="left", password="väärä salasana 123"),
        terttu.said(password=f" {PASSWORD}"),
    ]
    before = await sessions_of(register)

    answers = [
        seen(await browser(register).post("/sessions", json=said))
        for _ in range(3)
        for said in failures
    ]

    assert {answer[0] for answer in answers} == {401}
    assert all(answer == answers[0] for answer in answers)
    assert b"/problems/wrong-credentials" in answers[0][1]
    assert await sessions_of(register) == before


async def test_a_code_is_used_once(register: Register, terttu: Person) -> None:
    code = terttu.code()
    first = await browser(register).post("/sessions", json=terttu.said(second_factor=code))

    again = await browser(register).post("/sessions", json=terttu.said(second_factor=code))

    assert (first.status_code, again.status_code) == (201, 401)
    assert await sessions_of(register) == 1


async def test_an_older_code_is_worth_nothing_after_a_newer_one(
    register: Register, terttu: Person
) -> None:
    newer = terttu.said(second_factor=terttu.code(1))
    older = terttu.said(second_factor=terttu.code(-1))
    assert (await browser(register).post("/sessions", json=newer)).status_code == 201

    refused = await browser(register).post("/sessions", json=older)

    assert refused.status_code == 401


async def test_the_same_code_many_times_at_once_opens_one_session(
    register: Register, terttu: Person
) -> None:
    said = terttu.said()

    answers = await asyncio.gather(
        *(browser(register).post("/sessions", json=said) for _ in range(4))
    )

    assert sorted(answer.status_code for answer in answers) == [201, 401, 401, 401]
    assert await sessions_of(register) == 1


async def test_after_five_failures_even_the_right_password_waits(
    register: Register, terttu: Person
) -> None:
    wrong = terttu.said(password="jotain aivan muuta 12")
    failed = [seen(await browser(register).post("/sessions", json=wrong)) for _ in range(5)]

    too_soon = await browser(register).post("/sessions", json=terttu.said())
    with time_machine.travel(now() + timedelta(seconds=31)):
        in_time = await browser(register).post("/sessions", json=terttu.said())

    assert seen(too_soon) == failed[0]
    assert in_time.status_code == 201, in_time.text


async def test_a_name_that_nobody_has_is_throttled_alike(register: Register) -> None:
    nobody = Person(new_id(), "nobody-here")

    answers = [
        seen(await browser(register).post("/sessions", json=nobody.said(second_factor=None)))
        for _ in range(7)
    ]

    assert all(answer == answers[0] for answer in answers)
    assert await tries(register) == [5, 7]


async def test_success_starts_an_account_anew(register: Register, terttu: Person) -> None:
    wrong = terttu.said(password="jotain aivan muuta 12")
    for _ in range(4):
        await browser(register).post("/sessions", json=wrong)

    await signed_in(register, terttu)

    assert await tries(register) == [0, 4]


async def test_failures_are_counted_beyond_a_restart(
    register: Register, terttu: Person
) -> None:
    wrong = terttu.said(password="jotain aivan muuta 12")
    for _ in range(5):
        await browser(register).post("/sessions", json=wrong)

    async with Register(register.settings).running() as restarted:
        refused = await browser(restarted).post("/sessions", json=terttu.said())

    assert refused.status_code == 401
    assert await tries(register) == [5, 6]


async def test_a_quiet_hour_starts_an_account_anew(register: Register, terttu: Person) -> None:
    wrong = terttu.said(password="jotain aivan muuta 12")
    for _ in range(5):
        await browser(register).post("/sessions", json=wrong)

    with time_machine.travel(now() + timedelta(minutes=61)):
        await browser(register).post("/sessions", json=wrong)

    assert await tries(register) == [1, 1]


async def test_many_guesses_at_once_are_not_many_free_ones(
    register: Register, terttu: Person
) -> None:
    guesses = [terttu.said(password=f"jotain aivan muuta {each}") for each in range(12)]

    answers = await asyncio.gather(
        *(browser(register).post("/sessions", json=guess) for guess in guesses)
    )

    assert {answer.status_code for answer in answers} == {401}
    assert await tries(register) == [5, 12]


async def test_an_address_that_fails_too_often_is_turned_away_for_a_while(
    register: Register, terttu: Person
) -> None:
    async with register.work() as work:
        for each in range(30):
            secrets = register.app.state.doors.secrets
            await take_on(work, secrets, f"guess-{each}", "127.0.0.1")

    refused = await browser(register).post("/sessions", json=terttu.said())
    with time_machine.travel(now() + timedelta(minutes=5, seconds=1)):
        later = await browser(register).post("/sessions", json=terttu.said())

    assert refused.status_code == 429
    assert refused.json()["type"] == "/problems/too-many-sign-ins"
    assert refused.headers["retry-after"] == "300"
    assert later.status_code == 201, later.text


async def test_when_too_many_wait_the_next_comes_back_later_and_is_not_counted(
    register: Register, terttu: Person
) -> None:
    with ExitStack() as waiting:
        for _ in range(16):
            waiting.enter_context(register.app.state.doors.passwords.turn())
        refused = await browser(register).post("/sessions", json=terttu.said())

    assert refused.status_code == 429
    assert refused.json()["type"] == "/problems/sign-in-busy"
    assert refused.headers["retry-after"] == "2"
    assert await tries(register) == []


@pytest.mark.parametrize("meanwhile", ["password", "left", "reset"])
async def test_what_changes_while_a_password_is_hashed_counts(
    register: Register, terttu: Person, meanwhile: str
) -> None:
    secrets = register.app.state.doors.secrets
    async with register.work() as work:
        known = await known_as(work, secrets, terttu.username)
    async with register.work() as work:
        account = await work.session.get_one(Account, terttu.account_id)
        factor = await factor_of(work.session, terttu.account_id)
        if meanwhile == "password":
            account.password = password_hash() + "-"
        elif meanwhile == "left":
            account.left_on = local_day(work.now)
        else:
            await work.session.delete(factor)

    assert known is not None
    async with register.work() as work:
        with pytest.raises(WrongCredentials):
            await sign_in(work, known, 1, "-")

    assert await sessions_of(register) == 0


async def test_another_sites_page_cannot_sign_anybody_in(
    register: Register, terttu: Person
) -> None:
    stranger = browser(register)

    refused = await stranger.post(
        "/sessions", json=terttu.said(), headers={"Origin": "https://evil.example"}
    )

    assert refused.json()["type"] == "/problems/cross-site"
    assert await sessions_of(register) == 0


async def test_a_one_time_password_ends(register: Register) -> None:
    person = await hire(register, Role.BILLING, enrolled=False)
    async with register.work() as work:
        account = await work.session.get_one(Account, person.account_id)
        account.password_until = work.now - timedelta(seconds=1)

    refused = await browser(register).post("/sessions", json=person.said())

    assert refused.status_code == 401
    assert await sessions_of(register) == 0


async def test_nothing_stored_tells_who_failed(register: Register, terttu: Person) -> None:
    await browser(register).post("/sessions", json=terttu.said(second_factor=None))

    async with register.work(writes=False) as work:
        rows = list(await work.session.scalars(select(SignInThrottle)))
    assert len(rows) == 2
    assert not any("terttu" in row.key or "127.0.0.1" in row.key for row in rows)


async def tries(register: Register) -> list[int]:
    """List the failures that are counted, fewest first."""
    async with register.work(writes=False) as work:
        return sorted(await work.session.scalars(select(SignInThrottle.failures)))
