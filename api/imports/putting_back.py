"""Puts back what one row of a list made and changed, unless somebody has been there since."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, Final, TypeAlias
from uuid import UUID

from sqlalchemy import delete, update

from api.audit.tables import Provenance
from api.customers.former_names import EXCHANGED
from api.database.base import Base
from api.database.work import Work
from api.imports.doing import value_of
from api.imports.left_alone import why_it_stays
from api.imports.queries import rows
from api.imports.rules.states import ChangedSince
from api.kernel.refusals import Refusal
from api.kernel.sources import Source, SourceKind
from api.views.search_tables import SearchEntry

Values: TypeAlias = dict[str, list[Any]]
"""What columns said before and after, by name."""

SOURCES: Final = Provenance.__table__
ENTRIES: Final = SearchEntry.__table__


async def are_left_alone(work: Work, did: Sequence[str | None]) -> bool:
    """Tell whether nobody used or changed anything that these rows made, asked for all at once.

    What one row of a list made may point at what another made; both go.
    """
    made = [row for each in did for row in await _made(work, json.loads(each or "{}"))]
    return not made or await why_it_stays(work.session, made) is None


async def put_back(
    work: Work, number: int, did: str | None, *, is_left_alone: bool
) -> type[Refusal] | None:
    """Undo what is written down; where that cannot be, give the reason and change nothing.

    What a row made `is_left_alone` if that was asked before, in the same work.
    """
    done = json.loads(did or "{}")
    made = await _made(work, done)
    changed: list[tuple[Base, Values]] = []
    for table, record_id, values in done.get("changed", ()):
        row = await _found(work, table, record_id)
        if row is None or not _stands(row, values):
            return ChangedSince
        changed.append((row, values))
    if made and not is_left_alone and (why := await why_it_stays(work.session, made)):
        return why
    await _change_back(work, number, changed)
    await _take_out(work, made)
    return None


async def _change_back(work: Work, number: int, changed: list[tuple[Base, Values]]) -> None:
    """Say what was said before. A name that a list brought for a while is no former one."""
    if not changed:
        return
    work.session.info[EXCHANGED] = True
    with work.citing(Source(SourceKind.IMPORT, f"row {number} undone", work.now)):
        for row, values in changed:
            for name, (before, _) in values.items():
                setattr(row, name, value_of(row, name, before))
        await work.session.flush()
    del work.session.info[EXCHANGED]


async def _made(work: Work, done: dict[str, Any]) -> list[Base]:
    return [row for each in done.get("made", ()) if (row := await _found(work, *each))]


async def _found(work: Work, table: str, record_id: str) -> Base | None:
    kind = _kinds()[table]
    return await work.session.get(kind, UUID(record_id), with_for_update={"of": kind})


@cache
def _kinds() -> dict[str, type[Base]]:
    return {each.class_.__tablename__: each.class_ for each in Base.registry.mappers}


def _stands(row: Base, values: Values) -> bool:
    """Tell whether a record still says what the list made it say."""
    told = ((getattr(row, name), value_of(row, name, now)) for name, (_, now) in values.items())
    return all(now == then for now, then in told)


async def _take_out(work: Work, made: Sequence[Base]) -> None:
    """Delete rows, first what points to others, and what was kept beside them."""
    if not made:
        return
    ids = [row.id for row in made]
    connection = await work.session.connection()
    for row in sorted(made, key=lambda row: -_first(row)):
        if row.__tablename__ in {"persons", "organisations"}:
            await _forget(connection, ids)
        await work.session.delete(row)
        await work.session.flush()
    await connection.execute(delete(SOURCES).where(SOURCES.c.record_id.in_(ids)))


async def _forget(connection: Any, ids: Sequence[UUID]) -> None:
    """Forget what is kept of parties beside their own rows, before they go."""
    await connection.execute(delete(SOURCES).where(SOURCES.c.subject_id.in_(ids)))
    await connection.execute(delete(ENTRIES).where(ENTRIES.c.party_id.in_(ids)))
    await connection.execute(update(rows).where(rows.c.party_id.in_(ids)).values(party_id=None))


def _first(row: Base) -> int:
    """Give the place of a row's first table: a person is a party before."""
    return min(_places()[table] for table in row.__mapper__.tables)


@cache
def _places() -> dict[Any, int]:
    """Give each table its place: what it points at comes before it."""
    return {table: place for place, table in enumerate(Base.metadata.sorted_tables)}
