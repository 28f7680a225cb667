"""E-mail leaves once, in the ledger, by a real SMTP server; what does not leave is told."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, select

from api.audit.seals import seal_next
from api.audit.tables import Change
from api.database.work import Works
from api.disclosure.rules import Basis, NoContract
from api.disclosure.tables import Disclosure
from api.jobs.rules import ATTEMPTS
from api.jobs.runner import Runner
from api.jobs.tables import Job
from api.jobs.task import Task
from api.kernel.access import Caller
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.mail.actions import send
from api.mail.gate import CLOSED, MarketingNotAllowed
from api.mail.jobs import mail_jobs
from api.mail.marketing import send_marketing
from api.mail.office import PostOffice
from api.mail.rules.letters import (
    Addressee,
    MarketingMail,
    RightsMail,
    ServiceMail,
    UnverifiedAddress,
)
from api.mail.tables import OutgoingMail
from tests.endpoints.mail import Letterbox, letterbox, open_office
from tests.endpoints.yard import Yard, seen
from tests.promises.asking import unchanged
from tests.register import Register

TO = Addressee("aino.malli@asiakas.example")
VALUES = {"subject": "Kysymys\nhinnasta", "number": "V-2026-0001", "text": "Hei äiti!"} | {
    "company": "Malli Oy"
}
MARKETING = MarketingMail(
    template="campaign", to=TO, language=Language.FI, values={}, subjects=[]
)


def answer(party: UUID, **said: Any) -> ServiceMail:
    return ServiceMail(
        template="answer",
        language=Language.FI,
        values=VALUES,
        to=replace(TO, party_id=party),
        subjects=[party],
        purpose=Purpose.CUSTOMER_CARE,
        basis=Basis.CONTRACT,
        **said,
    )


@pytest.fixture
def box() -> Iterator[Letterbox]:
    with letterbox() as box:
        yield box


async def party_of(register: Register) -> UUID:
    customer = await (await Yard.opened(register)).customer()
    return UUID(customer["party_id"])


async def promised(register: Register, office: PostOffice, mail: ServiceMail) -> OutgoingMail:
    async with register.work(caller=Caller(new_id())) as work:
        return await send(work, office, mail)


async def worked(
    register: Register, office: PostOffice, later: timedelta = timedelta()
) -> None:
    """Do all that is due, as the runner does it."""
    works = Works(register.works.database, lambda: now() + later)
    runner = Runner(works, mail_jobs(office))
    while await runner.run_next():
        pass


async def mail_now(register: Register, mail: OutgoingMail) -> OutgoingMail:
    async with register.work(writes=False) as work:
        return await work.session.get_one(OutgoingMail, mail.id)


# clause: C12 service messages, in the outbox with the version of their wording
async def test_a_mail_is_in_the_ledger_before_it_leaves(
    register: Register, box: Letterbox
) -> None:
    office, party = await open_office(register, box.port), await party_of(register)

    mail = await promised(register, office, answer(party, answers="<kysymys@malli.example>"))
    async with register.work(writes=False) as work:
        line = await work.session.scalar(select(Disclosure))
        job = await work.session.scalar(select(Job).where(Job.name == "send_mail"))
    before = list(box.taken)
    await worked(register, office)

    assert line is not None
    assert job is not None
    assert before == []
    assert (line.id, job.record_id) == (mail.disclosure_id, line.id)
    assert (line.subjects, line.record_id) == ([party], mail.id)
    assert line.fields == ["email", "message"]
    [taken] = box.taken
    assert taken["To"] == "aino.malli@asiakas.example"
    assert taken["Subject"] == "Kysymys hinnasta [V-2026-0001]"
    assert (taken["Message-ID"], taken["In-Reply-To"]) == (
        f"<{mail.id}@malli.example>",
        "<kysymys@malli.example>",
    )
    assert taken.get_content().split()[:4] == ["Hei", "äiti!", "Terveisin", "Malli"]
    stored = await mail_now(register, mail)
    assert (stored.state, stored.template, stored.template_version) == ("sent", "answer", 1)


# clause: C12 the outbox retries, and says what is dead
async def test_who_defers_is_asked_again(register: Register, box: Letterbox) -> None:
    office, party = await open_office(register, box.port), await party_of(register)

    box.rcpt = "451 Later"
    deferred = await promised(register, office, answer(party))
    await worked(register, office)
    waiting = (await mail_now(register, deferred)).state
    box.rcpt = ""
    await worked(register, office, timedelta(minutes=1))
    assert (waiting, (await mail_now(register, deferred)).state) == ("waiting", "sent")
    assert len(box.taken) == 1


# clause: C12 the outbox retries, and says what is dead
async def test_who_refuses_is_not_asked_again_until_somebody_says_so(
    register: Register, box: Letterbox
) -> None:
    office, party = await open_office(register, box.port), await party_of(register)
    desk = await register.client(Role.ORDER_DESK, purpose=Purpose.CUSTOMER_CARE)
    box.data = "554 Never"
    refused = await promised(register, office, answer(party))
    await worked(register, office)
    dead = await mail_now(register, refused)
    assert (dead.state, dead.failure) == ("dead", "refused")
    listed = (await desk.get("/outgoing-mails?state=dead")).json()["items"]
    assert [each["id"] for each in listed] == [str(refused.id)]

    box.data = ""
    url = f"/outgoing-mails/{refused.id}/resending"
    again = await desk.post(url, headers=seen(listed[0]["version"]))
    assert again.json()["state"] == "waiting", again.text
    await worked(register, office)
    [taken] = box.taken
    assert taken["Message-ID"] == f"<{refused.id}@malli.example>"
    async with unchanged(register):
        sent = await mail_now(register, refused)
        twice = await desk.post(url, headers=seen(sent.version))
    assert (twice.status_code, twice.json()["type"]) == (409, "/problems/not-dead")


# clause: C12 the outbox retries, and says what is dead
async def test_a_server_that_is_gone_is_tried_ten_times(register: Register) -> None:
    with letterbox() as box:
        port = box.port
    office, party = await open_office(register, port), await party_of(register)
    mail = await promised(register, office, answer(party))
    handler = mail_jobs(office)["send_mail"]

    def attempt(number: int) -> Task:
        assert mail.disclosure_id is not None
        return Task(
            new_id(), "send_mail", mail.disclosure_id, number, UUID(int=0), register.works
        )

    with pytest.raises(Exception) as unreachable:  # noqa: PT011 - its type is what is looked at
        await handler(attempt(ATTEMPTS - 1))
    still = await mail_now(register, mail)
    await handler(attempt(ATTEMPTS))

    dead = await mail_now(register, mail)
    assert type(unreachable.value).__name__ == "PartnerUnreachable"
    assert (still.state, dead.state, dead.failure) == ("waiting", "dead", "given-up")


async def test_nothing_leaves_that_the_ledger_does_not_say(
    register: Register, box: Letterbox
) -> None:
    office, party = await open_office(register, box.port), await party_of(register)
    changed = await promised(register, office, answer(party))
    async with register.work() as work:
        row = await work.session.get_one(OutgoingMail, changed.id)
        row.text = "Jotain aivan muuta"

    await worked(register, office)

    dead = await mail_now(register, changed)
    assert (dead.state, dead.failure) == ("dead", "changed")
    [alarm] = box.taken
    assert alarm["Subject"] == "Punnus: an e-mail did not reach anybody"


# clause: C12 no way out without a contract
async def test_no_mail_is_promised_to_an_operator_without_contract(
    register: Register, box: Letterbox
) -> None:
    office, party = await open_office(register, box.port, contract=False), UUID(int=7)
    party = await party_of(register)

    async with unchanged(register):
        with pytest.raises(NoContract):
            await promised(register, office, answer(party))


# clause: C06 an address that is not confirmed gets no answer about one's own data
def test_what_somebody_asked_of_their_own_data_goes_to_a_confirmed_address() -> None:
    said: dict[str, Any] = {"template": "answer", "language": Language.FI, "values": VALUES}
    said |= {"subjects": [new_id()], "basis": Basis.LEGAL_OBLIGATION}

    with pytest.raises(UnverifiedAddress):
        RightsMail(to=TO, **said)

    proven = RightsMail(to=replace(TO, verified_at=now()), **said)
    assert proven.purpose is Purpose.DATA_SUBJECT_REQUEST


# clause: C12 marketing is not a service message, in the types and at run time
async def test_marketing_is_no_service_message(register: Register, box: Letterbox) -> None:
    office = await open_office(register, box.port)

    async with unchanged(register), register.work() as work:
        with pytest.raises(TypeError):
            await send(work, office, MARKETING)  # type: ignore[arg-type] # mypy must mind
        with pytest.raises(MarketingNotAllowed):
            await send_marketing(work, office, MARKETING)
        with pytest.raises(MarketingNotAllowed):
            await CLOSED.check(work, new_id(), TO.address)
        with pytest.raises(ValueError, match="empty"):
            await send(work, office, replace(answer(new_id()), template="offer"))


async def test_alarms_and_heads_are_mailed_to_who_is_to_know(
    register: Register, box: Letterbox
) -> None:
    office = await open_office(register, box.port)
    jobs = mail_jobs(office)
    late = Works(register.works.database, lambda: now() + timedelta(minutes=16))

    for works in (register.works, late, late):
        await jobs["watch_seals"](task("watch_seals", works))
    await worked(register, office, timedelta(minutes=17))
    await jobs["mail_heads"](task("mail_heads", late))

    assert [each["Subject"] for each in box.taken] == ["Punnus: the audit is no longer sealed"]
    assert box.taken[0]["To"] == "valvoja@malli.example"
    async with register.work(writes=False) as work:
        rows = select(func.count()).select_from(Change.__table__)
        assert await work.session.scalar(rows), "there was something to seal"


async def test_the_morning_tells_how_the_audit_and_the_erasures_end(
    register: Register, box: Letterbox
) -> None:
    office = await open_office(register, box.port)
    key = Ed25519PrivateKey.generate()
    await seal_next(register.work, key, Change.__table__)
    job = mail_jobs(office, lambda: "two lines, and the digest of the last")["mail_heads"]

    await job(task("mail_heads", register.works))

    [mail] = box.taken
    head, erasures = mail.get_content().splitlines()
    assert json.loads(head)["seq"] == 1
    assert json.loads(head)["signature"]
    assert erasures == "two lines, and the digest of the last"


def task(name: str, works: Works) -> Task:
    return Task(new_id(), name, UUID(int=0), 1, UUID(int=0), works)
