"""Finds vehicles and loads as somebody types: by plate, number, or whose they are."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import CTE, ColumnElement, FromClause, Select, Subquery, func, select, union_all
from sqlalchemy import literal_column as written

from api.kernel.access import Caller
from api.kernel.folding import folded
from api.kernel.privacy import Category
from api.views.finding import SHORTEST_INFIX, matches

OF_PARTIES: Final = ("parties", "persons", "organisations", "customers", "phones", "emails")
"""Tables whose findable values tell which party it is, and not one thing of many it has."""
LONGEST_PLATE: Final = 12


def as_sought(text: str) -> str:
    """Fold what was typed; a plate or a number with spaces in it is put together.

    >>> as_sought("ABC 123"), as_sought("Mallikuljetus Oy")
    ('abc123', 'mallikuljetus oy')
    """
    sought = folded(text)
    together = sought.replace(" ", "")
    has_digit = any(each.isdigit() for each in together)
    return together if has_digit and len(together) <= LONGEST_PLATE else sought


def asked_by(caller: Caller, sought: str) -> tuple[frozenset[Category], bool]:
    """Name the statement of a search: for whom, and whether in the middle of words, too."""
    return caller.visible, len(sought) >= SHORTEST_INFIX


def entries(visible: frozenset[Category], *, infix: bool) -> CTE:
    return matches(visible, infix=infix).cte("match")


def of_record(
    match: CTE,
    record_type: str,
    key: ColumnElement[Any],
    *,
    by: ColumnElement[Any],
    at: FromClause,
) -> Select[Any]:
    """Select the rows whose `by` is a record that a match names."""
    test = (match.c.record_id == by) & (match.c.record_type == written(f"'{record_type}'"))
    return select(key.label("id"), match.c.rank).select_from(at).join(match, test)


def of_party(
    match: CTE, key: ColumnElement[Any], *, by: ColumnElement[Any], at: FromClause
) -> Select[Any]:
    """Select the rows whose `by` is a party that a match tells."""
    kinds: list[ColumnElement[str]] = [written(f"'{each}'") for each in OF_PARTIES]
    test = (match.c.party_id == by) & match.c.record_type.in_(kinds)
    return select(key.label("id"), match.c.rank).select_from(at).join(match, test)


def best_of(parts: Sequence[Select[Any]]) -> Subquery:
    """Give each row once, by the best of its matches."""
    either = union_all(*parts).subquery("either")
    ranked = select(either.c.id, func.min(either.c.rank).label("rank"))
    return ranked.group_by(either.c.id).subquery("best")
