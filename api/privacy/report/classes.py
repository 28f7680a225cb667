"""Every class of records that a report tells of, with what is told of each column.

Nobody lists tables: one whose rows lead to a party is here the moment it imports, and each of
its columns is told, or is of a kind that says nothing about anybody.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Date, select

from api.database.base import Base
from api.database.paths import class_of
from api.database.types import Key, Keys, Moment
from api.kernel.privacy import PERSONAL, SUBJECT
from api.privacy.report.ways import is_own, steps_of, ways_of
from api.privacy.report.words import class_words

MACHINERY: Final = frozenset(
    {
        *("version", "position", "ordinal", "group_key", "event_id"),
        *("content", "sha256", "previous_sha256", "digest", "sealed", "secret", "swapped"),
        *("mail_digest", "proof", "contact_key"),
    }
)
"""Columns by which the register works: they count, sort, seal or encrypt, and tell nothing."""
NUMBERS: Final = frozenset({"number", "direction"})
"""What a helper may know of another's record, beside the times when he was there."""


class Kind(StrEnum):
    """What a column is to a report."""

    PERSONAL = "personal"
    FACT = "fact"
    REFERENCE = "reference"
    MACHINERY = "machinery"


@dataclass(frozen=True, eq=False)
class ToldColumn:
    """What is told to those who stand at the end of one of these ways from its row."""

    name: str
    value: ColumnElement[Any]
    kind: Kind
    ways: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class ToldClass:
    """A table whose rows are about somebody, by one of these ways."""

    table: type[Base]
    ways: tuple[str, ...]
    columns: tuple[ToldColumn, ...]

    @property
    def name(self) -> str:
        return str(self.table.__tablename__)


@cache
def told_classes() -> tuple[ToldClass, ...]:
    """Give every class there is, by the name of its table."""
    found: dict[str, type[Base]] = {
        mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers
    }
    return tuple(
        ToldClass(found[name], ways, tuple(_told(found[name], ways)))
        for name in sorted(found)
        if (ways := ways_of(found[name]))
    )


def told_in_order() -> list[ToldClass]:
    """Give every class in the order in which its words stand: who one is comes first."""
    places = {name: at for at, name in enumerate(class_words())}
    return sorted(told_classes(), key=lambda each: places.get(each.name, len(places)))


def kind_of(column: Column[Any]) -> Kind:
    """Tell what a column is to a report."""
    if PERSONAL in column.info:
        return Kind.PERSONAL
    if isinstance(column.type, (Key, Keys)):
        return Kind.REFERENCE
    is_salt = column.name == "salts" or column.name.endswith("_salt")
    return Kind.MACHINERY if is_salt or column.name in MACHINERY else Kind.FACT


def _told(table: type[Base], ways: tuple[str, ...]) -> Iterator[ToldColumn]:
    own = tuple(each for each in ways if is_own(table, each)) or ways
    yield from _numbers(table, own)
    yield from _names(table, own)
    for attribute in table.__mapper__.column_attrs:
        column: Any = attribute.columns[0]
        kind = kind_of(column)
        if column.table is not table.__table__:
            continue
        if kind is Kind.PERSONAL:
            yield ToldColumn(attribute.key, column, kind, (column.info[SUBJECT],))
        elif kind is Kind.FACT:
            known = isinstance(column.type, (Moment, Date)) or column.name in NUMBERS
            yield ToldColumn(attribute.key, column, kind, ways if known else own)


def _numbers(table: type[Base], own: tuple[str, ...]) -> Iterator[ToldColumn]:
    """Tell by its number what a row belongs to: the order of a line, the invoice of a VAT."""
    for step, name in steps_of(table):
        theirs: Any = class_of(name).__table__
        through = tuple(each for each in own if each.partition(".")[0] == step)
        if through and "number" in theirs.c and PERSONAL not in theirs.c.number.info:
            yield _beside(table, step, theirs.c.number, through)


def _names(table: type[Base], own: tuple[str, ...]) -> Iterator[ToldColumn]:
    """Tell by its name what a row points to and is nobody: a product, a recipient."""
    for step, name in steps_of(table):
        reached = class_of(name)
        theirs: Any = reached.__table__
        is_nobody = not ways_of(reached) and not [*reached.personal_columns()]
        if is_nobody and "name" in theirs.c:
            yield _beside(table, step, theirs.c.name, own)


def _beside(
    table: type[Base], step: str, value: Column[Any], ways: tuple[str, ...]
) -> ToldColumn:
    own: Any = table.__table__
    theirs: Any = value.table
    other = theirs.alias(f"its_{step}")
    found = select(other.c[value.key]).where(other.c.id == own.c[f"{step}_id"])
    return ToldColumn(step, found.scalar_subquery(), Kind.REFERENCE, ways)
