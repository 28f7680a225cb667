"""Staying signed in, and signing out."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
import time_machine

from api.http import caller
from api.kernel.clock import now
from api.kernel.roles import Role
from tests.endpoints.doorway import (
    Person,
    browser,
    carry,
    hire,
    refresh_tokens,
    refreshing,
    sessions_of,
    signed_in,
)
from tests.register import Client, Register

COOKIE = "__Host-refresh"


@pytest.fixture
async def terttu(register: Register) -> Person:
    return await hire(register, Role.ORDER_DESK)


def thief_of(client: Client, register: Register, agent: str = "curl") -> Client:
    """Copy somebody's cookie into another browser."""
    thief = browser(register, agent)
    thief.cookies.update(client.cookies)
    return thief


async def test_a_session_is_renewed_by_its_cookie(register: Register, terttu: Person) -> None:
    client = await signed_in(register, terttu)
    first = client.cookies[COOKIE]

    renewed = await refreshing(client)

    assert renewed.status_code == 200, renewed.text
    assert client.cookies[COOKIE] != first
    carry(client, renewed)
    assert (await client.get("/me")).json()["username"] == "terttu"


async def test_a_replay_by_the_same_browser_is_harmless_for_a_moment(
    register: Register, terttu: Person
) -> None:
    client = await signed_in(register, terttu)
    twin = thief_of(client, register, "Firefox")
    assert (await refreshing(client)).status_code == 200

    raced = await refreshing(twin)

    assert raced.status_code == 409
    assert raced.json()["type"] == "/problems/refresh-raced"
    assert (await refreshing(client)).status_code == 200
    assert await sessions_of(register) == 1


async def test_a_replay_after_that_ends_the_session_for_everyone(
    register: Register, terttu: Person
) -> None:
    client = await signed_in(register, terttu)
    twin = thief_of(client, register, "Firefox")
    await refreshing(client)

    with time_machine.travel(now() + timedelta(seconds=11)):
        replayed = await refreshing(twin)
        after = await refreshing(client)

    assert replayed.json()["type"] == "/problems/session-ended"
    assert after.json()["type"] == "/problems/session-ended"
    assert (await client.get("/me")).status_code == 401
    assert await sessions_of(register) == 0


async def test_a_replay_by_another_browser_ends_the_session_at_once(
    register: Register, terttu: Person
) -> None:
    client = await signed_in(register, terttu)
    thief = thief_of(client, register)
    carry(client, await refreshing(client))
    assert (await client.get("/me")).status_code == 200

    replayed = await refreshing(thief)

    assert replayed.status_code == 401
    assert (await client.get("/me")).status_code == 401
    assert (await refreshing(client)).status_code == 401
    assert await sessions_of(register) == 0


async def test_of_twenty_at_once_one_renews(register: Register, terttu: Person) -> None:
    client = await signed_in(register, terttu)
    tabs = [thief_of(client, register, "Firefox") for _ in range(20)]

    answers = await asyncio.gather(*map(refreshing, tabs))

    assert Counter(answer.status_code for answer in answers) == {200: 1, 409: 19}
    assert await refresh_tokens(register) == 2
    assert await sessions_of(register) == 1


async def test_a_session_nobody_uses_ends_after_two_hours(
    register: Register, terttu: Person
) -> None:
    client = await signed_in(register, terttu)

    with time_machine.travel(now() + timedelta(hours=2, seconds=1)):
        refused = await refreshing(thief_of(client, register, "Firefox"))

    assert refused.json()["type"] == "/problems/session-ended"
    assert await refresh_tokens(register) == 1


async def test_a_session_ends_after_twelve_hours_however_much_it_is_used(
    register: Register, terttu: Person
) -> None:
    client, began = await signed_in(register, terttu), now()
    for hours in (1.9, 3.8, 5.7, 7.6, 9.5, 11.4):
        with time_machine.travel(began + timedelta(hours=hours)):
            assert (await refreshing(client)).status_code == 200

    with time_machine.travel(began + timedelta(hours=12, seconds=1)):
        refused = await refreshing(thief_of(client, register, "Firefox"))

    assert refused.json()["type"] == "/problems/session-ended"


@pytest.mark.parametrize("cookie", [None, "", "x", "x" * 5000, "' OR 1=1 --"])
async def test_no_cookie_of_ours_renews_nothing(register: Register, cookie: str | None) -> None:
    stranger = browser(register)
    headers = {} if cookie is None else {"Cookie": f"{COOKIE}={cookie}"}

    refused = await refreshing(stranger, **headers)

    assert refused.status_code == 401
    assert refused.json()["type"] == "/problems/session-ended"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "https://register.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
    ids=str,
)
async def test_another_sites_page_renews_nothing(
    register: Register, terttu: Person, headers: dict[str, str]
) -> None:
    client = await signed_in(register, terttu)

    refused = await refreshing(client, **headers)

    assert refused.status_code == 403
    assert refused.json()["type"] == "/problems/cross-site"
    assert await refresh_tokens(register) == 1


@pytest.mark.parametrize(
    "content_type", [None, "text/plain", "application/x-www-form-urlencoded"]
)
async def test_a_form_renews_nothing(
    register: Register, terttu: Person, content_type: str | None
) -> None:
    client = await signed_in(register, terttu)
    headers = {"Content-Type": content_type} if content_type else {}

    refused = await client.post("/sessions/refresh", headers=headers)

    assert refused.json()["type"] == "/problems/cross-site"
    assert await refresh_tokens(register) == 1


async def test_json_renews_without_a_header_of_ours(register: Register, terttu: Person) -> None:
    client = await signed_in(register, terttu)

    renewed = await client.post("/sessions/refresh", json={})

    assert renewed.status_code == 200, renewed.text


async def test_signing_out_is_effective_at_once(register: Register, terttu: Person) -> None:
    client = await signed_in(register, terttu)
    twin = thief_of(client, register, "Firefox")
    assert (await client.get("/me")).status_code == 200

    left = await client.delete("/sessions/current")

    assert (left.status_code, left.content) == (204, b"")
    assert left.headers["clear-site-data"] == '"cache"'
    assert COOKIE not in client.cookies
    assert (await client.get("/me")).status_code == 401
    assert (await refreshing(twin)).status_code == 401
    assert await sessions_of(register) == 0


async def test_signing_out_reaches_other_processes_when_they_look_again(
    register: Register, terttu: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert caller.KEPT_SECONDS <= 5
    monkeypatch.setattr(caller, "KEPT_SECONDS", 0.2)
    client = await signed_in(register, terttu)
    async with Register(register.settings).running() as other:
        there = browser(other)
        there.headers["Authorization"] = client.headers["Authorization"]
        assert (await there.get("/me")).status_code == 200
        await client.delete("/sessions/current")

        await asyncio.sleep(0.25)
        refused = await there.get("/me")

    assert refused.status_code == 401


async def test_signing_out_here_leaves_other_sessions_alone(
    register: Register, terttu: Person
) -> None:
    office = await signed_in(register, terttu)
    with time_machine.travel(now() + timedelta(seconds=30)):
        await signed_in(register, terttu, "Safari")

    await office.delete("/sessions/current")

    assert await sessions_of(register) == 1
