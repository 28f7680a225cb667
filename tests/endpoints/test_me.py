"""What people do about their own account."""

import asyncio
from datetime import timedelta

import pyotp
import pytest
import time_machine

from api.kernel.clock import now
from api.kernel.roles import Role
from api.staff.tables import Account
from tests.endpoints.doorway import (
    PASSWORD,
    Person,
    browser,
    carry,
    hire,
    password_hash,
    sessions_of,
    signed_in,
)
from tests.register import Client, Register

ANOTHER = "sepeli lentää kattoon 77"


@pytest.fixture
async def newcomer(register: Register) -> Person:
    """Somebody who has no second factor yet."""
    return await hire(register, Role.ORDER_DESK, username="uusi", enrolled=False)


async def enter(register: Register, person: Person, agent: str = "Firefox") -> Client:
    client = browser(register, agent)
    answer = await client.post("/sessions", json=person.said(second_factor=None))
    assert answer.json()["second_factor_required"] is True, answer.text
    carry(client, answer)
    return client


async def test_without_a_second_factor_nothing_opens_but_taking_one_up(
    register: Register, newcomer: Person
) -> None:
    client = await enter(register, newcomer)

    me = (await client.get("/me")).json()

    assert me["second_factor_enrolled"] is False
    assert me["roles"] == ["order-desk"]
    assert me["permissions"] == []
    refused = await client.get("/orders", headers={"Purpose": "order-handling"})
    assert refused.status_code == 403


async def test_a_second_factor_is_taken_up_and_confirmed(
    register: Register, newcomer: Person
) -> None:
    client = await enter(register, newcomer)

    given = (await client.post("/me/second-factor")).json()
    code = pyotp.TOTP(given["secret"]).now()
    confirmed = await client.post("/me/second-factor/confirm", json={"code": code})

    assert confirmed.status_code == 204, confirmed.text
    assert given["uri"].startswith("otpauth://totp/Punnus:uusi?secret=")
    assert {len(row) for row in given["qr"]} == {len(given["qr"])}
    me = (await client.get("/me")).json()
    assert me["second_factor_enrolled"] is True
    assert "orders:read" in me["permissions"]
    again = await browser(register).post("/sessions", json=newcomer.said(second_factor=code))
    assert again.status_code == 401


async def test_sessions_begun_without_it_end_when_it_is_confirmed(
    register: Register, newcomer: Person
) -> None:
    somebody = await enter(register, newcomer, "curl")
    client = await enter(register, newcomer)
    given = (await client.post("/me/second-factor")).json()

    code = pyotp.TOTP(given["secret"]).now()
    await client.post("/me/second-factor/confirm", json={"code": code})

    assert (await somebody.get("/me")).status_code == 401
    assert (await client.get("/me")).status_code == 200
    assert await sessions_of(register) == 1


async def test_a_wrong_code_confirms_nothing(register: Register, newcomer: Person) -> None:
    client = await enter(register, newcomer)
    missing = await client.post("/me/second-factor/confirm", json={"code": "123456"})
    await client.post("/me/second-factor")

    refused = await client.post("/me/second-factor/confirm", json={"code": "abc"})

    assert missing.json()["type"] == "/problems/second-factor-missing"
    assert refused.json()["type"] == "/problems/wrong-code"
    assert refused.json()["errors"][0]["pointer"] == "/code"
    assert (await client.get("/me")).json()["second_factor_enrolled"] is False


async def test_taken_up_again_it_is_another_one(register: Register, newcomer: Person) -> None:
    client = await enter(register, newcomer)
    first = (await client.post("/me/second-factor")).json()
    second = (await client.post("/me/second-factor")).json()

    old = {"code": pyotp.TOTP(first["secret"]).now()}
    refused = await client.post("/me/second-factor/confirm", json=old)
    new = {"code": pyotp.TOTP(second["secret"]).now()}
    confirmed = await client.post("/me/second-factor/confirm", json=new)

    assert (refused.status_code, confirmed.status_code) == (422, 204)


async def test_a_second_factor_is_not_replaced_by_whoever_sits_down(register: Register) -> None:
    client = await signed_in(register, await hire(register, Role.BILLING))

    refused = await client.post("/me/second-factor")
    confirming = await client.post("/me/second-factor/confirm", json={"code": "123456"})

    assert refused.json()["type"] == "/problems/second-factor-enrolled"
    assert confirming.json()["type"] == "/problems/second-factor-enrolled"


