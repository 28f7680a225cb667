"""What follows from every row, made in the database: where its values came from, and words.

Both are read off the tables' own declarations, so a new personal or findable column is
covered the day it exists.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, Insert, cast, func, insert, literal, select
from sqlalchemy.orm import Mapper

from api.audit.provenance import SOURCELESS
from api.audit.tables import Provenance
from api.database.base import Base
from api.database.paths import steps
from api.database.types import Key
from api.demo.generator.calendar import MADE_AT
from api.demo.generator.folding import FOLDING
from api.demo.generator.rows import COLUMNS
from api.kernel.access import REGISTER
from api.kernel.privacy import Category, Personal
from api.kernel.sources import SourceKind
from api.views.findable import findable_columns
from api.views.search_tables import SearchEntry

REFERENCE: Final = "generate"


def derivations(*, is_sqlite: bool) -> Iterator[Insert]:
    """Give the statements that complete the rows, one for each column they speak of."""
    places = count(1)
    for mapper in _filled():
        table = mapper.class_
        for named in table.personal_columns():
            if named[1].category is not Category.STAFF:
                yield _sources(mapper, named, next(places), is_sqlite=is_sqlite)
        for name, path, category in findable_columns(table):
            yield _words(mapper, name, category, path, is_sqlite=is_sqlite)


def _filled() -> list[Mapper[Base]]:
    """List what is generated, and a party only as what it is: a person or an organisation."""
    return [
        mapper
        for mapper in sorted(Base.registry.mappers, key=lambda each: each.class_.__name__)
        if mapper.class_.__tablename__ in COLUMNS.keys() - SOURCELESS
        and (mapper.polymorphic_on is None or mapper.polymorphic_identity is not None)
    ]


def _sources(
    mapper: Mapper[Base],
    named: tuple[str, Personal, str | None],
    place: int,
    *,
    is_sqlite: bool,
) -> Insert:
    name, personal, path = named
    value = mapper.columns[name]
    party, joined = _party(mapper, path)
    row = {
        "id": _own_id(mapper, place, is_sqlite=is_sqlite),
        "record_type": literal(mapper.class_.__tablename__),
        "record_id": _id(mapper),
        "column": literal(name),
        "category": literal(personal.category.value),
        "subject_id": party,
        "kind": literal(SourceKind.IMPORT.value),
        "reference": literal(REFERENCE),
        "recorded_at": literal(MADE_AT, Provenance.__table__.c.recorded_at.type),
        "recorded_by": literal(REGISTER.id, Key()),
    }
    rows = select(*row.values()).select_from(joined).where(value.is_not(None))
    return insert(Provenance).from_select([*row], rows)


def _words(
    mapper: Mapper[Base], name: str, category: Category | None, path: str, *, is_sqlite: bool
) -> Insert:
    value = mapper.columns[name]
    party, joined = _party(mapper, path)
    row = {
        "party_id": party,
        "record_type": literal(mapper.class_.__tablename__),
        "record_id": _id(mapper),
        "column": literal(name),
        "category": literal(category and category.value),
        "text": _folded(value, is_sqlite=is_sqlite),
    }
    found = select(*row.values()).select_from(joined)
    rows = found.where(value.is_not(None), party.is_not(None))
    return insert(SearchEntry).from_select([*row], rows, include_defaults=False)


def _id(mapper: Mapper[Base]) -> ColumnElement[Any]:
    return mapper.local_table.c.id


def _party(mapper: Mapper[Base], path: str | None) -> tuple[ColumnElement[Any], FromClause]:
    """Give the id at a path's end, and the rows joined with those on the way to it."""
    found, joined = _id(mapper), mapper.selectable
    for place, (column, _) in enumerate(steps(mapper.class_, path or "self")):
        if place == 0:
            found = mapper.local_table.c[column.key]
            continue
        at = column.class_.__table__.alias()
        joined = joined.outerjoin(at, at.c.id == found)
        found = at.c[column.key]
    return found, joined


def _own_id(mapper: Mapper[Base], place: int, *, is_sqlite: bool) -> ColumnElement[Any]:
    """Make an id of a record's own, by numbering in the bits that `Ids` leaves empty."""
    key = _id(mapper)
    if is_sqlite:
        return func.substr(key, 1, 15) + f"{place:03x}" + func.substr(key, 19)
    return cast(func.encode(func.set_byte(func.uuid_send(key), 7, place), "hex"), Key())


def _folded(column: ColumnElement[str], *, is_sqlite: bool) -> ColumnElement[str]:
    """Fold in SQL. PostgreSQL has what it takes; SQLite is lent it by its loader."""
    if is_sqlite:
        return func.folded(column)
    return func.translate(func.lower(column), FOLDING.before, FOLDING.after)
