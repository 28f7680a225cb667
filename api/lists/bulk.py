"""Does the same to many rows. Each has a transaction of its own: none undoes another."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeAlias
from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.http.words import language_of, title_of
from api.kernel.languages import Language
from api.kernel.refusals import Refusal
from api.lists.bulk_schemas import RowOutcome, RowOutcomes
from api.lists.exporting import read_whole
from api.lists.rules import ListOf
from api.staff.doors import writing

MOST: Final = 200
Act: TypeAlias = Callable[[Work, UUID], Awaitable[Any]]


async def each_of(work: Work, which: ListOf, said: Any) -> Sequence[UUID]:
    """Give the rows that are named, or that the list's own operation finds."""
    if said.ids is not None:
        return [*dict.fromkeys(said.ids)]
    taken = await read_whole(work, which, said.chosen, MOST)
    return [UUID(row["id"]) for row in taken.rows]


async def do_each(request: Request, work: Work, ids: Sequence[UUID], act: Act) -> RowOutcomes:
    """Act on row after row, and tell what was in the way of those that were refused."""
    language = language_of(request)
    return RowOutcomes(items=[await _done(request, work, each, act, language) for each in ids])


async def _done(
    request: Request, work: Work, row_id: UUID, act: Act, language: Language
) -> RowOutcome:
    try:
        async with writing(request, work) as own:
            await act(own, row_id)
    except Refusal as refusal:
        kind = f"/problems/{refusal.slug()}"
        title = title_of(type(refusal), language)
        return RowOutcome(id=row_id, is_done=False, problem=kind, title=title)
    return RowOutcome(id=row_id, is_done=True, problem=None, title=None)