async def test_another_password_ends_every_other_session(register: Register) -> None:
    person = await hire(register, Role.BILLING)
    office = await signed_in(register, person)
    with time_machine.travel(now() + timedelta(seconds=30)):
        home = await signed_in(register, person, "Safari")
        said = {"current_password": PASSWORD, "new_password": ANOTHER}
        changed = await home.post("/me/password", json=said)

    assert changed.status_code == 204, changed.text
    assert (await home.get("/me")).status_code == 200
    assert (await office.get("/me")).status_code == 401
    with time_machine.travel(now() + timedelta(seconds=90)):
        old = await browser(register).post("/sessions", json=person.said())
        new = await browser(register).post("/sessions", json=person.said(password=ANOTHER))
    assert (old.status_code, new.status_code) == (401, 201)


async def test_of_two_changes_at_once_one_holds(register: Register) -> None:
    client = await signed_in(register, await hire(register, Role.BILLING))
    assert (await client.get("/me")).status_code == 200
    passwords = (ANOTHER, "keltainen vene keinuu 5")

    answers = await asyncio.gather(
        *(
            client.post(
                "/me/password", json={"current_password": PASSWORD, "new_password": each}
            )
            for each in passwords
        )
    )

    assert sorted(answer.status_code for answer in answers) == [204, 422]


@pytest.mark.parametrize(
    ("password", "problem"),
    [
        ("liian lyhyt 12", "password-too-short"),
        ("salasanasalasana", "password-too-common"),
        ("TerttuTestaaja!", "password-names-you"),
    ],
)
async def test_a_password_that_is_easily_guessed_is_refused(
    register: Register, password: str, problem: str
) -> None:
    person = await hire(register, Role.BILLING)
    client = await signed_in(register, person)

    said = {"current_password": PASSWORD, "new_password": password}
    refused = await client.post("/me/password", json=said)

    assert refused.status_code == 422
    assert refused.json()["type"] == f"/problems/{problem}"
    assert password not in refused.text
    with time_machine.travel(now() + timedelta(seconds=30)):
        assert await signed_in(register, person)


async def test_guessing_the_present_password_is_throttled(register: Register) -> None:
    person = await hire(register, Role.BILLING)
    client = await signed_in(register, person)
    wrong = {"current_password": "jotain aivan muuta 12", "new_password": ANOTHER}
    for _ in range(5):
        answer = await client.post("/me/password", json=wrong)
        assert answer.json()["type"] == "/problems/wrong-password"

    said = {"current_password": PASSWORD, "new_password": ANOTHER}
    refused = await client.post("/me/password", json=said)

    assert refused.json()["type"] == "/problems/wrong-password"
    async with register.work(writes=False) as work:
        account = await work.session.get_one(Account, person.account_id)
    assert account.password == password_hash()


async def test_a_one_time_password_opens_nothing_but_choosing_ones_own(
    register: Register,
) -> None:
    person = await hire(register, Role.BILLING)
    async with register.work() as work:
        account = await work.session.get_one(Account, person.account_id)
        account.password_until = work.now + timedelta(days=1)
    client = await signed_in(register, person)
    before = (await client.get("/me")).json()

    said = {"current_password": PASSWORD, "new_password": ANOTHER}
    await client.post("/me/password", json=said)

    after = (await client.get("/me")).json()
    assert (before["password_change_required"], before["permissions"]) == (True, [])
    assert after["password_change_required"] is False
    assert "customers:read" in after["permissions"]


async def test_people_choose_the_registers_language(register: Register) -> None:
    client = await register.client(Role.BILLING)
    me = await client.get("/me")

    changed = await client.patch(
        "/me", json={"language": "sv"}, headers={"If-Match": me.headers["etag"]}
    )
    stale = await client.patch(
        "/me", json={"language": "en"}, headers={"If-Match": me.headers["etag"]}
    )

    assert changed.json()["language"] == "sv"
    assert changed.headers["etag"] != me.headers["etag"]
    assert stale.status_code == 412
    assert (await client.get("/me")).json()["language"] == "sv"
