"""Grants: given for a reason and a time, looked at each quarter by somebody else."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from api.cli.administering import renew
from api.kernel.access import REGISTER
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.refusals import NotFound
from api.kernel.roles import Role
from api.staff.grant_tables import GrantReview
from api.staff.tables import AccountRole
from tests.endpoints.doorway import hire, signed_in
from tests.register import Client, Register

VEIKKO = {"username": "veikko", "name": "Veikko Vaaka", "roles": ["weighmaster"]}
BECAUSE = {"reason": "Kesälomien sijainen"}
KEEP = {"verdict": "keep", "reason": "Tekee samaa työtä"}
END = {"verdict": "end", "reason": "Siirtyi murskaukseen"}


@pytest.fixture
async def admin(register: Register) -> Client:
    return await register.client(Role.ADMIN)


@pytest.fixture
async def keeper(register: Register) -> Client:
    return await register.client(Role.REGISTER_KEEPER)


def today() -> date:
    return local_day(now())


async def grant_of(register: Register, account_id: UUID) -> AccountRole:
    own = select(AccountRole).where(AccountRole.account_id == account_id)
    async with register.work(writes=False) as work:
        return (await work.session.scalars(own)).one()


async def reviews(register: Register) -> list[GrantReview]:
    async with register.work(writes=False) as work:
        return [*await work.session.scalars(select(GrantReview))]


async def let_lapse(register: Register, account_id: UUID) -> None:
    async with register.work() as work:
        own = select(AccountRole).where(AccountRole.account_id == account_id)
        grant = (await work.session.scalars(own)).one()
        grant.review_on = local_day(work.now) - timedelta(days=1)
    register.app.state.callers.forget_all()


async def test_a_role_is_granted_for_a_reason_and_a_quarter(
    register: Register, admin: Client
) -> None:
    added = (await admin.post("/staff", json=VEIKKO | BECAUSE)).json()["account"]

    [grant] = added["roles"]
    assert (grant["role"], grant["reason"]) == ("weighmaster", "Kesälomien sijainen")
    stored = await grant_of(register, UUID(added["id"]))
    assert stored.granted_by == admin.account_id
    assert timedelta(days=88) < stored.review_on - today() < timedelta(days=93)


async def test_nobody_takes_roles_that_another_administrator_could_give(
    register: Register, admin: Client
) -> None:
    async def take(roles: list[str]) -> httpx.Response:
        held = await admin.get(f"/staff/{admin.account_id}")
        said = BECAUSE | {"roles": ["admin", *roles]}
        etag = {"If-Match": held.headers["etag"]}
        return await admin.patch(f"/staff/{admin.account_id}", json=said, headers=etag)

    alone = await take(["billing"])
    await register.client(Role.ADMIN)
    refused = await take(["billing", "weighmaster"])
    ended = await take([])

    assert [each["role"] for each in alone.json()["roles"]] == ["admin", "billing"]
    assert (refused.status_code, refused.json()["type"]) == (403, "/problems/grant-to-oneself")
    assert [each["role"] for each in ended.json()["roles"]] == ["admin"]


@pytest.mark.parametrize(
    ("said", "problem", "pointer"),
    [
        ({}, "grant-reason-missing", "/reason"),
        ({"reason": " "}, "grant-reason-missing", "/reason"),
        (BECAUSE | {"expires_on": "2020-01-01"}, "grant-ends-before-today", "/expires_on"),
        ({"reason": "Kesä 131052-308T"}, "identity-code-in-text", "/reason"),
    ],
    ids=str,
)
async def test_a_role_for_no_reason_or_no_day_is_not_granted(
    admin: Client, said: dict[str, Any], problem: str, pointer: str
) -> None:
    refused = await admin.post("/staff", json=VEIKKO | said)

    assert refused.status_code == 422
    assert refused.json()["type"] == f"/problems/{problem}"
    assert refused.json()["errors"][0]["pointer"] == pointer
    assert len((await admin.get("/staff")).json()["items"]) == 1


async def test_a_role_that_was_granted_for_a_time_ends_with_it(
    register: Register, admin: Client
) -> None:
    person = await hire(register, Role.WEIGHMASTER)
    account = await admin.get(f"/staff/{person.account_id}")
    said = BECAUSE | {"roles": ["admin", "weighmaster"], "expires_on": today().isoformat()}
    etag = {"If-Match": account.headers["etag"]}
    await admin.patch(f"/staff/{person.account_id}", json=said, headers=etag)
    client = await signed_in(register, person)
    before = await client.get("/staff")

    async with register.work() as work:
        own = select(AccountRole).where(AccountRole.account_id == person.account_id)
        for grant in await work.session.scalars(own.where(AccountRole.role == Role.ADMIN)):
            grant.expires_on = today() - timedelta(days=1)
    register.app.state.callers.forget_all()
    after = await client.get("/staff")

    assert before.status_code == 200
    assert after.json()["type"] == "/problems/grant-suspended"
    assert (await client.get("/me")).json()["roles"] == ["weighmaster"]


# clause: C33 a grant past its review date suspends
async def test_a_grant_past_its_review_suspends_until_somebody_looks(
    register: Register, keeper: Client
) -> None:
    client = await register.client(Role.BILLING)
    grant = await grant_of(register, client.account_id)
    await let_lapse(register, client.account_id)

    suspended = await client.get("/customers")
    kept = await keeper.post(f"/grants/{grant.id}/review", json=KEEP)
    again = await client.get("/customers")

    assert suspended.status_code == 403
    assert suspended.json()["type"] == "/problems/grant-suspended"
    assert kept.status_code == 201, kept.text
    assert kept.json()["verdict"] == "keep"
    assert kept.json()["review_on"] > today().isoformat()
    assert again.status_code == 200


# clause: C33 quarterly recertification
async def test_what_is_due_is_listed_with_who_granted_it_and_why(
    admin: Client, keeper: Client
) -> None:
    added = (await admin.post("/staff", json=VEIKKO | BECAUSE)).json()["account"]
    later = (today() + timedelta(days=100)).isoformat()

    due = (await keeper.get(f"/grants?due={later}")).json()["items"]
    everything = (await admin.get("/grants")).json()["items"]
    none = (await admin.get(f"/grants?due={today()}")).json()["items"]

    [one] = due
    assert one["account_id"] == added["id"]
    assert (one["role"], one["reason"]) == ("weighmaster", "Kesälomien sijainen")
    assert (one["granted_by_name"], one["reviewed_at"]) == ("Terttu Testaaja", None)
    assert (len(everything), none) == (3, [])
    assert everything[0]["id"] == one["id"]


async def test_an_ended_grant_is_gone_and_its_review_stays(
    register: Register, admin: Client
) -> None:
    client = await register.client(Role.BILLING)
    grant = await grant_of(register, client.account_id)

    ended = await admin.post(f"/grants/{grant.id}/review", json=END)
    twice = await admin.post(f"/grants/{grant.id}/review", json=END)

    assert ended.status_code == 201, ended.text
    assert (ended.json()["verdict"], ended.json()["review_on"]) == ("end", None)
    assert twice.status_code == 404
    refused = await client.get("/customers")
    assert refused.json()["type"] == "/problems/forbidden"
    [review] = await reviews(register)
    assert (review.role, review.reason) == (Role.BILLING, "Siirtyi murskaukseen")
    assert review.reviewed_by == admin.account_id


async def test_nobody_looks_at_his_own_grant(register: Register, admin: Client) -> None:
    grant = await grant_of(register, admin.account_id)

    refused = await admin.post(f"/grants/{grant.id}/review", json=KEEP)

    assert refused.status_code == 403
    assert refused.json()["type"] == "/problems/own-grant"
    assert await reviews(register) == []
    assert (await grant_of(register, admin.account_id)).review_on == grant.review_on


async def test_the_last_administrator_is_kept_by_whoever_reviews(
    register: Register, admin: Client, keeper: Client
) -> None:
    grant = await grant_of(register, admin.account_id)
    await let_lapse(register, (await register.client(Role.ADMIN)).account_id)

    refused = await keeper.post(f"/grants/{grant.id}/review", json=END)

    assert refused.json()["type"] == "/problems/last-admin"
    assert await reviews(register) == []
    assert (await admin.get("/staff")).status_code == 200


async def test_an_administrator_whose_grant_has_lapsed_is_let_back_by_the_keeper(
    register: Register, admin: Client, keeper: Client
) -> None:
    grant = await grant_of(register, admin.account_id)
    await let_lapse(register, admin.account_id)
    suspended = await admin.get("/staff")

    await keeper.post(f"/grants/{grant.id}/review", json=KEEP)

    assert suspended.json()["type"] == "/problems/grant-suspended"
    assert (await admin.get("/staff")).status_code == 200


@pytest.mark.parametrize("said", [{}, {"verdict": "keep"}, KEEP | {"reason": ""}], ids=str)
async def test_a_review_says_what_and_why(
    register: Register, admin: Client, said: dict[str, Any]
) -> None:
    client = await register.client(Role.BILLING)
    grant = await grant_of(register, client.account_id)

    refused = await admin.post(f"/grants/{grant.id}/review", json=said)
    nothing = await admin.post(f"/grants/{new_id()}/review", json=KEEP)

    assert (refused.status_code, nothing.status_code) == (422, 404)
    assert await reviews(register) == []


async def test_those_who_have_left_are_not_listed(register: Register, admin: Client) -> None:
    await hire(register, Role.BILLING, left_on=today())

    [own] = (await admin.get("/grants")).json()["items"]

    assert own["account_id"] == str(admin.account_id)


async def test_whoever_runs_the_server_lets_an_administrator_back_in(
    register: Register,
) -> None:
    person = await hire(register, Role.ADMIN)
    await let_lapse(register, person.account_id)

    await renew(register.settings, person.username, "Ainoa katselmoija oli lomalla")

    assert (await grant_of(register, person.account_id)).review_on > today()
    [review] = await reviews(register)
    assert (review.reason, review.reviewed_by) == (
        "Ainoa katselmoija oli lomalla",
        REGISTER.id,
    )
    with pytest.raises(NotFound):
        await renew(register.settings, "muu", "Muuten vain")
