"""Figures of a month: published once, hidden where few persons stand behind, in all formats."""

import csv
import io
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from api.customers.rules.kinds import OrganisationKind
from api.customers.tables import Customer, Organisation, Party, Person
from api.jobs.promises import promise
from api.jobs.timetable import NO_RECORD
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.orders.rules.products import Direction, Material
from api.privacy.requests.item_tables import RequestItem
from api.privacy.rules.kinds import Channel, RequestKind, RequestState
from api.privacy.tables import SubjectRequest
from api.statistics.published.tables import MonthFigure
from tests.endpoints.statistics.past import NOON, Past

SEPTEMBER = datetime(2026, 9, 15, 9, 0, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 15, 9, 0, tzinfo=UTC)
CHIPS = Material.WOOD_CHIPS
TOLD: dict[tuple[str, str], list[int | None]] = {
    ("weighed_out", "crushed_rock"): [50_000, None],
    ("weighed_out", "wood_chips"): [0, 7_000],
    ("weighed_in", "wood_chips"): [0, None],  # nobody knows who brought it
    ("customers", "persons"): [5, None],
    ("customers", "sole_traders"): [0, None],
    ("customers", "bodies"): [0, 1],
    ("requests", "access"): [0, 6],
    ("requests", "erase"): [0, None],
}
SERVED = "Asiakkaat, joille punnittiin"
CALLED = {
    ("weighed_out", "crushed_rock"): ("Myyty", "Murske"),
    ("weighed_in", "wood_chips"): ("Vastaanotettu", "Hake"),
    ("customers", "persons"): (SERVED, "Yksityishenkilöt"),
    ("customers", "sole_traders"): (SERVED, "Toiminimet ja kuolinpesät"),
    ("requests", "erase"): ("Tietopyynnöt", "Poisto"),
}
"""What the sheet calls those that are hidden."""


# clause: C15 figures about fewer than five persons are hidden, in every format
async def test_few_persons_are_hidden_in_every_format(past: Past) -> None:
    await two_months(past)

    await publish(past)
    said = await past.get("figures?year=2026")
    sheet = await rows_of(past, "figures/file?year=2026")

    assert said["years"] == [2026]
    assert said["months"] == ["2026-09-01", "2026-10-01"]
    assert {of: row for of, row in figures_in(said).items() if row != [0, 0]} == TOLD
    assert {each["topic"]: each["values"] for each in said["totals"]} == {
        "weighed_out": [50_000, 7_000],
        "weighed_in": [0, 0],
        "customers": [5, 1],
        "requests": [0, 6],
    }
    assert sheet["Myyty", "Murske"] == ["t", "50,000", "<5", "50,000"]
    assert sheet["Myyty", "Näkyvät yhteensä"] == ["t", "50,000", "7,000", "57,000"]
    assert sheet["Tietopyynnöt", "Poisto"] == ["kpl", "0", "<5", "0"]
    assert {name for name, cells in sheet.items() if "<5" in cells} == {
        CALLED[of] for of, row in TOLD.items() if None in row
    }


async def test_what_was_published_stays_whatever_is_corrected(past: Past) -> None:
    """The difference of two editions would tell what one customer bought."""
    for past.buyer in [await person(past) for _ in range(6)]:
        ticket = await past.ticket(OCTOBER, 10_000)
    past.set(datetime(2026, 11, 2, 21, 59, tzinfo=UTC))
    await publish(past)
    assert await stored(past) == 0
    past.set(datetime(2026, 11, 2, 22, 1, tzinfo=UTC))
    await publish(past)
    before = await past.get("figures?year=2026")

    past.set(NOON)
    await past.void(ticket, NOON - timedelta(days=1))
    await publish(past)

    assert figures_in(before)["weighed_out", "crushed_rock"] == [60_000]
    assert await past.get("figures?year=2026") == before
    assert await stored(past) == len(before["rows"])


