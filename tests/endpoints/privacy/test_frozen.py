"""Nothing that a request may need is purged while it waits, and an alarm rings in time."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from api.gates.actions import take_away
from api.gates.tables import GateEvent
from api.invoices.payment_tables import Payment
from api.invoices.rules.kinds import PaymentChannel
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.quantities import Cents
from api.kernel.roles import Role
from api.privacy.channels.rehearsing import ChannelDown, channel_jobs
from api.privacy.channels.tables import ChannelCheck
from api.privacy.queries.expired import old_payments
from api.privacy.requests.item_tables import RequestReminder
from api.privacy.requests.reminding import remind_of_requests
from api.privacy.rules.kinds import Channel
from api.privacy.tables import SubjectRequest
from tests.endpoints.privacy.desk import CASES, Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import person
from tests.endpoints.yard import Yard, made
from tests.register import HEARD, Register


def task(register: Register, name: str) -> Task:
    return Task(new_id(), name, new_id(), 1, REGISTER.id, register.works)


def old_payment(payer: UUID) -> Payment:
    """Make a payment that the law no longer asks for."""
    return Payment(
        payer_id=payer,
        channel=PaymentChannel.OFFICE,
        received_on=date(2010, 1, 4),
        recorded_at=now(),
        total_cents=Cents(100),
        unallocated_cents=Cents(0),
    )


async def test_a_pending_request_freezes_its_evidence(register: Register) -> None:
    yard, desk = await Yard.opened(register), Desk(await Keepers.of(register))
    maija = await person(yard.order_desk)
    truck = {"plate": "ABC-123", "owner_id": maija["party_id"], "source": HEARD}
    assert (await yard.order_desk.post("/vehicles", json=truck)).status_code == 201
    gates = await register.machine(
        Role.GATE_PARTNER, ["site-access:write"], Purpose.ADMINISTRATION
    )
    passages = [
        {"event_id": plate, "gate": "Portti 1", "direction": "in", "plate": plate}
        | {"at": now().isoformat()}
        for plate in ("ABC-123", "XYZ-9")
    ]
    assert (await gates.post("/gate-events", json={"events": passages})).is_success
    async with register.work() as work:
        work.session.add(old_payment(UUID(maija["id"])))
    case = await desk.takes(maija["party_id"], "access", identity="no_doubt")

    async def purged() -> tuple[int, int]:
        async with register.work() as work:
            gone = await take_away(work, work.now + timedelta(days=1), 10)
            return gone, len(await old_payments(work, UUID(int=0)))

    assert await purged() == (1, 0)
    assert [each.plate for each in await desk.stored(GateEvent)] == ["ABC-123"]

    [item] = case["items"]
    await desk.does("decision", item, decision="granted")
    assert await purged() == (0, 0)
    await desk.does("delivery", item, channel="letter")

    hold = await made(
        desk.keepers.first,
        "/legal-holds",
        {
            "party_id": maija["party_id"],
            "claim": "Käräjäoikeus L 26/1234",
            "reason": "Maksut ovat näyttöä.",
            "record_classes": ["payments"],
            "until": str(now().date() + timedelta(days=30)),
        },
    )
    assert await purged() == (1, 0)
    assert await desk.stored(GateEvent) == []
    lifting = f"/legal-holds/{hold['id']}/lifting"
    assert (await desk.post(lifting, json={"because": "Sovittiin."})).is_success
    assert await purged() == (0, 1)


# clause: C53 nobody is forgotten: reminders, and what is late
async def test_each_reminder_is_given_once(register: Register) -> None:
    desk = Desk(await Keepers.of(register))
    desk.keepers.at("2026-11-16T09:00:00+02:00")
    case = await desk.takes(None, "access", received_on="2026-11-16")
    seen = []
    for day in ("11-24", "11-25", "12-09", "12-17", "12-18"):
        desk.keepers.at(f"2026-{day}T06:00:00+02:00")
        await remind_of_requests(task(register, "remind"))
        seen.append([each.notice for each in await desk.stored(RequestReminder)][-1])

    shown = await desk.keepers.shown(case)
    told = [each["notice"] for each in shown["items"][0]["reminders"]]
    assert told == ["target", "soon", "overdue"]
    assert seen == ["target", "target", "soon", "overdue", "overdue"]

    question = {"what": "clarification", "question": "Mitä tarkoitatte?"}
    assert (await desk.post(f"{CASES}/{case['id']}/questions", json=question)).is_success
    late = await desk.keepers.first.get(CASES, params={"state": "late"})
    assert late.json()["items"] == []  # the clock stands still


async def test_every_channel_is_tested_and_one_that_is_down_rings(register: Register) -> None:
    desk = Desk(await Keepers.of(register))

    async def unplugged(_task: Task) -> None:
        raise ConnectionRefusedError

    [(_, handler)] = channel_jobs({Channel.EMAIL: unplugged}).items()
    with pytest.raises(ChannelDown, match="email"):
        await handler(task(register, "test"))

    checks = {each.channel: each for each in await desk.stored(ChannelCheck)}
    assert {name for name, each in checks.items() if each.failure is None} == {
        *("phone", "office", "letter"),
    }
    assert checks[Channel.EMAIL].failure == "ConnectionRefusedError"
    assert checks[Channel.EMAIL].passed_at is None
    assert await desk.stored(SubjectRequest) == []
    first = await desk.takes(None, "access")
    assert first["number"].endswith("-0001")
    listed = (await desk.keepers.first.get("/request-channels")).json()["items"]
    assert [each["channel"] for each in listed if each["failure"]] == ["email"]

    [(_, mended)] = channel_jobs({}).items()
    await mended(task(register, "test"))
    async with register.work(writes=False) as work:
        rows = await work.session.scalars(select(ChannelCheck.failure))
        assert set(rows) == {None, "ConnectionRefusedError"}
