"""What a merge of two customers would do: what points to either, and what is in the way."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.merge_schemas import Relation
from api.customers.pointing import Pointer, pointers
from api.customers.rules.merging import OWN
from api.customers.tables import Customer
from api.database.base import Base


@dataclass(frozen=True, slots=True)
class Two:
    """Two customers: the one that stays, and the one that goes on as it."""

    winner: Customer
    loser: Customer

    @property
    def turned(self) -> "Two":
        return Two(self.loser, self.winner)

    def loses(self, pointer: Pointer) -> UUID:
        return self.loser.id if pointer.to_customer else self.loser.party_id

    def wins(self, pointer: Pointer) -> UUID:
        return self.winner.id if pointer.to_customer else self.winner.party_id


async def keys_to_move(
    session: AsyncSession, pointer: Pointer, two: Two, among: Collection[UUID] | None = None
) -> Sequence[UUID]:
    """Give the rows that point to the loser and would move; of these, if some are named."""
    if not pointer.moves:
        return []
    query = select(pointer.table.__table__.c.id).where(pointer.of(two.loses(pointer)))
    keys = (await session.scalars(query)).all()
    if among is None:
        return keys
    wanted = {*among}
    return [each for each in keys if each in wanted]


async def relations(session: AsyncSession, two: Two) -> list[Relation]:
    """Count what would move and what would stay, by kind of record."""
    counts: dict[str, list[int]] = {}
    for pointer in pointers():
        rows = select(func.count()).select_from(pointer.table.__table__)
        key = two.loses(pointer)
        total = await session.scalar(rows.where(pointer.column == key)) or 0
        moves = await session.scalar(rows.where(pointer.of(key))) if pointer.moves else 0
        told = counts.setdefault(pointer.table.__tablename__, [0, 0])
        told[0] += moves or 0
        told[1] += total - (moves or 0)
    return [
        Relation(record_type=name, moves=moves, stays=stays)
        for name, (moves, stays) in sorted(counts.items())
        if moves and name not in _BOOKS
    ] + [
        Relation(record_type=name, moves=0, stays=counts[name][1])
        for name in _PAPERS
        if name in counts and counts[name][1]
    ]


_BOOKS = {"provenance", "search_entries"}
_PAPERS = ("weigh_tickets", "invoices")


async def collisions(session: AsyncSession, two: Two) -> list[str]:
    """Name the kinds of records that both have, of which each may have one."""
    found = set()
    for pointer in pointers():
        for beside in pointer.beside if pointer.moves else []:
            mine = pointer.table.__table__.alias("mine")
            theirs = pointer.table.__table__.alias("theirs")
            same: Any = true()
            for column in beside:
                same &= mine.c[column.name] == theirs.c[column.name]
            its = exists().where(
                theirs.c[pointer.column.name] == two.loses(pointer),
                same,
                *_standing(pointer, theirs),
            )
            both = select(mine.c.id).where(
                mine.c[pointer.column.name] == two.wins(pointer),
                its.correlate(mine),
                *_standing(pointer, mine),
            )
            if (await session.execute(both.limit(1))).first():
                found.add(pointer.table.__tablename__)
    return sorted(found)


def _standing(pointer: Pointer, rows: Any) -> list[Any]:
    """Leave out rows that a partial unique key leaves out."""
    if pointer.table.__tablename__ == "invoices":
        return [rows.c.state == "draft"]
    return [rows.c.ended_at.is_(None)] if "ended_at" in rows.c else []


def own_columns(table: type[Base]) -> list[str]:
    """Name what a row says, apart from which row it is and whose."""
    return [each.key for each in table.__mapper__.column_attrs if each.key not in OWN]
