"""Whom a view speaks of: the parties at the end of the paths of the columns it shows.

Columns that a join makes equal lead to the same party, and it is asked for once.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import BinaryExpression, ColumnElement, func, select
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.schema import Column

from api.database.paths import class_of, steps
from api.kernel.privacy import PERSONAL, SUBJECT, Category


class Same:
    """Which columns are equal to each other, by the conditions of joins."""

    def __init__(self, *conditions: Any) -> None:
        self._groups: list[set[str]] = []
        for condition in conditions:
            self._learn(condition)

    def and_by(self, *conditions: Any) -> "Same":
        more = Same(*conditions)
        for group in self._groups:
            more.join(group)
        return more

    def join(self, columns: set[str]) -> None:
        touching = [group for group in self._groups if group & columns]
        self._groups = [group for group in self._groups if group not in touching]
        self._groups.append(columns.union(*touching))

    def name(self, column: Any) -> str:
        """Give one name to all columns that are equal to this one."""
        group = next((each for each in self._groups if str(column) in each), {str(column)})
        return min(group)

    def _learn(self, condition: Any) -> None:
        for part in visitors.iterate(condition):
            if isinstance(part, BinaryExpression) and part.operator is operators.eq:
                sides = part.left, part.right
                if all(isinstance(side, Column) for side in sides):
                    self.join({str(side) for side in sides})


def stored(column: Column[Any]) -> Column[Any]:
    """Give the table's own column behind an alias's."""
    own: Any = next(iter(column.base_columns))
    return own  # type: ignore[no-any-return]  # a table's own column


def personal_in(expression: Any) -> Iterator[Column[Any]]:
    """Give the personal columns that an expression is made of, also of aliased tables."""
    for part in visitors.iterate(expression):
        if isinstance(part, Column) and PERSONAL in stored(part).info:
            yield part


def category_of(column: Column[Any]) -> Category:
    category: Category = stored(column).info[PERSONAL].category
    return category


def subjects_in(
    expressions: Iterable[Any], visible: frozenset[Category], same: Same
) -> dict[str, ColumnElement[Any]]:
    """Say in SQL, once each, the parties whose visible personal data are shown.

    Of columns that an outer join makes equal, some may be empty, so any of them tells.
    """
    alike: dict[str, dict[str, ColumnElement[Any]]] = {}
    for column in (each for expression in expressions for each in personal_in(expression)):
        if category_of(column) in visible:
            subject = subject_of(column, same)
            alike.setdefault(same.name(subject), {})[str(subject)] = subject
    return {
        name: func.coalesce(*ways.values()) if len(ways) > 1 else next(iter(ways.values()))
        for name, ways in alike.items()
    }


def subject_of(column: Column[Any], same: Same) -> ColumnElement[Any]:
    """Follow the path of a column in SQL, reusing tables that are joined already."""
    own = stored(column)
    columns: Any = column.table.c
    walk = list(steps(class_of(own.table.name), own.info[SUBJECT]))
    if not walk:
        return columns.id  # type: ignore[no-any-return]
    (first, at), *rest = walk
    found = columns[first.key]
    for step, following in rest:
        key = step.property.columns[0]
        if same.name(found) == same.name(at.__table__.c.id):
            found = key
        else:
            its = at.__table__  # what it joins to is around it, however deep
            chosen = select(key).where(its.c.id == found).correlate_except(its)
            found = chosen.scalar_subquery()
        at = following
    return found  # type: ignore[no-any-return]
