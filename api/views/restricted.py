"""Leaves restricted persons out of what is read: their own rows go, their values elsewhere.

GDPR, Article 18: their data are stored and no longer used. A row that is a party's own, such
as a customer or a phone number, is not there; one that speaks of a party among others, such
as an order, is there without the values that do.
"""

from typing import Any

from sqlalchemy import Boolean, Column, ColumnElement, case, null, or_, type_coerce
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import visitors
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from api.database.base import Base
from api.kernel.privacy import Category
from api.standing.own_rows import own_parties
from api.standing.tables import Restriction
from api.views.subjects import Same, category_of, personal_in, subject_of

TABLE = Restriction.__tablename__


class IsRestricted(FunctionElement[bool]):
    """Whether a party, given by its id, is restricted."""

    inherit_cache = True
    type = Boolean()
    _is_implicitly_boolean = True


@compiles(IsRestricted)
def _looked_up(element: IsRestricted, compiler: SQLCompiler, **options: Any) -> str:
    """Ask by the index on the party alone, whatever statement this stands in."""
    [party] = (compiler.process(each, **options) for each in element.clauses)
    found = f"{TABLE}.party_id = {party} AND {TABLE}.ended_at IS NULL"
    return f"EXISTS (SELECT 1 FROM {TABLE} WHERE {found})"  # noqa: S608 - our names


def unrestricted(table: type[Base], *conditions: Any) -> list[ColumnElement[bool]]:
    """Say which rows are there, but by columns that conditions tie to a row around them."""
    tied = {part for each in conditions for part in visitors.iterate(each)}
    return [~IsRestricted(party) for party in own_parties(table) if party not in tied]


def without_restricted(
    expression: ColumnElement[Any], same: Same, hidden: tuple[Any, ...]
) -> ColumnElement[Any]:
    """Empty an expression where it speaks of somebody restricted whose row is not hidden."""
    names = {same.name(each) for each in hidden}
    found: dict[str, ColumnElement[bool]] = {}
    for column in personal_in(expression):
        if category_of(column) is not Category.STAFF:
            subject = subject_of(column, same)
            if not (isinstance(subject, Column) and same.name(subject) in names):
                found[str(subject)] = IsRestricted(subject)
    if not found:
        return expression
    return type_coerce(case((or_(*found.values()), null()), else_=expression), expression.type)
