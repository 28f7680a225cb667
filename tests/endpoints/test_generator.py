"""Registers of any size, invented: whole, searchable, and the same each time."""

import sqlite3
from asyncio import sleep
from collections.abc import Callable
from contextlib import closing
from typing import Any
from uuid import UUID

import pytest
from asyncpg import ForeignKeyViolationError
from sqlalchemy import String, func, make_url, select

from api.all_tables import Base
from api.audit.tables import Provenance
from api.customers.rules import addresses, contact, e_invoicing, names, property_id
from api.customers.search import found_by
from api.customers.site_tables import Site
from api.customers.tables import Address, Billing, Email, Organisation, Party, Person, Phone
from api.database.engines import Database
from api.demo.generator.generate import NotEmpty, generate
from api.demo.generator.loader import loading
from api.demo.generator.numbers import Ids, Noun
from api.demo.generator.sqlite import BrokenKeys
from api.invoices.payment_tables import Payment
from api.invoices.tables import Invoice, InvoiceParty
from api.kernel.access import Caller
from api.kernel.folding import folded
from api.kernel.privacy import Category
from api.kernel.roles import Role
from api.law import business_ids
from api.orders.tables import Order
from api.privacy.tables import SubjectRequest
from api.transport.tables import Load, Vehicle
from api.views.findable import findable_columns
from api.views.reading import Wanted, prepared
from api.views.search_tables import SearchEntry, SearchWord
from api.weighing.ticket_tables import TicketPerson, WeighTicket
from tests.databases import Copy
from tests.register import HEARD, Client, Register

CUSTOMERS, WEIGHINGS = 120, 600
CHECKS: list[tuple[Any, Callable[[str], str]]] = [
    (Organisation.business_id, business_ids.business_id),
    (Phone.number, contact.phone_number),
    (Email.address, contact.email_address),
    (Billing.e_invoice_address, e_invoicing.e_invoice_address),
    (Site.property_id, property_id.property_id),
    (Address.postal_code, addresses.postal_code),
]
PERSONAL: list[Any] = [
    *(Organisation, Person, Site, Address, Phone, Email, Billing, Order, Vehicle),
    *(TicketPerson, InvoiceParty, Payment, SubjectRequest),
]
FOUND: list[Any] = [
    *(Organisation, Person, Site, Phone, Email, Order, Vehicle, Load, WeighTicket),
    *(TicketPerson, Invoice),
]


async def filled(database: Database, *, seed: int = 1) -> None:
    told: list[str] = []
    await generate(
        database, customers=CUSTOMERS, weighings=WEIGHINGS, seed=seed, tell=told.append
    )
    assert told[-1] == ("Made 120 customers, 100 orders and 600 weigh tickets, all invented.")


@pytest.fixture
async def generated(register: Register) -> Register:
    await filled(register.works.database)
    return register


async def all_of(register: Register, statement: Any) -> list[Any]:
    async with register.work(writes=False) as work:
        return list((await work.session.execute(statement)).all())


async def test_every_row_belongs_to_rows_that_exist(generated: Register) -> None:
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            other = key.column.table.alias("other")
            found = select(other.c.id).where(other.c[key.column.name] == key.parent)
            orphans = select(func.count()).where(key.parent.is_not(None), ~found.exists())
            assert (await all_of(generated, orphans)) == [(0,)], key


async def test_texts_are_no_longer_than_their_columns(generated: Register) -> None:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, String) and column.type.length:
                [(longest,)] = await all_of(generated, select(func.max(func.length(column))))
                assert (longest or 0) <= column.type.length, column


async def test_identifiers_are_in_their_one_form(generated: Register) -> None:
    for column, check in CHECKS:
        values = [value for (value,) in await all_of(generated, select(column)) if value]
        assert values, column
        assert [check(value) for value in values] == values


async def test_names_are_sorted_as_finns_sort_them(generated: Register) -> None:
    said = select(Party.name, Party.name_sort).where(Party.form == "organisation")
    people = select(Person.family_name, Person.given_name, Person.name_sort)

    for name, key in await all_of(generated, said):
        assert key == names.finnish_sort_key(name)
    for family, given, key in await all_of(generated, people):
        assert key == names.finnish_sort_key(f"{family} {given}")


