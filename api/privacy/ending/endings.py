"""Which tables hold rows that end by a rule of ours, and which of these are over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, false, literal_column, not_, or_, select

from api.database.base import Base
from api.database.types import Moment
from api.database.work import Work
from api.kernel.clock import HELSINKI, local_day
from api.kernel.privacy import Kept, KeptWith
from api.law import retention
from api.law.periods import fiscal_year_end, months_after
from api.law.retention import RetentionRule
from api.privacy.erasure.computing import year_end_month
from api.privacy.queries.classes import columns_of
from api.privacy.rules.reasons import FISCAL_YEAR_END

END: Final = "end_periods"
AT_A_TIME: Final = 100


@dataclass(frozen=True, eq=False)
class Ending:
    """A table some of whose rows end by a rule."""

    table: type[Base]
    kept: Kept
    rule: RetentionRule


def endings(today: date) -> list[Ending]:
    """Give all there are; what points to another goes before it."""
    places = {each.name: at for at, each in enumerate(Base.metadata.sorted_tables)}
    found = (
        Ending(mapper.class_, kept, rule)
        for mapper in Base.registry.mappers
        for kept in _stated(mapper.class_)
        if (rule := retention.rule(kept.rule, today)).job == END
    )
    return sorted(found, key=lambda each: -places[each.table.__tablename__])


async def next_over(
    work: Work, ending: Ending, after: UUID
) -> tuple[Sequence[UUID], UUID | None]:
    """Give the next rows that are over and not ended yet, and where to go on."""
    today, stored = local_day(work.now), ending.table.__table__
    since: Any = stored.c[ending.kept.since]
    found = (
        select(stored.c.id, since)
        .where(stored.c.id > after, since < _before(ending.rule, today, since))
        .where(_is_unended(ending))
        .order_by(stored.c.id)
        .limit(AT_A_TIME)
    )
    if ending.kept.when:
        found = found.where(literal_column(ending.kept.when))
    rows = (await work.session.execute(found)).all()
    month = await year_end_month(work.session)
    over = [key for key, at in rows if _is_over(ending.rule, at, today, month)]
    return over, rows[-1][0] if len(rows) == AT_A_TIME else None


@cache
def parts_of(table: type[Base]) -> Sequence[tuple[type[Base], Any]]:
    """Give the tables whose rows are kept with one of this, by the column that says so."""
    return tuple(
        (mapper.class_, column)
        for mapper in Base.registry.mappers
        if isinstance(mapper.class_.kept, KeptWith)
        for column in [mapper.class_.__table__.c[mapper.class_.kept.owner]]
        if column.references(table.__table__.c.id)
    )


@cache
def pointers_to(table: type[Base]) -> Sequence[tuple[type[Base], Any]]:
    """Give every column that points to rows of a table."""
    return tuple(
        (mapper.class_, column)
        for mapper in Base.registry.mappers
        for column in mapper.local_table.columns
        if column.references(table.__table__.c.id)
    )


def _stated(table: type[Base]) -> Sequence[Kept]:
    return () if isinstance(table.kept, KeptWith) else table.kept


def _is_unended(ending: Ending) -> ColumnElement[bool]:
    """Say in SQL that a row still names somebody, or that nothing needs it any more."""
    names = _says(ending.table)
    if ending.kept.is_sealed:
        return names
    own = {part for part, _ in parts_of(ending.table)}
    key = ending.table.__table__.c.id
    outside = [
        select(table.__table__.c.id).where(column == key).exists()
        for table, column in pointers_to(ending.table)
        if table not in own
    ]
    return or_(names, not_(or_(false(), *outside)))


def _says(table: type[Base]) -> ColumnElement[bool]:
    """Say in SQL that a row, or what belongs to it, holds a personal value."""
    live = [each.is_live for each in columns_of(table)]
    inside = [
        select(part.__table__.c.id).where(column == table.__table__.c.id, _says(part)).exists()
        for part, column in parts_of(table)
    ]
    return or_(false(), *live, *inside)


def _before(rule: RetentionRule, today: date, since: Any) -> date | datetime:
    """Give the day or moment before which anything can be over: without the rounding."""
    day = months_after(today, -rule.period.months) if rule.period else date.min
    return datetime.combine(day, time(), HELSINKI) if isinstance(since.type, Moment) else day


def _is_over(rule: RetentionRule, at: date | datetime, today: date, month: int) -> bool:
    day = local_day(at) if isinstance(at, datetime) else at
    is_fiscal = rule.anchor == FISCAL_YEAR_END
    last = rule.ends(fiscal_year_end(day, month) if is_fiscal else day)
    return last is not None and last < today
