"""Puts a report together from one snapshot of the register: every class, page by page."""

import json
from collections.abc import AsyncIterator, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.holds import Hold
from api.kernel.languages import Language
from api.privacy.report.classes import Kind, ToldClass, ToldColumn
from api.privacy.report.codes import has_words, in_words
from api.privacy.report.keeping import goes_after, held_by, kept_until
from api.privacy.report.reading import FIRST, ToldRow, count_rows, next_rows
from api.privacy.report.schemas import (
    EarlierValue,
    KeptUntil,
    ToldField,
    ToldRecord,
    ToldRecords,
    ToldSource,
)
from api.privacy.report.sources import Sources, sources_of
from api.privacy.report.words import title_of, words_of

MOST_COUNTED: Final = 10_001
KEPT: Final = 300
NOTHING: Final[list[EarlierValue]] = []
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


class SaidField(NamedTuple):
    """One value as it is told."""

    name: str
    title: str
    value: Any
    says: str | None
    source: ToldSource | None
    earlier: list[EarlierValue]


class SaidRecord(NamedTuple):
    """One record as it is told."""

    id: UUID
    fields: Sequence[SaidField]
    kept: list[KeptUntil]
    goes_after: date | None
    withheld: list[str]


async def first_records(asking: Asking, told: ToldClass, after: UUID, most: int) -> ToldRecords:
    """Tell the next records of a class, and how many there are in all."""
    records, more = await _page(asking, told, after, most)
    count = await count_rows(asking.session, told, asking.parties, MOST_COUNTED)
    return class_of_records(asking, told, count, records, more)


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
    return class_of_records(asking, told, len(records), records, None)


async def _page(
    asking: Asking, told: ToldClass, after: UUID, most: int
) -> tuple[list[ToldRecord], UUID | None]:
    rows, more = await next_said(asking, told, after, most)
    return [as_told(each) for each in rows], more


async def next_said(
    asking: Asking, told: ToldClass, after: UUID, most: int
) -> tuple[list[SaidRecord], UUID | None]:
    """Read the next records of a class, and where to go on, if there is more."""
    rows = await next_rows(
        asking.session, told, asking.parties, asking.today, after=after, most=most + 1
    )
    shown = rows[:most]
    sources = await sources_of(asking.session, asking.parties, [each.id for each in shown])
    said = [_record(asking, told, each, sources) for each in shown]
    return said, shown[-1].id if len(rows) > most else None


def as_told(said: SaidRecord) -> ToldRecord:
    """Say it by the schema. It comes from our own database in these very kinds: unchecked."""
    fields = [ToldField.model_construct(**each._asdict()) for each in said.fields]
    return ToldRecord.model_construct(**said._asdict() | {"fields": fields})


def _record(asking: Asking, told: ToldClass, row: ToldRow, sources: Sources) -> SaidRecord:
    said = json.loads(row.said)
    kept = kept_until(told, said["since"], asking.today, asking.year_end_month)
    return SaidRecord(
        id=row.id,
        fields=[*_fields(asking, told, row.id, said["values"], sources)],
        kept=kept,
        goes_after=goes_after(kept),
        withheld=[name for name, is_withheld in said["withheld"].items() if is_withheld],
    )


def _fields(
    asking: Asking, told: ToldClass, key: UUID, values: dict[str, Any], sources: Sources
) -> Iterator[SaidField]:
    """Tell the values there are; one that was taken away is told with what it was."""
    for column, name, title, is_personal, is_code in _columns(told, asking.language):
        value = values[name]
        if value == NO_DAY:
            value = None
        earlier = sources.before(key, name) if is_personal else NOTHING
        if value is None and not earlier:
            continue
        says = in_words(column, value, asking.language) if is_code else None
        source = sources.of(key, name) if is_personal else None
        yield SaidField(name, title, value, says, source, earlier)


@lru_cache(KEPT)
def _columns(
    told: ToldClass, language: Language
) -> Sequence[tuple[ToldColumn, str, str, bool, bool]]:
    """Give of each column its name, its title, and whether it is personal, and holds codes."""
    return [
        (
            each,
            each.name,
            title_of(each.name, language),
            each.kind is Kind.PERSONAL,
            has_words(each),
        )
        for each in told.columns
    ]


def class_of_records(
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
