"""Stepping up by the second factor, and the codes for when it is lost."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from api.kernel.clock import now
from api.kernel.roles import Role
from api.staff.key_tables import RecoveryCode
from api.staff.session_tables import SignInSession
from tests.endpoints.doorway import Person, browser, hire, sessions_of, signed_in
from tests.register import Client, Register

NEW = {"username": "uusi", "name": "Uusi Nimi"}


@pytest.fixture
async def person(register: Register) -> Person:
    return await hire(register, Role.ADMIN)


@pytest.fixture
async def admin(register: Register, person: Person) -> Client:
    return await signed_in(register, person)


async def forget_proof(register: Register) -> None:
    """Let the five minutes pass."""
    async with register.work() as work:
        for session in await work.session.scalars(select(SignInSession)):
            session.proven_until = now() - timedelta(seconds=1)
    register.app.state.callers.forget_all()


async def new_codes(admin: Client) -> list[str]:
    made = await admin.post("/me/recovery-codes")
    assert made.status_code == 201, made.text
    codes: list[str] = made.json()["codes"]
    return codes


async def test_a_code_of_the_authenticator_counts_for_five_minutes(
    register: Register, admin: Client, person: Person
) -> None:
    at_first = await admin.post("/staff", json=NEW)
    await forget_proof(register)
    stale = await admin.post("/staff", json=NEW | {"username": "toinen"})

    proven = await admin.post("/me/step-up", json={"code": person.code(ahead=1)})
    again = await admin.post("/staff", json=NEW | {"username": "toinen"})

    assert at_first.status_code == 201, at_first.text
    assert stale.json()["type"] == "/problems/step-up-required"
    assert proven.status_code == 204, proven.text
    assert again.status_code == 201, again.text


async def test_a_code_that_is_wrong_or_used_proves_nothing(
    register: Register, admin: Client, person: Person
) -> None:
    used = person.code()
    await forget_proof(register)

    answers = [
        await admin.post("/me/step-up", json={"code": code}) for code in (used, "000000", "")
    ]

    assert {answer.json()["type"] for answer in answers} == {"/problems/wrong-code"}
    stale = await admin.post("/staff", json=NEW)
    assert stale.json()["type"] == "/problems/step-up-required"


async def test_guessing_codes_is_throttled(
    register: Register, admin: Client, person: Person
) -> None:
    await forget_proof(register)
    for _ in range(5):
        await admin.post("/me/step-up", json={"code": "000000"})

    right = await admin.post("/me/step-up", json={"code": person.code(ahead=1)})

    assert right.json()["type"] == "/problems/wrong-code"


async def test_a_recovery_code_signs_in_once(
    register: Register, admin: Client, person: Person
) -> None:
    codes = await new_codes(admin)
    said = person.said(second_factor=codes[3].upper().replace("-", " "))

    first = await browser(register).post("/sessions", json=said)
    second = await browser(register).post("/sessions", json=said)

    assert first.status_code == 201, first.text
    assert second.status_code == 401
    assert (await admin.get("/me")).json()["recovery_codes_left"] == 9
    assert len(codes) == len(set(codes)) == 10


async def test_a_recovery_code_without_the_password_opens_nothing(
    register: Register, admin: Client, person: Person
) -> None:
    [code, *_] = await new_codes(admin)
    other = await hire(register, Role.BILLING, username="toinen")

    wrong = person.said(second_factor=code, password="jotain aivan muuta 12")
    theirs = other.said(second_factor=code)
    answers = [await browser(register).post("/sessions", json=each) for each in (wrong, theirs)]

    assert {answer.status_code for answer in answers} == {401}
    assert (await admin.get("/me")).json()["recovery_codes_left"] == 10
    assert await sessions_of(register) == 1


async def test_new_codes_take_the_place_of_the_old(register: Register, admin: Client) -> None:
    [old, *_] = await new_codes(admin)
    [new, *_] = await new_codes(admin)
    await forget_proof(register)

    refused = await admin.post("/me/step-up", json={"code": old})
    proven = await admin.post("/me/step-up", json={"code": new})

    assert refused.json()["type"] == "/problems/wrong-code"
    assert proven.status_code == 204
    assert (await admin.get("/me")).json()["recovery_codes_left"] == 9


async def test_codes_are_made_by_whoever_has_just_proved_it_and_kept_as_hashes(
    register: Register, admin: Client
) -> None:
    codes = await new_codes(admin)
    await forget_proof(register)

    refused = await admin.post("/me/recovery-codes")

    assert refused.json()["type"] == "/problems/step-up-required"
    async with register.work(writes=False) as work:
        kept = {row.hash for row in await work.session.scalars(select(RecoveryCode))}
    assert len(kept) == 10
    assert not kept & set(codes)


async def test_whoever_steps_up_late_signs_in_anew(register: Register, admin: Client) -> None:
    with time_machine.travel(now() + timedelta(hours=13)):
        assert (await admin.post("/me/step-up", json={"code": "1"})).status_code == 401
    assert await sessions_of(register) == 1
