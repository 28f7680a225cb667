"""Puts a report together from one snapshot of the register: every class, page by page."""

import json
from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.holds import Hold
from api.kernel.languages import Language
from api.privacy.report.classes import Kind, ToldClass
from api.privacy.report.codes import in_words
from api.privacy.report.keeping import goes_after, held_by, kept_until
from api.privacy.report.reading import FIRST, ToldRow, count_rows, next_rows
from api.privacy.report.schemas import ToldField, ToldRecord, ToldRecords
from api.privacy.report.sources import Sources, sources_of
from api.privacy.report.words import title_of, words_of

MOST_COUNTED: Final = 10_001
NO_DAY: Final = "9999-12-31"
"""What stands where there is no day, so that it sorts last."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Of whom a report tells, on which day, in which language, and what holds anything."""

    session: AsyncSession
    parties: Sequence[UUID]
    today: date
    language: Language
    holds: Collection[Hold]
    year_end_month: int


async def first_records(asking: Asking, told: ToldClass, after: UUID, most: int) -> ToldRecords:
    """Tell the next records of a class, and how many there are in all."""
    records, more = await _page(asking, told, after, most)
    count = await count_rows(asking.session, told, asking.parties, MOST_COUNTED)
    return _class(asking, told, count, records, more)


async def all_records(
    asking: Asking, told: ToldClass, at_a_time: int
) -> AsyncIterator[list[ToldRecord]]:
    """Tell every record of a class, some at a time."""
    after: UUID | None = FIRST
    while after is not None:
        records, after = await _page(asking, told, after, at_a_time)
        if records:
            yield records


def whole_class(asking: Asking, told: ToldClass, records: list[ToldRecord]) -> ToldRecords:
    return _class(asking, told, len(records), records, None)


async def _page(
    asking: Asking, told: ToldClass, after: UUID, most: int
) -> tuple[list[ToldRecord], UUID | None]:
    rows = await next_rows(
        asking.session, told, asking.parties, asking.today, after=after, most=most + 1
    )
    shown = rows[:most]
    sources = await sources_of(asking.session, asking.parties, [each.id for each in shown])
    records = [_record(asking, told, each, sources) for each in shown]
    return records, shown[-1].id if len(rows) > most else None


def _record(asking: Asking, told: ToldClass, row: ToldRow, sources: Sources) -> ToldRecord:
    said = json.loads(row.said)
    kept = kept_until(told, said["since"], asking.today, asking.year_end_month)
    return ToldRecord.model_construct(
        id=row.id,
        fields=_fields(asking, told, row.id, said["values"], sources),
        kept=kept,
        goes_after=goes_after(kept),
        withheld=[name for name, is_withheld in said["withheld"].items() if is_withheld],
    )


def _fields(
    asking: Asking, told: ToldClass, key: UUID, values: dict[str, Any], sources: Sources
) -> list[ToldField]:
    """Tell the values there are; one that was taken away is told with what it was.

    They come from our own database in these very kinds, so that nothing is checked anew.
    """
    fields = []
    for column in told.columns:
        value = values[column.name] if values[column.name] != NO_DAY else None
        earlier = sources.before(key, column.name) if column.kind is Kind.PERSONAL else []
        if value is None and not earlier:
            continue
        is_sourced = column.kind is Kind.PERSONAL
        fields.append(
            ToldField.model_construct(
                name=column.name,
                title=title_of(column.name, asking.language),
                value=value,
                says=in_words(column, value, asking.language),
                source=sources.of(key, column.name) if is_sourced else None,
                earlier=earlier,
            )
        )
    return fields


def _class(
    asking: Asking, told: ToldClass, count: int, records: list[ToldRecord], more: UUID | None
) -> ToldRecords:
    words = words_of(told.name)
    return ToldRecords(
        name=told.name,
        title=words.title[asking.language],
        purposes=[*words.purposes],
        basis=words.basis,
        origin=words.origin,
        portable=words.is_portable,
        holds=held_by(told, asking.holds, asking.today),
        count=count,
        records=records,
        next_after=more,
    )
