"""Who came through which gate: taken in once, looked up for a purpose, soon forgotten."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError
from sqlalchemy import func, select

from api.audit.tables import Provenance
from api.database.work import Works
from api.gates.jobs import FORGET, gate_jobs
from api.gates.tables import GateEvent
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.privacy.queries.classes import record_classes
from api.settings import Settings
from api.views.tables import Viewing
from tests.promises.asking import unchanged
from tests.register import HEARD, Client, Register

Record = dict[str, Any]


async def gate_system(register: Register) -> Client:
    scopes = ["site-access:write"]
    return await register.machine(Role.GATE_PARTNER, scopes, Purpose.ADMINISTRATION)


async def keeper(register: Register) -> Client:
    return await register.client(Role.REGISTER_KEEPER, purpose=Purpose.DATA_SUBJECT_REQUEST)


async def driver(register: Register) -> tuple[str, str]:
    """Take a driver and a truck of theirs into the register; give the person and the plate."""
    desk = await register.client(Role.ORDER_DESK)
    person = {"form": "person", "given_name": "Aino", "family_name": "Malli", "source": HEARD}
    aino = (await desk.post("/customers", json=person)).json()
    truck = {"plate": "ABC-123", "owner_id": aino["party_id"], "source": HEARD}
    answer = await desk.post("/vehicles", json=truck)
    assert answer.status_code == 201, answer.text
    return aino["party_id"], "ABC-123"


def passage(number: int, at: datetime | None = None, **said: Any) -> Record:
    body = {"event_id": str(number), "gate": "Portti 1", "direction": "in"}
    return body | {"at": (at or now()).isoformat()} | (said or {"plate": "XYZ-9"})


async def sent(machine: Client, *events: Record) -> Any:
    return await machine.post("/gate-events", json={"events": [*events]})


async def listed(client: Client, **chosen: str) -> list[Record]:
    answer = await client.get("/gate-events", params=chosen)
    assert answer.status_code == 200, answer.text
    items: list[Record] = answer.json()["items"]
    return items


async def night(register: Register, days: int, *, kept: int = 60) -> None:
    settings = register.settings.model_copy(update={"site_access_days": kept})
    works = Works(register.works.database, lambda: now() + timedelta(days=days))
    job = Task(new_id(), FORGET, UUID(int=0), 1, REGISTER.id, works)
    await gate_jobs(settings)[FORGET](job)


async def counted(register: Register, table: Any) -> int:
    rows = select(func.count()).select_from(table)
    if table is Provenance:
        rows = rows.where(Provenance.record_type == "gate_events")
    async with register.work(writes=False) as work:
        return await work.session.scalar(rows) or 0


# clause: C35 site access events
async def test_passages_are_taken_in_once_and_name_whom_they_are_of(
    register: Register,
) -> None:
    party, plate = await driver(register)
    machine, reader = await gate_system(register), await keeper(register)
    early = now() - timedelta(hours=2)
    events = [passage(1, early, plate=plate), passage(2, badge="77", person_id=party)]

    first = await sent(machine, *events, passage(3, early - timedelta(hours=1)))
    again = await sent(machine, *events, passage(4, direction="out", plate="xyz 9"))

    assert first.status_code == 200, first.text
    assert (first.json(), again.json()) == (
        {"stored": 3, "known": 0},
        {"stored": 1, "known": 2},
    )
    aino = await listed(reader, party_id=party)
    assert [(each["plate"], each["badge"]) for each in aino] == [
        (None, "77"),
        ("ABC-123", None),
    ]
    assert {each["party_name"] for each in aino} == {"Aino Malli"}
    assert len(await listed(reader)) == 4
    since = (early - timedelta(minutes=1)).isoformat()
    assert len(await listed(reader, since=since)) == 3
    assert await listed(reader, gate="Portti 2") == []


# clause: C35 site access events
@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"at": "2020-01-01T00:00:00Z"}, "event-too-old"),
        ({"at": "2199-01-01T00:00:00Z"}, "event-ahead"),
        ({"plate": None}, "who-missing"),
        ({"plate": "?!"}, "wrong-plate"),
        ({"person_id": str(new_id())}, "not-found"),
        ({"direction": "up"}, "malformed"),
    ],
)
async def test_one_wrong_passage_keeps_all_out(
    register: Register, wrong: Record, problem: str
) -> None:
    machine = await gate_system(register)
    bad = passage(2) | wrong

    async with unchanged(register):
        refused = await sent(machine, passage(1), bad)

    assert refused.status_code in {404, 422}
    told = [refused.json()["type"], *(each["type"] for each in refused.json()["errors"])]
    assert f"/problems/{problem}" in told


# clause: C35 site access events
async def test_only_who_may_looks_and_each_look_is_logged(register: Register) -> None:
    party, plate = await driver(register)
    machine, reader = await gate_system(register), await keeper(register)
    await sent(machine, passage(1, plate=plate))

    desk = await register.client(Role.ORDER_DESK)
    for role in (Role.ORDER_DESK, Role.WEIGHMASTER, Role.BILLING, Role.MARKETING):
        refused = await (await register.client(role)).get("/gate-events")
        assert refused.status_code == 403, role
    async with unchanged(register):
        blind = await machine.get("/gate-events")
        other = await sent(desk, passage(2))
        aimless = await reader.get("/gate-events", headers={"Purpose": "marketing"})
    await listed(reader, party_id=party)

    assert (blind.status_code, other.status_code, aimless.status_code) == (403, 403, 403)
    async with register.work(writes=False) as work:
        views = select(Viewing).where(Viewing.operation == "list_gate_events")
        [view] = (await work.session.scalars(views)).all()
        assert UUID(party) in {*view.subjects}


# clause: C35 purged after 30 to 90 days
@pytest.mark.parametrize("kept", [30, 60, 90])
async def test_passages_go_after_the_days_that_are_set(register: Register, kept: int) -> None:
    machine = await gate_system(register)
    await sent(machine, *(passage(number) for number in range(3)))

    await night(register, kept - 1, kept=kept)
    early = await counted(register, GateEvent), await counted(register, Provenance)
    await night(register, kept + 2, kept=kept)

    assert early == (3, 3)
    assert (await counted(register, GateEvent), await counted(register, Provenance)) == (0, 0)


@pytest.mark.parametrize("days", [29, 91])
def test_nobody_sets_more_or_less(settings: Settings, days: int) -> None:
    said = settings.model_dump() | {"site_access_days": days}

    with pytest.raises(ValidationError):
        Settings(**said)


# clause: C35 shown to the person they name
def test_passages_are_among_what_is_a_persons_own() -> None:
    [of_gates] = [each for each in record_classes() if each.name == "gate_events"]

    assert of_gates.path == "party"
    assert {each.name for each in of_gates.columns} == {"plate", "badge"}
