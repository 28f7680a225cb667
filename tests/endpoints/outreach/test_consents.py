"""A consent has a proof, comes of the person, can always be taken back, and never changes."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from api.audit.tables import Change
from api.database.work import Works
from api.editions.rules import Change as NoticeChange
from api.editions.tables import Notice
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.mail.tables import OutgoingMail
from api.outreach.consents.forgetting import forget_proofs
from api.outreach.consents.tables import ConsentEntry
from api.outreach.consents.texts import TEXTS, digest_of
from api.outreach.rules.kinds import ConsentAct
from api.standing.actions import suppress
from api.standing.rules.identifiers import Known, identifiers
from api.standing.tables import Restriction
from tests.endpoints.mail import letterbox
from tests.endpoints.outreach.people import Office, link_in
from tests.endpoints.yard import Record
from tests.promises.asking import unchanged
from tests.register import HEARD, Register

AGREES = {"purpose": "marketing", "way": "post", "source": HEARD}


@pytest.fixture
async def office(register: Register) -> Office:
    return await Office.opened(register)


async def ledger(office: Office, customer: Record) -> list[Record]:
    answer = await office.desk.get("/consents", params={"party_id": customer["party_id"]})
    assert answer.status_code == 200, answer.text
    items: list[Record] = answer.json()["items"]
    return items


async def notices(register: Register) -> None:
    """Publish a notice that is in force, and one that is to be tomorrow."""
    today = local_day(now())
    for number, days in (("2.3.0", -1), ("3.0.0", 1)):
        async with register.work() as work:
            work.session.add(
                Notice(
                    number=number,
                    change=NoticeChange.ADDITION,
                    note="-",
                    content="{}",
                    sha256="0" * 64,
                    drafted_by=new_id(),
                    drafted_at=now(),
                    published_at=now(),
                    valid_from=today + timedelta(days=days),
                )
            )


# clause: C12 marketing needs a consent, and a consent needs a proof
async def test_a_consent_without_a_proof_is_refused(office: Office, register: Register) -> None:
    aino, other = await office.person("Aino"), await office.person("Eino")
    url = f"/parties/{aino['party_id']}/consents"
    await notices(register)
    of_another = await office.agreed(other, purpose="marketing", way="post")
    [theirs] = await ledger(office, other)
    wrong: list[tuple[dict[str, Any], str]] = [
        ({}, "malformed"),
        ({"proven_by": "paper"}, "malformed"),
        ({"proven_by": "paper", "evidence": "A-26-999999"}, "proof-missing"),
        ({"proven_by": "paper", "evidence": theirs["evidence"]}, "proof-missing"),
        ({"proven_by": "order", "evidence": "T-2026-0001"}, "proof-missing"),
        ({"proven_by": "confirmation", "evidence": "1"}, "proof-missing"),
        ({"proven_by": "own-account", "evidence": "1"}, "proof-missing"),
        ({"proven_by": "paper", "evidence": "1", "way": "email"}, "only-themselves"),
        ({"proven_by": "paper", "evidence": "1", "way": "none"}, "wrong-way"),
        ({"proven_by": "paper", "evidence": "1", "age_group": "child"}, "guardian-needed"),
    ]

    async with unchanged(register):
        for said, slug in wrong:
            refused = await office.desk.post(url, json=AGREES | said)
            assert refused.json()["type"] == f"/problems/{slug}", (said, refused.text)

    assert of_another["party_id"] == other["party_id"]
    text = next(each for each in TEXTS if each.name == "marketing-post")
    assert theirs["wording"] == text.key
    assert theirs["text_sha256"] == digest_of(text.shown(Language.FI, ""))
    assert (theirs["notice_version"], theirs["proven_by"]) == ("2.3.0", "paper")
    assert (theirs["act"], theirs["heard"]) == ("granted", "customer_phone")
    async with register.work(writes=False) as work:
        noted = select(Change.columns).where(Change.record_type == "consent_entries")
        [columns] = await work.session.scalars(noted)
    assert "text_sha256" in columns


# clause: C12 a double opt-in that nobody who works here can complete
async def test_only_who_reads_the_mail_can_say_yes(  # noqa: PLR0915 - one story
    office: Office, register: Register
) -> None:
    aino = await office.person("Aino")
    ask = {"email_id": aino["emails"][0]["id"]}
    with letterbox() as box:
        await office.mailing(box)
        asked = await office.desk.post(
            f"/parties/{aino['party_id']}/consent-requests", json=ask
        )
        again = await office.desk.post(
            f"/parties/{aino['party_id']}/consent-requests", json=ask
        )
        await office.work()
    assert asked.status_code == 201, asked.text
    assert asked.json()["asked"][0]["way"] == "email"
    assert again.json()["type"] == "/problems/no-confirmed-address"
    [mail] = box.taken
    link = link_in(mail.get_content())
    shown = (await office.desk.get("/outgoing-mails")).text
    assert "[[link]]" in shown
    assert link.rpartition("/")[2] not in shown
    async with register.work(writes=False) as work:
        stored = await work.session.scalar(select(OutgoingMail.text))
    assert link not in (stored or "")

    stranger = register.stranger()
    page = await stranger.get(link)
    before = await office.reach(aino)
    child = await stranger.post(f"{link}?age=child")
    nothing = await ledger(office, aino)
    done = await stranger.post(f"{link}?age=teen")
    twice = await stranger.post(f"{link}?age=teen")

    assert page.headers["content-type"].startswith("text/html")
    assert "form-action 'self'" in page.headers["content-security-policy"]
    assert "Vahvista suostumus" in page.text
    assert "Aino" not in page.text
    assert (before["email"], nothing) == ("no-consent", [])
    assert "ei voi kirjata" in child.text
    assert "suostumus on kirjattu" in done.text
    assert twice.text == done.text
    [entry] = await ledger(office, aino)
    assert (entry["proven_by"], entry["age_group"], entry["act"]) == (
        *("confirmation", "teen"),
        "granted",
    )
    assert (await office.reach(aino))["email"] is None
    [email] = (await office.desk.get(f"/customers/{aino['id']}")).json()["emails"]
    assert email["verified_at"] is not None
    assert email["for_marketing"] is True
    wrong = await stranger.post(f"{link[:-3]}AAA?age=adult")
    assert (wrong.status_code, wrong.json()["type"]) == (404, "/problems/not-found")


# clause: C49 a grant after erasure is refused, and an erasure calls nothing back to life
async def test_nobody_agrees_for_who_was_erased(office: Office, register: Register) -> None:
    aino = await office.person("Aino")
    party = UUID(aino["party_id"])
    await office.agreed(aino, purpose="marketing", way="post")
    [granted] = await ledger(office, aino)
    known = Known(names=["Aino Malli"], emails=["aino@asiakas.example"])
    async with register.work() as work:
        await suppress(work, identifiers(known))

    again = AGREES | {"proven_by": "paper", "evidence": granted["evidence"]}
    url = f"/parties/{aino['party_id']}"
    async with unchanged(register):
        refused = await office.desk.post(f"{url}/consents", json=again)
    async with register.work() as work:
        work.session.add(Restriction(party_id=party, because="TP-1", since_at=work.now))
    async with unchanged(register):
        restricted = await office.desk.post(f"{url}/consents", json=again)
    taken_back = await office.desk.post(f"{url}/consent-withdrawals", json=AGREES)

    assert refused.json()["type"] == "/problems/grant-after-erasure"
    assert restricted.json()["type"] == "/problems/restricted"
    assert taken_back.status_code == 201, taken_back.text
    assert (await ledger(office, aino))[0]["act"] == "withdrawn"


# clause: C19 whoever says no is heard, by whatever way, known here or not
async def test_a_withdrawal_is_always_recorded(office: Office, register: Register) -> None:
    aino, firm = await office.person("Aino"), await office.firm("Malli Oy")
    for each in (aino, firm):
        await office.wants_mail(each)
    stranger = register.stranger()

    both = [
        await stranger.post("/public/marketing-refusals", json={"email": each})
        for each in ("Malli@Yritys.example", "tuntematon@muualla.example")
    ]
    by_staff = await office.desk.post(
        "/address-bans", json={"email": "toinen@muualla.example", "source": HEARD}
    )

    assert both[0].json() == both[1].json()
    assert (both[0].status_code, by_staff.status_code) == (201, 204)
    segment = await office.segment()
    url = f"/segments/{segment['id']}/reach"
    reach = (await office.marketing.get(url, params={"outlet": "email"})).json()
    assert (reach["included"], reach["left_out"]) == (
        0,
        [{"because": "withdrawn", "count": 1}, {"because": "no-consent", "count": 1}],
    )
    async with register.work(writes=False) as work:
        entries = [*await work.session.scalars(select(ConsentEntry))]
    assert {each.party_id for each in entries} == {None}
    assert all("@" not in (each.contact_key or "@") for each in entries)


# clause: C12 the ledger is added to and never changed; what proved a consent goes in time
async def test_an_entry_is_never_changed_and_proofs_go_in_time(
    office: Office, register: Register
) -> None:
    aino = await office.person("Aino")
    await office.agreed(aino, purpose="marketing", way="post")

    async with register.work() as work:
        entry = (await work.session.scalars(select(ConsentEntry))).one()
        entry.act = ConsentAct.WITHDRAWN
        with pytest.raises(TypeError, match="never changed"):
            await work.session.flush()
        work.session.expunge(entry)
    await office.desk.post(f"/parties/{aino['party_id']}/consent-withdrawals", json=AGREES)
    for years, left in ((2.9, ["withdrawn", "granted"]), (3.1, ["withdrawn"])):
        later = timedelta(days=365 * years)
        works = Works(register.works.database, partial(_after, later))
        await forget_proofs(Task(new_id(), "forget_proofs", UUID(int=0), 1, REGISTER.id, works))
        assert [each["act"] for each in await ledger(office, aino)] == left


def _after(later: timedelta) -> datetime:
    return now() + later
