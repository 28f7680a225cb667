"""Pages of a list: keyset, so that none is skipped or doubled while others write.

A cursor is bound to the filters and the sort it was made for.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Query
from pydantic import BaseModel, Field

from api.database.work import Work
from api.http.answers import Answer
from api.kernel.refusals import Refusal
from api.views.cursors import UNREADABLE, cursor_after, place_in
from api.views.reading import Wanted
from api.views.show import is_logged, rows_for
from api.views.shown import Shown

View = TypeVar("View", bound=BaseModel)


class WrongCursor(Refusal):
    """The cursor belongs to another list. Start from the first page."""


class PageRequest(BaseModel):
    """Which part of a list to return. Beside it stand filters, so more names are known."""

    limit: int = Field(default=50, ge=1, le=200, description="How many to return.")
    cursor: str | None = Field(
        default=None, max_length=1000, description="The `next_cursor` of the page before."
    )


Paging = Annotated[PageRequest, Query()]


class Page(BaseModel, Generic[View]):
    """Part of a list. `next_cursor` leads to the rest and is null on the last page."""

    items: list[View]
    next_cursor: str | None


async def page(
    work: Work,
    shown: Shown[View],
    paging: PageRequest,
    filters: Mapping[str, Any] | None = None,
    *,
    sort: str | None = None,
    descending: bool = True,
) -> Answer[Page[View]]:
    """Show one page. Filters that are None do not filter."""
    given = {name: value for name, value in (filters or {}).items() if value is not None}
    bound = _binding(work, shown, given, sort, descending=descending)
    values = given | {"limit": paging.limit + 1}
    if paging.cursor:
        values |= _place(work, shown, paging.cursor, bound, sort)
    wanted = Wanted(
        shown,
        logged=is_logged(work, shown),
        filters=tuple(sorted(given)),
        sort=sort,
        descending=descending,
        onwards=paging.cursor is not None,
    )
    rows, seen = await rows_for(work, wanted, values, most=paging.limit)
    items = ",".join(row[0] for row in rows[: paging.limit])
    more = len(rows) > paging.limit
    _, last, place, *_ = rows[paging.limit - 1] if more else [None] * 3
    cursor = cursor_after(work.database.secrets, last, place, bound) if more else None
    return Answer(
        f'{{"items":[{items}],"next_cursor":{json.dumps(cursor)}}}'.encode(), seen=seen
    )


async def found(
    work: Work,
    shown: Shown[View],
    values: Mapping[str, Any],
    most: int,
    *,
    by: tuple[str, ...] = (),
) -> Answer[Any]:
    """Show what a search found, best first. The log of the view is what the answer names."""
    wanted = Wanted(shown, logged=True, filters=by, sort="rank", descending=False)
    rows, seen = await rows_for(work, wanted, {**values, "limit": most}, most=most)
    items = ",".join(row[0] for row in rows)
    return Answer(f'{{"items":[{items}]}}'.encode(), seen=seen)


def _binding(
    work: Work,
    shown: Shown[Any],
    given: Mapping[str, Any],
    sort: str | None,
    *,
    descending: bool,
) -> str:
    """Name the list: a cursor of another one must not continue it."""
    named: list[Any] = [shown.view.__name__, work.operation.name, sort, descending]
    named += sorted((name, str(value)) for name, value in given.items())
    return hashlib.sha256(repr(named).encode()).hexdigest()[:12]


def _place(
    work: Work, shown: Shown[Any], cursor: str, bound: str, sort: str | None
) -> dict[str, Any]:
    kind = shown.sorts[sort].type if sort else None
    try:
        return place_in(work.database.secrets, cursor, bound, kind)
    except UNREADABLE as error:
        raise WrongCursor(pointer="/cursor") from error
