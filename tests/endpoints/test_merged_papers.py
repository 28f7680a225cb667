"""Whoever opens the surviving customer misses no paper, nor any id, of those it was made of."""

import sqlite3
from contextlib import closing
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import make_url

from api.invoices.payment_queries import PAYMENTS_SHOWN
from api.invoices.queries import INVOICE_ROWS
from api.kernel.access import Caller
from api.kernel.purposes import Purpose
from api.kernel.roles import GRANTS, Role
from api.privacy.queries.requests import REQUEST_ROWS
from api.views.reading import Wanted, prepared
from api.views.shown import Shown
from api.weighing.ticket_queries import TICKET_ROWS
from tests.endpoints.invoices.office import Office
from tests.endpoints.test_external_ids import ids_of, known_by, named
from tests.endpoints.test_merging import merge, part
from tests.endpoints.yard import Record, Yard
from tests.promises.asking import unchanged
from tests.register import Client, Register

NAMES = ("Mallirakennus Oy", "Mallin Rakennus Oy", "Mallirakentajat Oy")


async def _made_one(yard: Yard, one: Record, other: Record) -> Record:
    """Have the other go on as the one."""
    answer = await merge(yard.order_desk, one, other)
    assert answer.status_code == 201, answer.text
    merged: Record = answer.json()
    return merged


async def test_lists_of_the_survivor_show_the_papers_of_all(register: Register) -> None:
    """The first was merged into the second, and the second into the third."""
    office = await Office.opened(register)
    three = [await office.payer(name=name) for name in NAMES]
    for each in three:
        await office.pay(await office.posted(customer=each))
    alone = [await _papers(office, each) for each in three]
    await _made_one(office, three[1], three[0])
    merged = await _made_one(office, three[2], three[1])

    both = await _papers(office, three[2])

    assert {name: len(found) for name, found in both.items()} == dict.fromkeys(both, 3)
    assert both == {name: {*alone[0][name], *alone[1][name], *alone[2][name]} for name in both}

    await part(office.order_desk, merged)

    assert await _papers(office, three[2]) == alone[2]
    assert len((await _papers(office, three[1]))["/invoices?payer_id="]) == 2


async def test_pages_of_the_survivor_leave_none_out(register: Register) -> None:
    office = await Office.opened(register)
    one, other = [await office.payer(name=name) for name in NAMES[:2]]
    for each in (one, other, one, other):
        await office.posted(customer=each)
    await _made_one(office, one, other)
    path = f"/weigh-tickets?limit=1&customer_id={one['id']}"

    found: list[str] = []
    cursor = None
    while cursor or not found:
        told = (await office.billing.get(path + (f"&cursor={cursor}" if cursor else ""))).json()
        found += [each["id"] for each in told["items"]]
        cursor = told["next_cursor"]

    assert len(found) == len({*found}) == 4
    assert found == sorted(found, reverse=True)


async def test_a_partners_id_of_the_merged_one_leads_to_the_survivor(
    register: Register,
) -> None:
    yard = await Yard.opened(register)
    one, two, three = [await yard.customer(name=name) for name in NAMES]
    partner, another = await _machine(register), await _machine(register)
    for each, value in ((one, "A-1"), (two, "A-2"), (three, "A-3")):
        await named(partner, "customers", each, value)
    await named(another, "customers", one, "B-1")
    await _made_one(yard, two, one)
    merged = await _made_one(yard, three, two)

    for value in ("A-1", "A-2", "A-3"):
        assert await known_by(partner, value) == [("customers", three["id"])]
    assert await known_by(another, "B-1") == [("customers", three["id"])]
    assert await ids_of(partner, f"/customers/{three['id']}") == ["A-1", "A-2", "A-3"]
    assert await ids_of(another, f"/customers/{three['id']}") == ["B-1"]

    await part(yard.order_desk, merged)

    assert await known_by(partner, "A-1") == [("customers", two["id"])]
    assert await ids_of(partner, f"/customers/{two['id']}") == ["A-1", "A-2"]
    assert await ids_of(partner, f"/customers/{three['id']}") == ["A-3"]


async def test_an_id_of_the_merged_one_is_not_taken_for_the_survivor(
    register: Register,
) -> None:
    yard = await Yard.opened(register)
    one, other, third = [await yard.customer(name=name) for name in NAMES]
    partner = await _machine(register)
    await named(partner, "customers", other, "A-1")
    await _made_one(yard, one, other)

    async with unchanged(register):
        await named(partner, "customers", one, "A-1")
        path = f"/customers/{third['id']}/external-id"
        taken = await partner.put(path, json={"value": "A-1"})
    assert taken.json()["type"] == "/problems/external-id-taken"
    await named(partner, "customers", one, "A-2")
    assert await ids_of(partner, f"/customers/{one['id']}") == ["A-1", "A-2"]
    await named(partner, "customers", one, None)

    assert await ids_of(partner, f"/customers/{one['id']}") == []
    assert await known_by(partner, "A-1") == await known_by(partner, "A-2") == []


LISTS = (
    *("/orders?customer_id=", "/weigh-tickets?customer_id="),
    *("/invoices?customer_id=", "/invoices?payer_id=", "/payments?payer_id="),
)


async def _papers(office: Office, customer: Record) -> dict[str, set[str]]:
    found = {}
    for each in LISTS:
        client = office.order_desk if "orders" in each else office.billing
        answer = await client.get(each + customer["id"])
        assert answer.status_code == 200, answer.text
        found[each] = {item["id"] for item in answer.json()["items"]}
    return found


async def _machine(register: Register) -> Client:
    role = Role.ACCOUNTING_PARTNER
    return await register.machine(role, sorted(GRANTS[role].may), Purpose.BILLING)


@pytest.mark.parametrize(
    ("shown", "by", "sort"),
    [
        (TICKET_ROWS, "customer_ids", None),
        (INVOICE_ROWS, "customer_ids", None),
        (INVOICE_ROWS, "payer_ids", "number"),
        (INVOICE_ROWS, "payer_ids", "due_on"),
        (PAYMENTS_SHOWN, "payer_ids", None),
        (REQUEST_ROWS, "parties", "due_on"),
    ],
)
async def test_no_list_of_the_survivor_walks_through_all_rows(
    register: Register, shown: Shown[Any], by: str, sort: str | None
) -> None:
    database = register.works.database
    caller = Caller(UUID(int=5), frozenset({Role.BILLING, Role.REGISTER_KEEPER}))
    wanted = Wanted(shown, logged=True, filters=(by,), sort=sort)

    if database.is_sqlite:  # PostgreSQL's plans depend on how much there is
        statement = prepared(database, caller, wanted)
        path = make_url(database.url).database or ""
        given = statement.parameters({by: [UUID(int=1), UUID(int=2)], "limit": 51})
        with closing(sqlite3.connect(path)) as driver:
            plan = driver.execute(f"EXPLAIN QUERY PLAN {statement.sql}", given).fetchall()
        table = shown.table.__tablename__
        steps = [step for *_, step in plan if table in step]
        assert steps
        assert not [step for step in steps if step.startswith("SCAN")]
