"""The register of non-disclosure agreements: who has signed what, and reads until when."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import time_machine
from sqlalchemy import select

from api.kernel.clock import local_day, now
from api.kernel.roles import Role
from api.staff.session_tables import SignInSession
from api.staff.tables import NdaSignature, NdaText
from tests.endpoints.doorway import Person, hire, signed_in
from tests.register import Client, Register

SIGNATURE = {"edition": 1, "name": "terttu  Testaaja"}


@pytest.fixture
async def admin(register: Register) -> Client:
    return await register.client(Role.ADMIN)


@pytest.fixture
async def keeper(register: Register) -> Client:
    return await register.client(Role.REGISTER_KEEPER)


async def reading(register: Register, *, nda: bool = False) -> Client:
    return await register.client(Role.BILLING, nda=nda)


async def publish(admin: Client, text: str = "Vaikenen.", days: int = 0) -> dict[str, Any]:
    begins = local_day(now()) + timedelta(days=days)
    answer = await admin.post("/ndas", json={"text": text, "valid_from": begins.isoformat()})
    assert answer.status_code == 201, answer.text
    edition: dict[str, Any] = answer.json()
    return edition


def in_days(days: int) -> Any:
    return time_machine.travel(now() + timedelta(days=days))


async def signatures(register: Register) -> list[NdaSignature]:
    async with register.work(writes=False) as work:
        return [*await work.session.scalars(select(NdaSignature))]


async def test_the_agreement_is_signed_before_persons_are_shown(
    register: Register, admin: Client
) -> None:
    client = await reading(register)
    await publish(admin)
    before = await client.get("/customers")

    agreement = (await client.get("/nda")).json()
    signed = await client.post("/me/nda-signature", json=SIGNATURE)

    assert before.json()["type"] == "/problems/nda-required"
    assert agreement["text"] == "Vaikenen."
    assert signed.status_code == 201, signed.text
    assert signed.json()["nda"]["in_force"] is True
    assert signed.json()["nda"]["version"] == 1
    assert (await client.get("/customers")).status_code == 200


async def test_signing_asks_for_a_second_factor_of_the_last_minutes(
    register: Register, admin: Client
) -> None:
    person = await hire(register, Role.BILLING)
    client = await signed_in(register, person)
    client.account_id, client.session_id = await only_session(register, person)
    await publish(admin)

    with time_machine.travel(now() + timedelta(minutes=4, seconds=59)):
        await renew(register, client, client.session_id)
        in_time = await client.post("/me/nda-signature", json=SIGNATURE | {"edition": 9})
    with time_machine.travel(now() + timedelta(minutes=5, seconds=1)):
        await renew(register, client, client.session_id)
        refused = await client.post("/me/nda-signature", json=SIGNATURE)

    assert in_time.json()["type"] == "/problems/nda-changed"
    assert refused.status_code == 403
    assert refused.json()["type"] == "/problems/step-up-required"
    assert len(await signatures(register)) == 1  # the administrator's


async def test_signing_again_holds_as_long(register: Register, admin: Client) -> None:
    client = await reading(register)
    await publish(admin)
    first = (await client.post("/me/nda-signature", json=SIGNATURE)).json()

    again = (await client.post("/me/nda-signature", json=SIGNATURE)).json()
    await publish(admin, "Vaikenen aina.")
    newer = await client.post("/me/nda-signature", json=SIGNATURE | {"edition": 2})

    assert again["nda"] == first["nda"]
    assert newer.json()["nda"]["version"] == 2


async def test_an_agreement_is_signed_as_it_stands_and_by_ones_own_name(
    register: Register, admin: Client
) -> None:
    client = await reading(register)
    nothing = await client.get("/nda")
    await publish(admin)
    await publish(admin, "Vaikenen aina.")

    old = await client.post("/me/nda-signature", json=SIGNATURE)
    other = await client.post("/me/nda-signature", json={"edition": 2, "name": "Veikko"})

    assert nothing.status_code == 404
    assert old.json()["type"] == "/problems/nda-changed"
    assert old.json()["edition"] == 2
    assert other.json()["type"] == "/problems/nda-name-differs"
    assert (await client.get("/me")).json()["nda"]["in_force"] is False


# clause: C36 every employee has signed
async def test_a_new_edition_gives_two_weeks_and_then_reading_ends(
    register: Register, admin: Client
) -> None:
    client = await reading(register)
    await publish(admin)
    await client.post("/me/nda-signature", json=SIGNATURE)
    edition = await publish(admin, "Vaikenen aina.", days=3)

    due = date.fromisoformat(edition["valid_from"]) + timedelta(days=14)
    assert edition["sign_by"] == due.isoformat()
    with in_days(16):
        await renew(register, client)
        late = await client.get("/customers")
        told = (await client.get("/me")).json()["nda"]
    with in_days(18):
        await renew(register, client)
        ended = await client.get("/customers")
        signed = await client.post("/me/nda-signature", json=SIGNATURE | {"edition": 2})
        again = await client.get("/customers")

    assert late.status_code == 200, late.text
    assert (told["in_force"], told["renewal_due_on"]) == (True, due.isoformat())
    assert ended.json()["type"] == "/problems/nda-required"
    assert signed.json()["nda"]["renewal_due_on"] is None
    assert again.status_code == 200


# clause: C36 every employee has signed
async def test_whoever_registers_a_signature_on_paper_is_somebody_else(
    register: Register, admin: Client, keeper: Client
) -> None:
    client = await reading(register)
    await publish(admin)
    paper = {"edition": 1, "signed_on": local_day(now()).isoformat(), "place": "Kaappi 2, 14"}

    own = await keeper.post(f"/staff/{keeper.account_id}/nda-signature", json=paper)
    stored = await keeper.post(f"/staff/{client.account_id}/nda-signature", json=paper)

    assert own.json()["type"] == "/problems/own-paper"
    assert stored.status_code == 201, stored.text
    [signature] = stored.json()["signatures"]
    assert signature["paper_place"] == "Kaappi 2, 14"
    assert signature["paper_signed_on"] == paper["signed_on"]
    assert signature["registered_by"] == str(keeper.account_id)
    assert (await client.get("/customers")).status_code == 200
    assert len(await signatures(register)) == 3


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"edition": 2}, "nda-changed"),
        ({"signed_on": "2199-01-01"}, "signed-later"),
        ({"signed_on": "2020-01-01"}, "signed-later"),
        ({"place": ""}, "malformed"),
        ({"place": "Maija 131052-308T"}, "identity-code-in-text"),
    ],
    ids=str,
)
async def test_a_paper_that_cannot_be_right_is_not_registered(
    register: Register, admin: Client, keeper: Client, changes: dict[str, Any], problem: str
) -> None:
    client = await reading(register)
    await publish(admin)
    paper = {"edition": 1, "signed_on": local_day(now()).isoformat(), "place": "Kaappi 2"}

    path = f"/staff/{client.account_id}/nda-signature"
    refused = await keeper.post(path, json=paper | changes)

    assert refused.json()["type"] == f"/problems/{problem}"
    assert len(await signatures(register)) == 2
    assert (await client.get("/customers")).status_code == 403


async def test_a_paper_of_somebody_who_left_is_not_registered(
    register: Register, admin: Client, keeper: Client
) -> None:
    gone = await hire(register, Role.BILLING, left_on=local_day(now()))
    await publish(admin)
    paper = {"edition": 1, "signed_on": local_day(now()).isoformat(), "place": "Kaappi 2"}

    refused = await keeper.post(f"/staff/{gone.account_id}/nda-signature", json=paper)

    assert refused.status_code == 404
    assert len(await signatures(register)) == 2


async def test_the_register_tells_who_has_signed_what_and_who_has_not(
    register: Register, admin: Client, keeper: Client
) -> None:
    late = await hire(register, Role.BILLING, username="aapo")
    await publish(admin)
    await publish(admin, "Vaikenen aina.", days=2)

    editions = (await keeper.get("/ndas")).json()["items"]
    people = (await keeper.get("/nda-signatures")).json()["items"]

    assert [each["edition"] for each in editions] == [2, 1]
    assert [each["sign_by"] is None for each in editions] == [False, True]
    signed = {each["id"]: [of["edition"] for of in each["signatures"]] for each in people}
    assert signed[str(late.account_id)] == []
    assert signed[str(keeper.account_id)] == [1]
    assert [each["nda_until"] for each in people if not each["signatures"]] == [None]


@pytest.mark.parametrize(
    ("text", "days", "problem"),
    [
        ("Vaikenen.", -1, "edition-before-today"),
        ("Vaikenen.", 1, "edition-superseded"),
        ("", 9, "malformed"),
    ],
)
async def test_an_edition_that_cannot_begin_is_not_published(
    register: Register, admin: Client, text: str, days: int, problem: str
) -> None:
    await publish(admin)
    await publish(admin, days=5)

    begins = local_day(now()) + timedelta(days=days)
    said = {"text": text, "valid_from": begins.isoformat()}
    refused = await admin.post("/ndas", json=said)

    assert refused.json()["type"] == f"/problems/{problem}"
    async with register.work(writes=False) as work:
        assert len([*await work.session.scalars(select(NdaText))]) == 2


async def only_session(register: Register, person: Person) -> tuple[UUID, UUID]:
    own = select(SignInSession.id).where(SignInSession.account_id == person.account_id)
    async with register.work(writes=False) as work:
        return person.account_id, (await work.session.scalars(own)).one()


async def renew(register: Register, client: Client, session: UUID | None = None) -> None:
    """Take another token; for another session, as none lasts for weeks."""
    session = session or await register.session(client.account_id)
    held = register.holding(client.account_id, session, None)
    client.headers["Authorization"] = held.headers["Authorization"]
