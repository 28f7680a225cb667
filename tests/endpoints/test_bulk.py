"""Rows written in bulk leave the same traces as rows written one by one."""

from typing import Any

import pytest
from sqlalchemy import select

from api.audit.bulk import OBSERVERS, bulk_insert, bulk_update, observes_bulk
from api.audit.provenance import SourceRequired
from api.audit.tables import Change, Provenance
from api.customers.rules.kinds import Form, OrganisationKind, SiteKind
from api.customers.site_tables import Site
from api.customers.tables import Customer, Organisation, Party, Phone
from api.database.work import Asked
from api.kernel.access import REGISTER
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.operations import Operation
from api.kernel.sources import Source, SourceKind
from tests.register import Register


def firm(number: int) -> dict[str, Any]:
    return {
        "id": new_id(),
        "name": f"Malli {number} Oy",
        "name_sort": f"malli {number} oy",
        "language": Language.FI,
        "created_at": now(),
        "kind": OrganisationKind.COMPANY,
        "business_id": None,
    }


def phone(party: dict[str, Any], number: str) -> dict[str, Any]:
    return {"id": new_id(), "party_id": party["id"], "number": number}


async def test_rows_in_bulk_read_as_rows_one_by_one(register: Register) -> None:
    firms = [firm(number) for number in range(3)]
    customers = [
        {
            "id": new_id(),
            "number": str(90_000 + number),
            "party_id": each["id"],
            "since_on": local_day(now()),
        }
        for number, each in enumerate(firms)
    ]
    async with register.work() as work:
        assert await bulk_insert(work, Organisation, firms) == 3
        await bulk_insert(work, Customer, customers)

    async with register.work(writes=False) as work:
        stored = (await work.session.scalars(select(Party).order_by(Party.name))).all()
    assert [each.name for each in stored] == ["Malli 0 Oy", "Malli 1 Oy", "Malli 2 Oy"]
    assert all(isinstance(each, Organisation) for each in stored)
    assert {(each.form, each.version) for each in stored} == {(Form.ORGANISATION, 1)}


async def test_each_leaves_a_change_and_provenance(register: Register) -> None:
    one = firm(1)
    async with register.work() as work:
        await bulk_insert(work, Organisation, [one])
        await bulk_insert(work, Phone, [phone(one, "+358400000012")])

    changes = await all_of(register, Change)
    assert [(each.record_type, each.root_id, each.root_version) for each in changes] == [
        ("organisations", one["id"], 1),
        ("phones", one["id"], 1),
    ]
    assert changes[1].columns == ["id", "number", "party_id"]
    assert {each.operation for each in changes} == {"test"}
    origins = await all_of(register, Provenance)
    assert {(each.column, each.subject_id, each.kind) for each in origins} == {
        ("name", one["id"], SourceKind.STAFF),
        ("name_sort", one["id"], SourceKind.STAFF),
        ("number", one["id"], SourceKind.STAFF),
    }


async def test_a_path_of_two_steps_is_followed(register: Register) -> None:
    one = firm(1)
    customer = {
        "id": new_id(),
        "number": "90001",
        "party_id": one["id"],
        "since_on": local_day(now()),
    }
    site = {
        "customer_id": customer["id"],
        "code": "A1",
        "code_sort": "a1",
        "kind": next(iter(SiteKind)),
        "valid_from": local_day(now()),
    }
    async with register.work() as work:
        await bulk_insert(work, Organisation, [one])
        await bulk_insert(work, Customer, [customer])
        await bulk_insert(work, Site, [site])

    origins = await all_of(register, Provenance)
    assert {each.subject_id for each in origins if each.record_type == "sites"} == {one["id"]}


async def test_a_row_rests_on_its_own_source(register: Register) -> None:
    firms = [firm(1), firm(2)]
    sources = [Source(SourceKind.IMPORT, "row 1"), Source(SourceKind.IMPORT, "row 2")]
    async with register.work() as work:
        await bulk_insert(work, Organisation, firms, sources)

    origins = await all_of(register, Provenance)
    assert {(each.record_id, each.reference) for each in origins} == {
        (firms[0]["id"], "row 1"),
        (firms[1]["id"], "row 2"),
    }


async def test_a_personal_value_without_a_source_is_refused(register: Register) -> None:
    async def insert() -> None:
        asked = Asked(REGISTER, Operation("test"))
        async with register.works.start(asked) as work:
            await bulk_insert(work, Organisation, [firm(1)])

    with pytest.raises(SourceRequired):
        await insert()

    assert await all_of(register, Party) == []


async def test_a_change_in_bulk_notes_only_what_differs(register: Register) -> None:
    firms = [firm(1), firm(2)]
    phones = [phone(each, "+358400000012") for each in firms]
    async with register.work() as work:
        await bulk_insert(work, Organisation, firms)
        await bulk_insert(work, Phone, phones)
    before = len(await all_of(register, Change))

    async with register.work() as work:
        new = [{"id": phones[0]["id"], "number": "+358400000099"}]
        same = [{"id": phones[1]["id"], "number": "+358400000012"}]
        await bulk_update(work, Phone, new + same)

    [change] = (await all_of(register, Change))[before:]
    assert (change.record_id, change.columns) == (phones[0]["id"], ["number"])
    assert (change.root_id, change.root_version) == (firms[0]["id"], 2)
    origins = [o for o in await all_of(register, Provenance) if o.column == "number"]
    earlier = [o.earlier_value for o in origins if o.superseded_at is not None]
    assert earlier == ["+358400000012"]
    assert len(origins) == 3
    stored = {each.id: each.number for each in await all_of(register, Phone)}
    assert stored[phones[0]["id"]] == "+358400000099"


async def test_columns_of_a_parent_and_its_child_change_together(register: Register) -> None:
    one = firm(1)
    async with register.work() as work:
        await bulk_insert(work, Organisation, [one])

    async with register.work() as work:
        change = {"id": one["id"], "name": "Uusi Oy", "kind": OrganisationKind.ASSOCIATION}
        await bulk_update(work, Organisation, [change])

    [stored] = await all_of(register, Organisation)
    assert (stored.name, stored.kind) == ("Uusi Oy", OrganisationKind.ASSOCIATION)
    assert stored.version == 2


async def test_observers_are_told(register: Register) -> None:
    told: list[tuple[str, int]] = []
    observer = observes_bulk(
        lambda written: told.append((written.table.__tablename__, len(written.rows)))
    )
    try:
        async with register.work() as work:
            await bulk_insert(work, Organisation, [firm(n) for n in range(700)])
    finally:
        OBSERVERS.remove(observer)

    assert told == [("organisations", 500), ("organisations", 200)]


async def all_of(register: Register, table: Any) -> list[Any]:
    order = getattr(table, "position", table.id)
    async with register.work(writes=False) as work:
        return list((await work.session.scalars(select(table).order_by(order))).all())
