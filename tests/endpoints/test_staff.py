"""Accounts, as administrators keep them."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from sqlalchemy import select

from api.audit.tables import Change
from api.kernel.clock import now
from api.kernel.roles import Role
from tests.endpoints.doorway import browser, carry, hire, refreshing, sessions_of, signed_in
from tests.register import Client, Register

VEIKKO = {
    "username": "Veikko.Vaaka",
    "name": "Veikko Vaaka",
    "roles": ["weighmaster"],
    "reason": "Vaaka 2 tarvitsee hoitajan",
}


@pytest.fixture
async def admin(register: Register) -> Client:
    return await register.client(Role.ADMIN)


def seen_at(account: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"{account["version"]}"'}


async def usernames(admin: Client) -> list[str]:
    return [each["username"] for each in (await admin.get("/staff")).json()["items"]]


async def test_somebody_new_comes_in_by_a_password_that_is_handed_over(
    register: Register, admin: Client
) -> None:
    added = await admin.post("/staff", json=VEIKKO)

    assert added.status_code == 201, added.text
    account, password = added.json()["account"], added.json()["one_time_password"]
    assert account["username"] == "veikko.vaaka"
    assert [grant["role"] for grant in account["roles"]] == ["weighmaster"]
    assert account["password_change_required"] is True
    assert added.headers["etag"] == f'"{account["version"]}"'
    client = browser(register)
    said = {"username": "veikko.vaaka", "password": password}
    entered = await client.post("/sessions", json=said)
    assert entered.json()["second_factor_required"] is True
    carry(client, entered)
    assert (await client.get("/me")).json()["permissions"] == []


async def test_a_username_belongs_to_one_account(admin: Client) -> None:
    await admin.post("/staff", json=VEIKKO)
    before = await usernames(admin)

    refused = await admin.post("/staff", json=VEIKKO | {"username": "VEIKKO.vaaka"})

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/username-taken"
    assert refused.json()["errors"][0]["pointer"] == "/username"
    assert await usernames(admin) == before


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"roles": ["billing-partner"]}, "not-a-staff-role"),
        ({"roles": ["customer"]}, "not-a-staff-role"),
        ({"roles": ["king"]}, "malformed"),
        ({"username": "ve"}, "malformed"),
        ({"username": "veikko vaaka"}, "malformed"),
        ({"name": ""}, "malformed"),
        ({"name": "Veikko 131052-308T"}, "identity-code-in-text"),
        ({"password": "jotain aivan muuta"}, "malformed"),
    ],
    ids=str,
)
async def test_an_account_that_is_not_right_is_not_added(
    admin: Client, changes: dict[str, Any], problem: str
) -> None:
    before = await usernames(admin)

    refused = await admin.post("/staff", json=VEIKKO | changes)

    assert refused.status_code == 422
    assert refused.json()["type"] == f"/problems/{problem}"
    assert await usernames(admin) == before


async def test_roles_are_in_force_at_once(register: Register, admin: Client) -> None:
    person = await hire(register, Role.WEIGHMASTER)
    client = await signed_in(register, person)
    assert (await client.get("/staff")).status_code == 403
    account = await admin.get(f"/staff/{person.account_id}")

    changed = await admin.patch(
        f"/staff/{person.account_id}",
        json={"roles": ["admin", "weighmaster"], "reason": "Hoitaa tunnukset"},
        headers={"If-Match": account.headers["etag"]},
    )

    assert changed.status_code == 200, changed.text
    assert [grant["role"] for grant in changed.json()["roles"]] == ["admin", "weighmaster"]
    assert (await client.get("/staff")).status_code == 200
    taken = await admin.patch(
        f"/staff/{person.account_id}", json={"roles": []}, headers=seen_at(changed.json())
    )
    assert taken.json()["roles"] == []
    assert (await client.get("/staff")).status_code == 403


async def test_whoever_leaves_is_out_at_once(register: Register, admin: Client) -> None:
    person = await hire(register, Role.WEIGHMASTER)
    client = await signed_in(register, person)
    account = (await admin.get(f"/staff/{person.account_id}")).json()

    left = await admin.patch(
        f"/staff/{person.account_id}",
        json={"left_on": "2026-11-20"},
        headers=seen_at(account),
    )

    assert left.json()["left_on"] == "2026-11-20"
    assert (await client.get("/me")).status_code == 401
    assert (await refreshing(client)).status_code == 401
    with time_machine.travel(now() + timedelta(seconds=30)):
        again = await browser(register).post("/sessions", json=person.said())
    assert again.status_code == 401
    assert await sessions_of(register) == 1


async def test_whoever_lost_the_authenticator_begins_anew(
    register: Register, admin: Client
) -> None:
    person = await hire(register, Role.WEIGHMASTER)
    client = await signed_in(register, person)
    account = (await admin.get(f"/staff/{person.account_id}")).json()

    reset = await admin.post(f"/staff/{person.account_id}/reset", headers=seen_at(account))

    assert reset.status_code == 200, reset.text
    assert reset.json()["account"]["second_factor_enrolled"] is False
    assert (await client.get("/me")).status_code == 401
    with time_machine.travel(now() + timedelta(seconds=30)):
        old = await browser(register).post("/sessions", json=person.said())
        said = person.said(password=reset.json()["one_time_password"], second_factor=None)
        new = await browser(register).post("/sessions", json=said)
    assert old.status_code == 401
    assert new.json()["second_factor_required"] is True


async def test_somebody_new_may_need_another_password(
    register: Register, admin: Client
) -> None:
    added = (await admin.post("/staff", json=VEIKKO)).json()
    path = f"/staff/{added['account']['id']}/reset"

    reset = await admin.post(path, headers=seen_at(added["account"]))

    assert reset.json()["one_time_password"] != added["one_time_password"]
    said = {"username": "veikko.vaaka", "password": added["one_time_password"]}
    assert (await browser(register).post("/sessions", json=said)).status_code == 401


async def test_somebody_is_left_to_administer_the_register(admin: Client) -> None:
    own = (await admin.get(f"/staff/{admin.account_id}")).json()
    path = f"/staff/{admin.account_id}"

    said = {"roles": ["billing"], "reason": "Vaihtaa työtä"}
    given_up = await admin.patch(path, json=said, headers=seen_at(own))
    gone = await admin.patch(path, json={"left_on": "2026-11-20"}, headers=seen_at(own))

    assert given_up.json()["type"] == "/problems/last-admin"
    assert gone.json()["type"] == "/problems/last-admin"
    assert (await admin.get(path)).json() == own


async def test_one_of_two_administrators_may_go(register: Register, admin: Client) -> None:
    await hire(register, Role.ADMIN)
    own = (await admin.get(f"/staff/{admin.account_id}")).json()

    changed = await admin.patch(
        f"/staff/{admin.account_id}", json={"roles": []}, headers=seen_at(own)
    )

    assert changed.status_code == 200, changed.text


async def test_a_change_to_an_older_version_is_refused(
    register: Register, admin: Client
) -> None:
    person = await hire(register, Role.WEIGHMASTER)
    path = f"/staff/{person.account_id}"
    account = (await admin.get(path)).json()
    await admin.patch(path, json={"name": "Terttu Uusi"}, headers=seen_at(account))

    stale = await admin.patch(path, json={"name": "Terttu Muu"}, headers=seen_at(account))

    assert stale.status_code == 412
    assert "accounts.name" in stale.json()["changed"]
    assert (await admin.get(path)).json()["name"] == "Terttu Uusi"


async def test_the_list_goes_by_username_page_by_page(
    register: Register, admin: Client
) -> None:
    for username in ("bertta", "aatu", "cecilia"):
        await hire(register, Role.BILLING, username=username)

    first = (await admin.get("/staff?limit=2")).json()
    rest = (await admin.get(f"/staff?cursor={first['next_cursor']}&limit=50")).json()

    names = [each["username"] for each in first["items"] + rest["items"]]
    assert names == sorted(names)
    assert len(names) == 4
    assert "password" not in str(first).replace("password_change_required", "")


async def test_only_administrators_keep_accounts(register: Register) -> None:
    desk = await register.client(Role.ORDER_DESK)

    for refused in (
        await desk.get("/staff"),
        await desk.post("/staff", json=VEIKKO),
        await desk.get(f"/staff/{desk.account_id}"),
        await desk.patch(f"/staff/{desk.account_id}", json={"roles": ["admin"]}),
        await desk.post(f"/staff/{desk.account_id}/reset"),
    ):
        assert refused.status_code == 403


async def test_who_added_whom_is_in_the_trail(register: Register, admin: Client) -> None:
    added = (await admin.post("/staff", json=VEIKKO)).json()["account"]

    async with register.work(writes=False) as work:
        rows = await work.session.scalars(select(Change).where(Change.root_id.is_not(None)))
        trail = [row for row in rows if str(row.root_id) == added["id"]]
    assert {row.operation for row in trail} == {"add_staff"}
    assert {row.caller_id for row in trail} == {admin.account_id}
    assert {row.record_type for row in trail} == {"accounts", "account_roles"}