async def test_a_hidden_figure_is_not_even_stored(past: Past) -> None:
    past.buyer = await person(past)
    await past.ticket(OCTOBER, 12_340)
    await publish(past)

    async with past.register.work(writes=False) as work:
        rows = (await work.session.scalars(select(MonthFigure))).all()

    assert {each.value for each in rows} == {0, None}


async def two_months(past: Past) -> None:
    """Sell to five persons, then to four of whom one trades, and to a firm."""
    five = [await person(past) for _ in range(5)]
    firm = await body(past, OrganisationKind.COMPANY)
    trader = await body(
        past, OrganisationKind.SOLE_TRADER, person_id=await whose(past, five[0])
    )
    await past.ticket(OCTOBER, 3_000, material=CHIPS, direction=Direction.IN)
    for past.buyer in five:
        await past.ticket(SEPTEMBER, 10_000)
    for past.buyer in (*five[:4], trader):
        await past.ticket(OCTOBER, 10_000)
    past.buyer = firm
    await past.ticket(OCTOBER, 7_000, material=CHIPS)
    await past.void(await past.ticket(OCTOBER, 900, material=CHIPS), OCTOBER)
    await asks(past, RequestKind.ACCESS, 6)
    await asks(past, RequestKind.ERASE, 4)


async def publish(past: Past) -> None:
    async with past.register.work() as work:
        await promise(work, "publish_months", NO_RECORD)
    while await past.register.app.state.runner.run_next():
        pass


async def stored(past: Past) -> int:
    async with past.register.work(writes=False) as work:
        return await work.session.scalar(select(func.count()).select_from(MonthFigure)) or 0


async def rows_of(past: Past, path: str) -> dict[tuple[str, str], list[str]]:
    answer = await past.desk.get(f"/statistics/{path}", headers={"Accept-Language": "fi"})
    assert answer.status_code == 200, answer.text
    lines = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    return {(topic, part): cells for topic, part, *cells in lines}


def figures_in(said: Any) -> dict[tuple[str, str], list[int | None]]:
    for each in said["rows"]:
        assert each["total"] == sum(value for value in each["values"] if value is not None)
    return {(each["topic"], each["part"]): each["values"] for each in said["rows"]}


async def person(past: Past) -> UUID:
    async with past.register.work() as work:
        party = Person(name="Maija Mallikas", name_sort="mallikas", **_known())
        work.session.add(party)
        await work.session.flush()
        return _customer(work.session, party.id)


async def body(past: Past, kind: OrganisationKind, person_id: UUID | None = None) -> UUID:
    async with past.register.work() as work:
        party = Organisation(
            name="Malli Oy", name_sort="malli", kind=kind, person_id=person_id, **_known()
        )
        work.session.add(party)
        await work.session.flush()
        return _customer(work.session, party.id)


def _known() -> dict[str, Any]:
    return {"language": Language.FI, "created_at": SEPTEMBER}


def _customer(session: Any, party_id: UUID) -> UUID:
    customer = Customer(
        id=new_id(), number=str(new_id())[-8:], party_id=party_id, since_on=date(2026, 1, 1)
    )
    session.add(customer)
    return customer.id


async def whose(past: Past, customer_id: UUID) -> UUID:
    async with past.register.work(writes=False) as work:
        one = select(Party.id).join(Customer, Customer.party_id == Party.id)
        return (await work.session.scalars(one.where(Customer.id == customer_id))).one()


async def asks(past: Past, kind: RequestKind, times: int) -> None:
    async with past.register.work() as work:
        for number in range(times):
            request = SubjectRequest(
                number=f"P-{kind}-{number}",
                channel=Channel.EMAIL,
                state=RequestState.RECEIVED,
                name="Maija Mallikas",
                language=Language.FI,
                received_on=OCTOBER.date(),
                due_on=date(2026, 11, 16),
                registered_at=OCTOBER,
                registered_by=new_id(),
            )
            work.session.add(request)
            await work.session.flush()
            item = {"received_on": OCTOBER.date(), "due_on": date(2026, 11, 16)}
            work.session.add(RequestItem(request_id=request.id, position=1, kind=kind, **item))
