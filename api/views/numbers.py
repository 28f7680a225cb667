"""Finds records by their own number or reference, as somebody types it."""

from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, Field
from sqlalchemy import func, select
from sqlalchemy import literal_column as written

from api.http.said import Said
from api.kernel.access import Caller
from api.kernel.folding import folded
from api.kernel.privacy import Category
from api.views.finding import SHORTEST_INFIX, matches, words
from api.views.shown import Shown

View = TypeVar("View", bound=BaseModel)


class NumberSearch(Said):
    """What somebody typed of a number. It goes in the body: it may be a name as well."""

    text: str = Field(min_length=1, max_length=100)
    limit: int = Field(default=8, ge=1, le=50)


def by_number(
    rows: Shown[View], caller: Caller, text: str
) -> tuple[Shown[View], dict[str, str]]:
    """Make the noun that a search shows, and the values it searches by."""
    sought = folded(text).replace(" ", "")
    return _ranked(rows, caller.visible, len(sought) >= SHORTEST_INFIX), words(sought)


@cache
def _ranked(
    rows: Shown[View],
    visible: frozenset[Category],
    infix: bool,  # noqa: FBT001 - a key
) -> Shown[View]:
    table: Any = rows.table.__table__
    match = matches(visible, infix=infix).cte("match")
    own = (match.c.record_id == table.c.id) & (
        match.c.record_type == written(f"'{table.name}'")
    )
    best = (
        select(table.c.id, func.min(match.c.rank).label("rank"))
        .select_from(table.join(match, own))
        .group_by(table.c.id)
        .subquery("best")
    )
    return replace(
        rows,
        source=rows.origin.join(best, best.c.id == table.c.id),
        sorts={"rank": best.c.rank},
        wide=frozenset(),
        late=False,
    )
