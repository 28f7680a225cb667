"""When what is held about somebody goes, by class and last day: numbers and days, no values."""

from collections import Counter
from collections.abc import Collection
from datetime import date
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, false, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.kernel.refusals import NotFound
from api.privacy.erasure.computing import year_end_month
from api.privacy.queries.anchors import anchorings
from api.privacy.report.classes import ToldClass, told_classes
from api.privacy.report.keeping import goes_after, kept_until
from api.privacy.report.reading import ABOUT, ending
from api.privacy.report.schemas import Leaving
from api.privacy.report.words import words_of
from api.standing.one_subject import parties_of
from api.standing.queries import restrictions_of

KEPT: Final = 200


async def leaving(
    session: AsyncSession,
    parties: Collection[UUID],
    today: date,
    last_month: int,
    language: Language,
) -> list[Leaving]:
    """Give what has a last day, soonest first; what has none is not among it."""
    found: list[Leaving] = []
    connection = await session.connection()
    for told in told_classes():
        if not anchorings(told.table, today, with_policies=True):
            continue
        rows: Any = await connection.execute(_grouped(told, today), {ABOUT: parties})
        counts: Counter[tuple[date, tuple[str, ...]]] = Counter()
        for row in rows.mappings():
            since = {name: _written(day) for name, day in row.items() if name != "records"}
            kept = kept_until(told, since, today, last_month)
            if last := goes_after(kept):
                counts[last, tuple(each.basis for each in kept)] += row["records"]
        title = words_of(told.name).title[language]
        found += [
            Leaving(record_class=told.name, title=title, count=count, on=on, bases=[*bases])
            for (on, bases), count in counts.items()
        ]
    return sorted(found, key=lambda each: (each.on, each.title))


@lru_cache(KEPT)
def _grouped(told: ToldClass, today: date) -> Select[Any]:
    """Count rows by the days that their rules count from."""
    known = anchorings(told.table, today, with_policies=True)
    is_about = or_(false(), *(ending(told.table, each) for each in told.ways))
    days = select(*(each.day.label(f"rule_{at}") for at, each in enumerate(known)))
    each = days.where(is_about).subquery("each_row")
    return select(*each.c, func.count().label("records")).group_by(*each.c)


def _written(day: Any) -> str | None:
    if day is None:
        return None
    return str(local_day(day) if hasattr(day, "hour") else day)


async def leaving_of(work: Work, party_id: UUID, language: Language) -> list[Leaving]:
    """Tell when records of somebody go, who is there for everybody to see."""
    parties = await parties_of(work, party_id)
    if (await work.session.scalars(restrictions_of(parties))).first() is not None:
        raise NotFound("There is no such record.")
    today, month = local_day(work.now), await year_end_month(work.session)
    return await leaving(work.session, parties, today, month, language)
