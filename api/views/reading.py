"""Builds the one statement that reads a noun for a caller: scope, masking, JSON, and the log.

On PostgreSQL the view row is written by the same statement that shows; on SQLite the
statement returns the subjects, and the row follows before the answer leaves.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    CTE,
    ClauseElement,
    Column,
    ColumnElement,
    FromClause,
    Integer,
    Join,
    Select,
    Text,
    Uuid,
    and_,
    bindparam,
    cast,
    func,
    insert,
    literal,
    literal_column,
    null,
    select,
    true,
    tuple_,
    union,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql import visitors

from api.database.engines import Database
from api.database.prebuilt import Prebuilt
from api.database.types import Key
from api.kernel.access import Caller
from api.views.restricted import IsRestricted
from api.views.shown import Shown, Visible
from api.views.tables import Viewing

LOGGED: Final = ("id", "at", "caller_id", "operation", "purpose")
NO_ONE: Final = "'{}'::uuid[]"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows of a noun to read: one by id, or a page by filters, sort and place."""

    shown: Shown[Any]
    logged: bool
    filters: tuple[str, ...] = ()
    by_id: bool = False
    sort: str | None = None
    descending: bool = True
    onwards: bool = False
    heavy: bool = False


def prepared(database: Database, caller: Caller, wanted: Wanted) -> Prebuilt:
    """Give the statement for this caller's roles, building it the first time it is asked."""
    key: Hashable = (wanted, caller.roles, caller.permissions, caller.visible)
    heavy = wanted.heavy or not wanted.shown.wide.isdisjoint({wanted.sort, *wanted.filters})
    return database.prepared(
        key, lambda: _statement(wanted, caller, is_sqlite=database.is_sqlite), heavy=heavy
    )


def _statement(wanted: Wanted, caller: Caller, *, is_sqlite: bool) -> ClauseElement:
    rows = _rows(wanted, caller, is_sqlite=is_sqlite)
    if is_sqlite or not wanted.logged:
        return rows
    page = rows.cte("page")
    logged = _logged(wanted, page).cte("logged")
    return select(*page.c).add_cte(logged)


def _rows(wanted: Wanted, caller: Caller, *, is_sqlite: bool) -> Select[Any]:
    shown, visible = wanted.shown, caller.visible
    table = shown.table.__table__
    sort = shown.sorts[wanted.sort] if wanted.sort else null()
    tests = [shown.to(caller), *shown.scope, *(shown.filters[name] for name in wanted.filters)]
    version = shown.version if shown.version is not None else null()
    columns = [
        cast(shown.json(visible), Text).label("item"),
        table.c.id,
        cast(sort, Text).label("sort") if not is_sqlite else sort.label("sort"),
        version.label("version"),
    ]
    if wanted.logged:
        columns.append(_subjects(shown, visible, is_sqlite=is_sqlite).label("subjects"))
    rows = select(*columns)
    if wanted.by_id:
        tests.append(table.c.id == bindparam("id", type_=Key()))
    elif shown.late:
        key = _key(wanted)
        [primary] = table.primary_key.columns
        by_id = primary is table.c.id
        chosen = select(key if by_id else primary)
        chosen = chosen.select_from(_without_unasked(shown.origin, [sort, *tests]))
        page = _placed(chosen.where(*tests), wanted, sort, key).correlate(None)
        made = rows.select_from(shown.origin).where(primary.in_(page))
        return made.order_by(*_order(wanted, sort, table.c.id))
    rows = rows.select_from(shown.origin).where(*tests)
    return rows if wanted.by_id else _placed(rows, wanted, sort, table.c.id)


def _key(wanted: Wanted) -> ColumnElement[Any]:
    """Give the id to choose rows by: the one that is quickest found in order."""
    own: ColumnElement[Any] = wanted.shown.table.__table__.c.id
    alone = wanted.filters[0] if len(wanted.filters) == 1 and not wanted.sort else ""
    return wanted.shown.keys.get(alone, own)


def _without_unasked(origin: FromClause, asked: Sequence[ColumnElement[Any]]) -> FromClause:
    """Leave out the joins, from the last one on, that these expressions say nothing of."""
    used = {
        part.table
        for each in asked
        for part in visitors.iterate(each)
        if isinstance(part, Column)
    }
    while isinstance(origin, Join) and origin.right not in used:
        origin = origin.left
    return origin


def _placed(
    rows: Select[Any], wanted: Wanted, sort: ColumnElement[Any], key: ColumnElement[Any]
) -> Select[Any]:
    """Sort by the chosen column and then by id, from where the page before ended."""
    by = [key] if wanted.sort is None else [sort, key]
    if wanted.onwards:
        place = [bindparam("after_id", type_=Key())]
        if wanted.sort is not None:
            place.insert(0, bindparam("after_sort", type_=sort.type))
        rows = rows.where(_beyond(by, place, descending=wanted.descending))
    ordered = _order(wanted, sort, key)
    return rows.order_by(*ordered).limit(bindparam("limit", type_=Integer()))


def _order(
    wanted: Wanted, sort: ColumnElement[Any], key: ColumnElement[Any]
) -> list[ColumnElement[Any]]:
    by = [key] if wanted.sort is None else [sort, key]
    return [each.desc() if wanted.descending else each.asc() for each in by]


def _beyond(
    by: list[ColumnElement[Any]], place: list[Any], *, descending: bool
) -> ColumnElement[bool]:
    """Start behind a place. The first comparison is implied, and is what an index can use."""
    here, there = tuple_(*by), tuple_(*place)
    if descending:
        return and_(by[0] <= place[0], here < there)
    return and_(by[0] >= place[0], here > there)


def _subjects(shown: Shown[Any], visible: Visible, *, is_sqlite: bool) -> ColumnElement[Any]:
    parts = shown.subjects(visible)
    if not parts:
        return literal_column("'[]'" if is_sqlite else NO_ONE)
    rows = (union(*parts) if len(parts) > 1 else parts[0]).subquery("s")
    subject = rows.c.subject
    known = select(subject).where(subject.is_not(None))
    if not shown.stays:
        known = known.where(~IsRestricted(subject))
    if is_sqlite:
        return select(func.json_group_array(known.subquery().c.subject)).scalar_subquery()
    return func.array(known.scalar_subquery(), type_=ARRAY(Uuid()))


def _logged(wanted: Wanted, page: CTE) -> Any:
    """Insert the view row for the rows that the page shows, if it shows any."""
    shown = select(page).limit(bindparam("shown", type_=Integer())).subquery("shown")
    again = select(page.c.subjects).limit(bindparam("shown", type_=Integer())).subquery("again")
    each = func.unnest(again.c.subjects).table_valued("subject", name="each").render_derived()
    subjects = select(func.array_agg(each.c.subject.distinct())).select_from(
        again.join(each, true())
    )
    columns = Viewing.__table__.c
    values = [
        *(bindparam(f"view_{name}", type_=columns[name].type) for name in LOGGED),
        literal(wanted.shown.table.__tablename__),
        func.array_agg(shown.c.id),
        func.coalesce(subjects.scalar_subquery(), literal_column(NO_ONE)),
    ]
    row = select(*values).select_from(shown).having(func.count() > literal_column("0"))
    names = [*LOGGED, "record_type", "records", "subjects"]
    return insert(Viewing.__table__).from_select(names, row)
