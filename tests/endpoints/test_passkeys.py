"""Passkeys: enrolled by whoever has just shown a code, and good for signing in."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from sqlalchemy import func, select

from api.kernel.clock import now
from api.kernel.roles import Role
from api.staff.key_tables import Passkey
from api.staff.tables import Account
from tests.endpoints.authenticator import PRESENT, Authenticator
from tests.endpoints.doorway import Person, browser, carry, hire, sessions_of, signed_in
from tests.register import Client, Register


@pytest.fixture
async def person(register: Register) -> Person:
    return await hire(register, Role.ADMIN)


@pytest.fixture
async def owner(register: Register, person: Person) -> Client:
    return await signed_in(register, person)


async def enrol(client: Client, device: Authenticator, **how: str) -> Any:
    options = (await client.post("/me/passkeys/options")).json()["options"]
    said = {"name": "Kannettava", "credential": device.enrol(options, **how)}
    return await client.post("/me/passkeys", json=said)


async def asked(client: Client) -> dict[str, Any]:
    answer = await client.post("/sessions/passkey/options", json={})
    options: dict[str, Any] = answer.json()["options"]
    return options


async def entering(register: Register, device: Authenticator, **how: Any) -> Any:
    client = browser(register)
    credential = device.sign(await asked(client), **how)
    return await client.post("/sessions/passkey", json={"credential": credential})


async def passkeys(register: Register) -> int:
    async with register.work(writes=False) as work:
        return await work.session.scalar(select(func.count()).select_from(Passkey)) or 0


async def test_a_passkey_signs_in_without_password_and_code(
    register: Register, owner: Client, person: Person
) -> None:
    device = Authenticator()
    enrolled = await enrol(owner, device)

    entered = await entering(register, device)

    assert enrolled.status_code == 201, enrolled.text
    assert [each["name"] for each in enrolled.json()["passkeys"]] == ["Kannettava"]
    assert entered.status_code == 201, entered.text
    client = browser(register)
    carry(client, entered)
    me = (await client.get("/me")).json()
    assert me["id"] == str(person.account_id)
    assert me["passkeys"][0]["used_at"] is not None
    added = await client.post("/staff", json={"username": "uusi", "name": "Uusi Nimi"})
    assert added.status_code == 201, added.text


@pytest.mark.parametrize(
    "how", [{"origin": "https://register.example"}, {"flags": PRESENT}], ids=str
)
async def test_what_was_signed_elsewhere_or_without_a_finger_lets_nobody_in(
    register: Register, owner: Client, how: dict[str, Any]
) -> None:
    device = Authenticator()
    await enrol(owner, device)

    refused = await entering(register, device, **how)

    assert refused.status_code == 401
    assert refused.json()["type"] == "/problems/wrong-credentials"
    assert await sessions_of(register) == 1


async def test_a_challenge_is_answered_once_and_in_time(
    register: Register, owner: Client
) -> None:
    device, client = Authenticator(), browser(register)
    await enrol(owner, device)
    first, late = await asked(client), await asked(client)
    signed = {"credential": device.sign(first)}

    entered = await client.post("/sessions/passkey", json=signed)
    again = await client.post("/sessions/passkey", json=signed)
    with time_machine.travel(now() + timedelta(minutes=5, seconds=1)):
        too_late = await client.post(
            "/sessions/passkey", json={"credential": device.sign(late)}
        )

    assert (entered.status_code, again.status_code) == (201, 401)
    assert too_late.status_code == 401


@pytest.mark.parametrize("credential", [{}, {"id": "x"}, {"response": {"clientDataJSON": 7}}])
async def test_what_is_no_passkey_lets_nobody_in(
    register: Register, credential: dict[str, Any]
) -> None:
    refused = await browser(register).post("/sessions/passkey", json={"credential": credential})

    assert refused.status_code == 401
    assert await sessions_of(register) == 0


async def test_a_copied_device_is_found_by_its_count(register: Register, owner: Client) -> None:
    device = Authenticator()
    await enrol(owner, device)
    copy = Authenticator(device.identifier, device.key, device.count)
    await entering(register, device)

    refused = await entering(register, copy)

    assert refused.status_code == 401


async def test_a_removed_passkey_lets_nobody_in(register: Register, owner: Client) -> None:
    device = Authenticator()
    [own] = (await enrol(owner, device)).json()["passkeys"]

    removed = await owner.delete(f"/me/passkeys/{own['id']}")
    twice = await owner.delete(f"/me/passkeys/{own['id']}")
    entered = await entering(register, device)

    assert removed.json()["passkeys"] == []
    assert (twice.status_code, entered.status_code) == (404, 401)


async def test_nobody_removes_anothers_passkey(register: Register, owner: Client) -> None:
    [own] = (await enrol(owner, Authenticator())).json()["passkeys"]
    other = await register.client(Role.ADMIN)

    refused = await other.delete(f"/me/passkeys/{own['id']}")

    assert refused.status_code == 404
    assert await passkeys(register) == 1


async def test_a_passkey_for_another_site_or_a_second_time_is_not_enrolled(
    register: Register, owner: Client
) -> None:
    device = Authenticator()
    elsewhere = await enrol(owner, device, origin="https://register.example")
    await enrol(owner, device)

    again = await enrol(owner, device)

    assert elsewhere.json()["type"] == "/problems/wrong-passkey"
    assert again.json()["type"] == "/problems/wrong-passkey"
    assert await passkeys(register) == 1


async def test_whoever_has_left_does_not_come_in_by_a_passkey(
    register: Register, owner: Client, person: Person
) -> None:
    device = Authenticator()
    await enrol(owner, device)
    async with register.work() as work:
        account = await work.session.get_one(Account, person.account_id)
        account.left_on = work.now.date()

    assert (await entering(register, device)).status_code == 401


async def test_a_passkey_proves_anew_who_is_there(register: Register, owner: Client) -> None:
    device = Authenticator()
    await enrol(owner, device)
    other = await register.client(Role.ADMIN)
    options = await asked(browser(register))

    theirs = await other.post("/me/step-up/passkey", json={"credential": device.sign(options)})
    proven = await owner.post(
        "/me/step-up/passkey", json={"credential": device.sign(await asked(owner))}
    )

    assert theirs.json()["type"] == "/problems/wrong-passkey"
    assert proven.status_code == 204, proven.text
