"""Every class of records that can be about a party, computed from what tables state.

Nobody lists tables: one with a personal column whose path ends at a party is here the moment
it imports. Only the words of the search are left out: they repeat values, and go with them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    Text,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    select,
)

from api.database.base import Base
from api.database.paths import steps
from api.database.types import Key
from api.kernel.privacy import ERASED, PERSONAL, SALT, SUBJECT, Category, OnErasure, Personal
from api.views.search_tables import SearchEntry

PARTIES: Final = bindparam("about_parties", type_=Key(), expanding=True)
"""All that are the one data subject."""


@dataclass(frozen=True, eq=False)
class PersonalColumn:
    """A personal column of a table: what erasure does to it, and to the salt beside it."""

    name: str
    on_erasure: OnErasure
    column: Column[Any]
    salt: Column[Any] | None

    @property
    def is_live(self) -> ColumnElement[bool]:
        """Say in SQL that it holds a value that erasure has not been at."""
        if self.salt is not None or self.on_erasure is OnErasure.CLEAR:
            return self.column.is_not(None)
        return and_(self.column.is_not(None), self.column != _pseudonym(self.column.table))


@dataclass(frozen=True, eq=False)
class RecordClass:
    """The columns of a table that speak of a party at the end of one path."""

    table: type[Base]
    path: str
    columns: tuple[PersonalColumn, ...]

    @property
    def name(self) -> str:
        return str(self.table.__tablename__)

    @property
    def is_about(self) -> ColumnElement[bool]:
        """Say in SQL which rows are about `PARTIES`: from these backwards, by indexes."""
        walk = list(steps(self.table, self.path))
        if not walk:
            return self.table.__table__.c.id.in_(PARTIES)
        keys = [each.property.columns[0] for each, _ in walk]
        condition = keys[-1].in_(PARTIES)
        for key, (_, reached) in reversed([*zip(keys[:-1], walk[:-1], strict=True)]):
            condition = key.in_(select(reached.__table__.c.id).where(condition))
        return condition  # type: ignore[no-any-return]


@cache
def record_classes() -> tuple[RecordClass, ...]:
    """Give every class there is, by table and path."""
    found: dict[tuple[str, str], tuple[type[Base], list[PersonalColumn]]] = {}
    for mapper in Base.registry.mappers:
        if mapper.class_ is not SearchEntry:
            for path, column in _personal(mapper.class_):
                name = mapper.class_.__tablename__, path
                found.setdefault(name, (mapper.class_, []))[1].append(column)
    return tuple(
        RecordClass(table, path, tuple(columns))
        for (_, path), (table, columns) in sorted(found.items(), key=lambda each: each[0])
    )


def pseudonym(row_id: Any) -> str:
    """Give what stands in the place of a value that cannot be empty: nothing can be read in it.

    >>> from uuid import UUID
    >>> pseudonym(UUID("0198f2a0-0000-7000-8000-0123456789ab"))
    '∅0123456789ab'
    """
    return ERASED + str(row_id)[24:]


def _pseudonym(table: Any) -> ColumnElement[str]:
    return literal_column(f"'{ERASED}'", Text()) + func.substr(cast(table.c.id, Text), 25)


def columns_of(table: type[Base]) -> Iterator[PersonalColumn]:
    """Give every personal column that a table itself holds, those about staff, too."""
    for attribute in table.__mapper__.column_attrs:
        column: Any = attribute.columns[0]
        stated: Personal | None = column.info.get(PERSONAL)
        if stated and column.table is table.__table__:
            salt = column.info.get(SALT)
            beside = table.__table__.c[salt] if salt else None
            yield PersonalColumn(attribute.key, stated.on_erasure, column, beside)


def _personal(table: type[Base]) -> Iterator[tuple[str, PersonalColumn]]:
    for each in columns_of(table):
        if each.column.info[PERSONAL].category is not Category.STAFF:
            yield each.column.info[SUBJECT], each
