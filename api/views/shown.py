"""What callers see of a noun, declared once: record, list, search and export derive from it.

A view's fields are columns of the same name, or what `fields` says. A field made of a
personal column is masked where the caller's roles are not shown that category, whatever the
expression around it: nobody has to remember to.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeAlias, TypeVar

from pydantic import BaseModel
from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    literal_column,
    null,
    select,
    true,
    type_coerce,
)
from sqlalchemy.sql.util import find_tables

from api.database.base import Base
from api.database.wire import JsonList, JsonObject
from api.kernel.access import Caller
from api.kernel.privacy import Category
from api.standing.own_rows import own_parties
from api.views.protected import without_protected
from api.views.restricted import unrestricted, without_restricted
from api.views.subjects import Same, category_of, personal_in, subjects_in

Scope: TypeAlias = Callable[[Caller], ColumnElement[bool]]
View = TypeVar("View", bound=BaseModel)
Visible: TypeAlias = frozenset[Category]


def everyone(_caller: Caller) -> ColumnElement[bool]:
    """Give the row scope of a noun that every permitted caller sees all of."""
    return true()


def seen_by(column: ColumnElement[Any], visible: Visible) -> ColumnElement[bool]:
    """Say in SQL that a row's own category is among those a caller is shown."""
    return column.in_([literal_column(f"'{each}'") for each in sorted(visible)])


@dataclass(frozen=True, eq=False)
class Nested:
    """Rows inside a view: those that `where` joins to the rows of the tables `around`."""

    table: type[Base]
    view: type[BaseModel]
    where: ColumnElement[bool]
    source: FromClause | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    order: Sequence[ColumnElement[Any]] = ()
    around: Sequence[FromClause] = ()
    stays: bool = False

    @property
    def origin(self) -> FromClause:
        return self.table.__table__ if self.source is None else self.source

    def sql(self, visible: Visible) -> ColumnElement[Any]:
        members = members_of(self, visible)
        rows = self._rows(JsonObject(members).label("item")).order_by(*self.order)
        return JsonList(rows.scalar_subquery())

    def subjects(
        self, visible: Visible, same: Same, known: set[str], *, outermost: bool = True
    ) -> Iterator[Select[Any]]:
        """Select the parties these rows show that no row around them has shown already."""
        here = same.and_by(self.where, self.origin)
        found = subjects_in(plain_members(self, visible), visible, here)
        for name in found.keys() - {here.name(each) for each in known}:
            if not outermost:
                raise TypeError(
                    f"{self.view.__name__} shows a party of its own, two levels deep"
                )
            yield self._rows(found[name].label("subject"))
        for each in nested_in(self.fields):
            yield from each.subjects(visible, here, known | found.keys(), outermost=False)

    @cached_property
    def same(self) -> Same:
        return Same(self.where, self.origin)

    @property
    def hidden(self) -> tuple[Any, ...]:
        """Of whom, when restricted, there are no rows: here or in the rows around."""
        return own_parties(self.table)

    def _rows(self, *columns: Any) -> Select[Any]:
        tests = [self.where, *unrestricted(self.table, self.where)]
        rows = select(*columns).select_from(self.origin).where(*tests)
        return rows.correlate(*self.around)


