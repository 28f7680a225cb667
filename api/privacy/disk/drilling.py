"""Erases in a restored backup whom the journal names, and looks whether anything is left."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from api.database.base import Base
from api.database.engines import Database
from api.database.scrubbing import scrub
from api.database.work import Asked, Work, Works
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.holds import Holder
from api.kernel.operations import Operation
from api.kernel.privacy import PERSONAL
from api.privacy.disk.markers import Markers
from api.privacy.disk.searching import SEARCH, search_rows, search_statistics
from api.privacy.erasure.computing import compute_plan
from api.privacy.journal.journal import Journal
from api.privacy.journal.replaying import replay
from api.privacy.journal.returning import begun
from api.privacy.queries.known import known_by, texts_of
from api.standing.one_subject import parties_of

ASKED: Final = Asked(REGISTER, Operation("drill"))
LOOKING: Final = Asked(REGISTER, Operation("drill", writes=False))


@dataclass(frozen=True, slots=True)
class Drilled:
    """What a drill found in rows: values that must be nowhere, and where one still is."""

    persons: int
    sought: Markers
    left: Sequence[str]


async def drill(database: Database, holders: Sequence[Holder], journal: Journal) -> Drilled:
    """Note by what the erased are known, erase them again, clean, and search every row."""
    works = Works(database, now)
    async with works.start(LOOKING) as work:
        known = {*await begun(work)}
        erased = [each for each in journal.read() if each.request_id not in known]
        texts = {each.parties[0]: await _texts(work, each.parties) for each in erased}
    persons = [party for party, found in texts.items() if found]
    markers = Markers.of(text for found in texts.values() for text in found)
    await replay(works, holders, journal)
    left = await scrub(database, [each.name for each in Base.metadata.sorted_tables])
    async with works.start(ASKED) as work:
        for each in persons:
            left += await _not_erased(work, holders, each)
        places, held = await search_rows(work.session, markers)
        left += _where_nothing_may_stand(places, held)
        sought = markers.without(held)
        if not database.is_sqlite:
            left += await search_statistics(work.session, sought)
    return Drilled(len(persons), sought, sorted({*left}))


async def _texts(work: Work, parties: Sequence[UUID]) -> list[str]:
    """Give what stands in the backup of somebody: names, numbers and addresses."""
    all_of_them = {one for each in parties for one in await parties_of(work, each)}
    known = await known_by(work.session, all_of_them)
    said = (*known.names, *known.phones, *known.emails, *texts_of(known))
    return [each for each in said if each]


async def _not_erased(work: Work, holders: Sequence[Holder], party: UUID) -> list[str]:
    """Give the fields that a plan would erase now: after an erasure there are none."""
    plan = await compute_plan(work, holders, party)
    return [
        f"{each.record_class}.{name}"
        for each in plan.entries
        if not each.stays
        for name in each.fields
    ]


def _where_nothing_may_stand(
    places: dict[str, set[str]], held: Collection[str]
) -> Iterator[str]:
    """Give columns that no personal value belongs in; words of a held one may be found."""
    for marker, found in places.items():
        for place in found:
            table, column = place.split(".")
            is_personal = PERSONAL in Base.metadata.tables[table].c[column].info
            if not is_personal or (table == SEARCH and marker not in held):
                yield place
