"""A merge reaches every table that points to a customer or its party, without listing one."""

from uuid import UUID

import pytest
from sqlalchemy import func, select

from api.customers.merge_actions import merge_customers
from api.customers.merge_schemas import NewMerge
from api.customers.pointing import DRAFTS, pointers
from api.customers.rules.kinds import OrganisationKind
from api.customers.rules.merging import STAYS
from api.customers.tables import Customer, Organisation
from api.http.said import StatedSource
from api.kernel.sources import SourceKind
from api.transport.tables import Carrier
from tests.promises.everything import TABLES
from tests.promises.seeded import Seeded, seed
from tests.register import Register

TO: set[str] = {"customers", "parties", "persons", "organisations"}


def test_every_key_to_a_customer_moves_or_says_why_it_stays() -> None:
    there = {
        f"{table.__tablename__}.{key.parent.name}"
        for table in TABLES
        for key in table.__table__.foreign_keys
        if key.target_fullname.partition(".")[0] in TO
    }

    assert {each.name for each in pointers()} == there
    assert {*STAYS} <= there, "these are gone"
    assert all(STAYS.values())


# clause: C03 one person has one record, and what points to another of theirs moves there
async def test_nothing_that_moves_is_left_behind(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await seed(register.works, monkeypatch)
    winner, loser = made.rows["customers"][0].id, made.rows["customers"][2].id
    await _make_alike(register, winner, loser)
    await _part_carriers(register, made)
    before = await _counts(register, loser)
    assert sum(before.values())

    async with register.work() as work:
        said = NewMerge(
            loser_id=loser, because="testi", source=StatedSource(kind=SourceKind.STAFF)
        )
        await merge_customers(work, winner, said)

    left = {name: count for name, count in (await _counts(register, loser)).items() if count}
    assert {*left} <= {*STAYS}
    assert not {*left} & (DRAFTS - {*STAYS})


async def _counts(register: Register, customer_id: UUID) -> dict[str, int]:
    found = {}
    for each in pointers():
        key = await _key(register, customer_id, each.to_customer)
        async with register.work(writes=False) as work:
            rows = select(func.count()).select_from(each.table.__table__)
            count = await work.session.scalar(rows.where(each.column == key))
            found[each.name] = count or 0
    return found


async def _key(register: Register, customer_id: UUID, to_customer: bool) -> UUID:  # noqa: FBT001
    async with register.work(writes=False) as work:
        row = await work.session.get_one(Customer, customer_id)
        return row.id if to_customer else row.party_id


async def _make_alike(register: Register, *customers: UUID) -> None:
    """Have both be of one legal form."""
    async with register.work() as work:
        for key in customers:
            customer = await work.session.get_one(Customer, key)
            firm = await work.session.get_one(Organisation, customer.party_id)
            firm.kind = OrganisationKind.COMPANY


async def _part_carriers(register: Register, made: Seeded) -> None:
    """Have no two customers be carriers, of which a party is one at most."""
    carriers = made.rows["carriers"]
    async with register.work(writes=False) as work:
        used = {*await work.session.scalars(select(Carrier.party_id))}
    free = iter({row.id for row in made.rows["persons"]} - used)
    async with register.work() as work:
        for row in carriers[1:]:
            carrier = await work.session.get_one(Carrier, row.id)
            carrier.party_id = next(free, carrier.party_id)