@dataclass(frozen=True, eq=False)
class Shown(Generic[View]):
    """One noun: its table, its view, who may see which rows, how it is found and sorted."""

    table: type[Base]
    view: type[View]
    to: Scope = everyone
    source: FromClause | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    sorts: Mapping[str, ColumnElement[Any]] = field(default_factory=dict)
    filters: Mapping[str, ColumnElement[bool]] = field(default_factory=dict)
    version: ColumnElement[int] | None = None
    late: bool = False
    """Choose a page's rows before they are made: for rows that are dear to make. Then the
    joins of `source` must neither add rows nor drop any."""
    keys: Mapping[str, ColumnElement[Any]] = field(default_factory=dict)
    """By a filter that stands alone: the same id in the table it asks, whose index finds the
    rows in their order. Through a join SQLite would read every row until a page is full."""
    wide: frozenset[str] = frozenset()
    """Sorts and filters for which many rows may be read: SQLite then reads in a thread."""
    stays: bool = False
    """Rows of restricted parties are there, values and all: they serve these parties."""

    @property
    def origin(self) -> FromClause:
        return self.table.__table__ if self.source is None else self.source

    @cached_property
    def same(self) -> Same:
        return Same(self.origin)

    @property
    def hidden(self) -> tuple[Any, ...]:
        """Of whom, when restricted, there are no rows."""
        return own_parties(self.table)

    @property
    def scope(self) -> list[ColumnElement[bool]]:
        """Say which rows are there for anybody."""
        return [] if self.stays else unrestricted(self.table)

    def is_logged(self, visible: Visible) -> bool:
        """Tell whether who looks is written down though no purpose is asked for.

        Those who work here are data subjects, too.
        """
        return Category.STAFF in visible and self._names_staff

    @cached_property
    def _names_staff(self) -> bool:
        columns = (each for told in all_in(self) for each in personal_in(told))
        return any(category_of(each) is Category.STAFF for each in columns)

    def json(self, visible: Visible) -> JsonObject:
        return JsonObject(members_of(self, visible))

    def subjects(self, visible: Visible) -> list[Select[Any]]:
        """Select, for one row, every party whose personal data its view shows this caller."""
        same = self.same
        found = subjects_in(plain_members(self, visible), visible, same)
        tables = find_tables(self.origin, include_aliases=True)
        own = [select(each.label("subject")).correlate(*tables) for each in found.values()]
        nested = nested_in(self.fields)
        return [*own, *(rows for n in nested for rows in n.subjects(visible, same, {*found}))]


def plain_members(of: Shown[Any] | Nested, visible: Visible) -> list[ColumnElement[Any]]:
    """Give the fields of a view that are no rows of their own."""
    told = expressions_of(of).values()
    return [_member(of, each, visible) for each in told if not isinstance(each, Nested)]


def all_in(of: Shown[Any] | Nested) -> Iterator[ColumnElement[Any]]:
    """Give what tells each field, also of the rows inside."""
    for each in expressions_of(of).values():
        if isinstance(each, Nested):
            yield from all_in(each)
        else:
            yield each


def nested_in(fields: Mapping[str, Any]) -> list[Nested]:
    return [each for each in fields.values() if isinstance(each, Nested)]


def members_of(of: Shown[Any] | Nested, visible: Visible) -> dict[str, ColumnElement[Any]]:
    """Say in SQL each field of a view, masked for callers who see these categories."""
    told = expressions_of(of)
    return {name: _member(of, expression, visible) for name, expression in told.items()}


def expressions_of(of: Shown[Any] | Nested) -> dict[str, Any]:
    """Give what tells each field of a view: an own expression, else the column of its name."""
    columns = of.table.__mapper__.columns
    given = {name: of.fields.get(name, columns.get(name)) for name in of.view.model_fields}
    if missing := [name for name, expression in given.items() if expression is None]:
        raise TypeError(f"{of.view.__name__} says {missing}, which no column and no field is")
    return given


def _member(of: Shown[Any] | Nested, given: Any, visible: Visible) -> ColumnElement[Any]:
    if isinstance(given, Nested):
        return given.sql(visible)
    expression = _masked(given, visible)
    if Category.PROTECTED not in visible:
        expression = without_protected(expression, of.same)
    return expression if of.stays else without_restricted(expression, of.same, of.hidden)


def _masked(expression: ColumnElement[Any], visible: Visible) -> ColumnElement[Any]:
    hidden = any(category_of(each) not in visible for each in personal_in(expression))
    return type_coerce(null(), expression.type) if hidden else expression
