"""Every table that holds personal data, computed from what tables state of themselves."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from api.accountability.processing.schemas import CataloguedColumn, CataloguedTable
from api.database.base import Base
from api.database.paths import class_of
from api.kernel.languages import Language
from api.kernel.privacy import Kept, KeptWith
from api.privacy.report.classes import told_classes
from api.privacy.report.words import class_words, title_of


@cache
def personal_tables() -> Mapping[str, type[Base]]:
    """Give every table with a personal column, or whose rows lead to somebody, by name."""
    leading = {each.name for each in told_classes()}
    every = {each.class_.__tablename__: each.class_ for each in Base.registry.mappers}
    return {
        name: table
        for name, table in sorted(every.items())
        if name in leading or [*_own(table)]
    }


def catalogue(language: Language) -> list[CataloguedTable]:
    """Say what each holds, what it is used for, how long it is kept, and what erasure does."""
    return [_table(name, table, language) for name, table in personal_tables().items()]


def rules_of(table: type[Base]) -> Iterator[Kept]:
    """Give the rules that keep a table's rows: its own, or those of the row it belongs to."""
    if not isinstance(table.kept, KeptWith):
        yield from table.kept
        return
    [key] = table.__table__.c[table.kept.owner].foreign_keys
    yield from rules_of(class_of(key.target_fullname.partition(".")[0]))


def name_of(table: type[Base], language: Language) -> str:
    """Give what a class of records is called; one without words, what its table says of it."""
    found = class_words().get(str(table.__tablename__))
    return found.title[language] if found else (table.__doc__ or "").partition("\n")[0]


def _table(name: str, table: type[Base], language: Language) -> CataloguedTable:
    known = class_words().get(name)
    return CataloguedTable(
        table=name,
        title=name_of(table, language),
        purposes=[*known.purposes] if known else [],
        bases=[known.basis] if known else [],
        kept=[_kept(each) for each in rules_of(table)],
        columns=[_column(each, language) for each in _own(table)],
    )


def _own(table: type[Base]) -> Iterator[tuple[str, Any, str | None]]:
    """Give the personal columns that stand in the table itself, and not in its parent's."""
    for name, stated, path in table.personal_columns():
        if table.__mapper__.columns[name].table is table.__table__:
            yield name, stated, path


def _column(stated: tuple[str, Any, str | None], language: Language) -> CataloguedColumn:
    name, personal, path = stated
    return CataloguedColumn(
        name=name,
        title=title_of(name, language),
        category=personal.category,
        on_erasure=personal.on_erasure,
        subject=path or "",
    )


def _kept(each: Kept) -> str:
    when = f" ({each.when})" if each.when else ""
    return f"{each.rule}: {each.since}{when}"
