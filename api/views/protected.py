"""Keeps the places of people with a protected address from all who need not know them.

A value that tells where somebody is, or may tell it as a note may, counts as `PROTECTED`
while they are protected, whatever its own category is. So does how they are reached. A sole
trader's firm is where the trader is.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Text,
    case,
    cast,
    literal,
    literal_column,
    null,
    or_,
    type_coerce,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from api.database.base import Base
from api.kernel.privacy import FINDABLE, PERSONAL
from api.standing.tables import Protection
from api.views.search_tables import SearchEntry
from api.views.subjects import Same, personal_in, stored, subject_of

TABLE = Protection.__tablename__
ENTRIES = SearchEntry.__table__


class IsProtected(FunctionElement[bool]):
    """Whether the address of a party, given by its id, is protected."""

    inherit_cache = True
    type = Boolean()
    _is_implicitly_boolean = True


@compiles(IsProtected)
def _looked_up(element: IsProtected, compiler: SQLCompiler, **options: Any) -> str:
    """Ask by the index on the party: by its own, and by that of the trader behind a firm."""
    [party] = (compiler.process(each, **options) for each in element.clauses)
    trader = f"(SELECT trading.person_id FROM organisations trading WHERE trading.id = {party})"  # noqa: S608 - our names
    return (
        f"EXISTS (SELECT 1 FROM {TABLE} WHERE {TABLE}.ended_at IS NULL"  # noqa: S608 - our names
        f" AND {TABLE}.party_id IN ({party}, {trader}))"
    )


def without_protected(expression: ColumnElement[Any], same: Same) -> ColumnElement[Any]:
    """Empty an expression that tells where somebody is whose address is protected."""
    subjects = {
        str(subject): IsProtected(subject)
        for column in personal_in(expression)
        if stored(column).info[PERSONAL].locates
        for subject in [subject_of(column, same)]
    }
    if not subjects:
        return expression
    hidden = or_(*subjects.values())
    return type_coerce(case((hidden, null()), else_=expression), expression.type)


def not_found_by_place() -> ColumnElement[bool]:
    """Say which words nobody finds a protected person by: those that locate."""
    by = cast(ENTRIES.c.record_type + literal(".") + ENTRIES.c.column, Text)
    places: list[Any] = [literal_column(f"'{each}'") for each in _locating()]
    return or_(by.not_in(places), ~IsProtected(ENTRIES.c.party_id))


@cache
def _locating() -> tuple[str, ...]:
    return tuple(sorted(_located()))


def _located() -> Iterator[str]:
    """Name the findable columns that tell where somebody is."""
    for mapper in Base.registry.mappers:
        for attribute in mapper.column_attrs:
            info: Any = attribute.columns[0].info
            if info.get(FINDABLE) and PERSONAL in info and info[PERSONAL].locates:
                yield f"{mapper.local_table.name}.{attribute.key}"  # type: ignore[attr-defined]
