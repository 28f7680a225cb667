"""From what day each row of a table is kept, and by which statutes, said in SQL."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, case, literal_column, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from api.database.base import Base
from api.database.paths import class_of
from api.database.types import Moment
from api.kernel.privacy import KeptWith
from api.law import retention

HOUR: Final = 13
"""Characters of a moment's text up to its hour."""


@dataclass(frozen=True, slots=True)
class Anchoring:
    """A statute that some rows fall under, with the day it counts from; null for the others."""

    rule: str
    day: ColumnElement[Any]
    spares: frozenset[str]


class ToTheHour(FunctionElement[Any]):
    """A moment without its minutes: enough to tell its day in any time zone of ours."""

    inherit_cache = True
    type = Moment()


@compiles(ToTheHour, "sqlite")
def _cut(element: ToTheHour, compiler: SQLCompiler, **options: Any) -> str:
    [moment] = (compiler.process(each, **options) for each in element.clauses)
    return f"(substr({moment}, 1, {HOUR}) || ':00:00.000000Z')"


@compiles(ToTheHour, "postgresql")
def _truncated(element: ToTheHour, compiler: SQLCompiler, **options: Any) -> str:
    [moment] = (compiler.process(each, **options) for each in element.clauses)
    return f"date_trunc('hour', {moment}, 'UTC')"


def anchorings(
    table: type[Base], today: date, *, with_policies: bool = False
) -> list[Anchoring]:
    """Give the statutes that rows of a table may fall under; policies are none."""
    return [*_of(table, today, with_policies=with_policies)]


def _of(table: type[Base], today: date, *, with_policies: bool) -> Iterator[Anchoring]:
    stored = table.__table__
    if isinstance(table.kept, KeptWith):
        key = stored.c[table.kept.owner]
        [pointing] = key.foreign_keys
        owner = class_of(pointing.target_fullname.partition(".")[0])
        for each in _of(owner, today, with_policies=with_policies):
            found = select(each.day).where(owner.__table__.c.id == key).correlate(stored)
            yield Anchoring(each.rule, found.scalar_subquery(), each.spares | table.kept.spares)
        return
    for kept in table.kept:
        if with_policies or retention.rule(kept.rule, today).is_statute:
            day: ColumnElement[Any] = stored.c[kept.since]
            if isinstance(day.type, Moment):
                day = ToTheHour(day)
            if kept.when:
                day = case((literal_column(kept.when), day))
            yield Anchoring(kept.rule, day, kept.spares)
