"""Shows records to callers: the one function behind every operation that shows a person.

Row scope is its WHERE, masking its select list, JSON its result; one round trip, bytes out,
and one view row. On a read it opens no session; after a write it runs on the Work's own
connection, flushed first.
"""

import json
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from pydantic import BaseModel

from api.database.work import Work
from api.http.answers import Answer, Seen
from api.kernel.identifiers import as_key, new_id
from api.kernel.refusals import NotFound
from api.views.log import log_seen
from api.views.reading import Wanted, prepared
from api.views.shown import Shown

View = TypeVar("View", bound=BaseModel)


async def show(
    work: Work, shown: Shown[View], record_id: UUID, *, location: str | None = None
) -> Answer[View]:
    """Show one record. A missing one and one the caller may not know of look the same."""
    wanted = Wanted(shown, logged=is_logged(work, shown), by_id=True)
    rows, seen = await rows_for(work, wanted, {"id": record_id}, most=1)
    if not rows:
        raise NotFound("There is no such record.")
    [row] = rows
    etag = None if row[3] is None else f'"{row[3]}"'
    return Answer(row[0].encode(), etag=etag, location=location, seen=seen)


def is_logged(work: Work, shown: Shown[Any]) -> bool:
    """Tell whether this showing leaves a view row: persons do, and those who work here."""
    return bool(work.operation.purposes) or shown.is_logged(work.caller.visible)


async def rows_for(
    work: Work, wanted: Wanted, values: Mapping[str, Any], *, most: int
) -> tuple[list[Any], Seen | None]:
    """Run a reading statement: rows of (JSON, id, sort, version), and what they show.

    The log covers the first `most` rows; one more may be read to know whether there is one.
    """
    database = work.database
    statement = prepared(database, work.caller, wanted)
    given = {**values, "shown": most, **_log_values(work)}
    if work.operation.writes:
        await work.session.flush()
        rows = await work.run(statement, given)
    else:
        rows = await database.fetch(statement, given)
    if not wanted.logged:
        return rows, None
    seen = _seen(wanted.shown, rows[:most])
    if database.is_sqlite and rows:
        await log_seen(work, seen)
    return rows, seen


def _log_values(work: Work) -> dict[str, Any]:
    return {
        "view_id": new_id(),
        "view_at": work.now,
        "view_caller_id": work.caller.id,
        "view_operation": work.operation.name,
        "view_purpose": work.purpose,
        "caller_id": work.caller.id,
    }


def _seen(shown: Shown[Any], rows: list[Any]) -> Seen:
    """Gather what rows show. SQLite gives subjects as JSON, PostgreSQL as arrays."""
    subjects: dict[UUID, None] = {}
    for row in rows:
        listed = json.loads(row[4]) if isinstance(row[4], str) else row[4]
        subjects.update(dict.fromkeys(map(as_key, listed)))
    return Seen(shown.table.__tablename__, [as_key(row[1]) for row in rows], list(subjects))