async def test_every_personal_value_says_where_it_came_from(generated: Register) -> None:
    expected = set()
    for table in PERSONAL:
        for name, personal, _ in table.personal_columns():
            assert personal.category is not Category.STAFF
            column = getattr(table, name)
            rows = await all_of(generated, select(table.id).where(column.is_not(None)))
            expected |= {(table.__tablename__, key, name) for (key,) in rows}

    noted = await all_of(
        generated, select(Provenance.record_type, Provenance.record_id, Provenance.column)
    )

    assert expected <= set(noted)
    assert len(noted) == len(set(noted))


async def test_entries_are_what_a_write_would_leave(generated: Register) -> None:
    words = await all_of(generated, select(SearchWord.word))
    assert len(words) == len(set(words)) > 9
    entries = select(SearchEntry.record_id, SearchEntry.column, SearchEntry.text)
    found = {(key, name): text for key, name, text in await all_of(generated, entries)}

    expected = {}
    for table in FOUND:
        for name, _, _ in findable_columns(table):
            for key, value in await all_of(generated, select(table.id, getattr(table, name))):
                if value is not None:
                    expected[key, name] = folded(value)
    assert expected.items() <= found.items()


async def test_the_same_seed_makes_the_same_register(copy_database: Copy) -> None:
    contents = []
    for seed in (7, 7, 8):
        with copy_database() as url:
            database = Database(url)
            await filled(database, seed=seed)
            async with database.looking() as session:
                parties = select(Party.id, Party.name).order_by(Party.id)
                tickets = select(WeighTicket.id, WeighTicket.sha256).order_by(WeighTicket.id)
                sealed = select(Invoice.id, Invoice.sha256).order_by(Invoice.id)
                rows = [(await session.execute(of)).all() for of in (parties, tickets, sealed)]
                contents.append(rows)
            await database.close()

    assert contents[0] == contents[1]
    assert contents[0] != contents[2]


async def test_a_register_with_customers_stays_as_it_is(generated: Register) -> None:
    with pytest.raises(NotEmpty):
        await filled(generated.works.database)

    assert await all_of(generated, select(func.count()).select_from(Order)) == [(100,)]


async def test_a_row_without_its_parent_takes_all_down(register: Register) -> None:
    orphan = ("019b76da-a926-7000-8015-000000000126", "019b76da-a926-7000-8011-000000000126")

    with pytest.raises((BrokenKeys, ForeignKeyViolationError)):
        async with loading(register.works.database) as loader:
            await loader.add("phones", ["id", "party_id"], [orphan])

    assert await all_of(register, select(func.count()).select_from(Phone)) == [(0,)]


async def test_what_is_being_sent_goes_with_the_rest(register: Register) -> None:
    ids = Ids(1)
    rows: list[Any] = [
        (ids.of(Noun.PHONE, place), ids.of(Noun.PARTY, place)) for place in range(9000)
    ]

    async def broken_off() -> None:
        async with loading(register.works.database) as loader:
            await loader.add("phones", ["id", "party_id"], rows)
            await sleep(0)
            raise NotEmpty

    with pytest.raises(NotEmpty):
        await broken_off()

    assert await all_of(register, select(func.count()).select_from(Phone)) == [(0,)]


async def test_a_search_does_not_look_at_every_entry(generated: Register) -> None:
    database, caller = generated.works.database, Caller(UUID(int=5), frozenset({Role.BILLING}))
    shown, values = found_by(caller, "harju")
    wanted = Wanted(shown, logged=True, sort="rank", descending=False)

    if database.is_sqlite:  # PostgreSQL's plans depend on how much there is
        statement = prepared(database, caller, wanted)
        path = make_url(database.url).database or ""
        parameters = statement.parameters({**values, "limit": 8})
        with closing(sqlite3.connect(path)) as driver:
            plan = driver.execute(f"EXPLAIN QUERY PLAN {statement.sql}", parameters).fetchall()
        assert not [step for *_, step in plan if step.startswith("SCAN search_entries")]


@pytest.mark.usefixtures("generated")
async def test_a_generated_register_can_be_worked_with(order_desk: Client) -> None:
    page = (await order_desk.get("/customers", params={"limit": 1})).json()
    [first] = page["items"]
    sought = {"text": first["name"]}

    found = (await order_desk.post("/customers/search", json=sought)).json()
    added = await order_desk.post(
        "/customers",
        json={"form": "person", "family_name": "Lisätty", "source": HEARD},
    )

    assert first["id"] in [each["id"] for each in found["items"]]
    assert added.json()["number"] == str(10_001 + CUSTOMERS)
