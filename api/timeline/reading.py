"""Reads what happened: the newest of each kind by its own index, put together by time."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    false,
    literal_column,
    or_,
    select,
    union_all,
)

from api.customers.going_on import accounts_of
from api.customers.row_queries import of_its_own
from api.customers.tables import Customer
from api.database.prebuilt import Prebuilt
from api.database.types import Key, Moment
from api.database.wire import JsonObject
from api.database.work import Work
from api.http.answers import Answer
from api.kernel.access import Caller
from api.standing.one_subject import parties_of
from api.timeline.branches import BRANCHES, CUSTOMERS, PARTIES, Branch
from api.timeline.schemas import Happening, HappeningKind
from api.views.cursors import UNREADABLE, cursor_after, place_in
from api.views.pages import Page, PageRequest, WrongCursor
from api.views.show import show
from api.views.shown import Shown

LIMIT: Final = bindparam("limit", type_=Integer())
AFTER: Final = (bindparam("after_sort", type_=Moment()), bindparam("after_id", type_=Key()))


class Whose(BaseModel):
    """Of which party a customer is."""

    party_id: UUID


def _to_staff(caller: Caller) -> ColumnElement[bool]:
    return false() if caller.is_partner else of_its_own(caller)


WHOSE: Final = Shown(Customer, Whose, to=_to_staff)


async def happened(
    work: Work, customer_id: UUID, paging: PageRequest, wanted: Sequence[HappeningKind]
) -> Answer[Page[Happening]]:
    """Tell what happened with a customer, newest first, of those kinds that one may read."""
    head = Whose.model_validate_json((await show(work, WHOSE, customer_id)).body)
    may = {
        kind for kind in wanted or HappeningKind if work.caller.may(BRANCHES[kind].permission)
    }
    kinds = tuple(sorted(may))
    bound = hashlib.sha256(repr((customer_id, kinds)).encode()).hexdigest()[:12]
    values: dict[str, Any] = {
        CUSTOMERS: await accounts_of(work, customer_id),
        PARTIES: await parties_of(work, head.party_id, ever=True),
        "limit": paging.limit + 1,
    }
    values |= _place(work, paging.cursor, bound)
    rows = await work.database.fetch(_statement(work, kinds, paging), values) if kinds else []
    items = ",".join(row[0] for row in rows[: paging.limit])
    cursor = None
    if len(rows) > paging.limit:
        _, at, key = rows[paging.limit - 1]
        cursor = cursor_after(work.database.secrets, key, at, bound)
    return Answer(f'{{"items":[{items}],"next_cursor":{json.dumps(cursor)}}}'.encode())


def _place(work: Work, cursor: str | None, bound: str) -> Mapping[str, Any]:
    if cursor is None:
        return {}
    try:
        return place_in(work.database.secrets, cursor, bound, Moment())
    except UNREADABLE as error:
        raise WrongCursor(pointer="/cursor") from error


def _statement(work: Work, kinds: tuple[HappeningKind, ...], paging: PageRequest) -> Prebuilt:
    onwards = paging.cursor is not None
    return work.database.prepared(
        ("happened", kinds, onwards), lambda: _newest(kinds, onwards=onwards), heavy=True
    )


def _newest(kinds: tuple[HappeningKind, ...], *, onwards: bool) -> Select[Any]:
    found = [
        select(_of_kind(each, BRANCHES[each], onwards=onwards).subquery(f"the_{each}"))
        for each in kinds
    ]
    every = union_all(*found).subquery("every")
    said = JsonObject({name: every.c[name] for name in Happening.model_fields})
    rows = select(cast(said, Text), every.c.at, every.c.id)
    return rows.order_by(every.c.at.desc(), every.c.id.desc()).limit(LIMIT)


def _of_kind(kind: HappeningKind, branch: Branch, *, onwards: bool) -> Select[Any]:
    record = branch.id if branch.record is None else branch.record
    rows = select(
        branch.at.label("at"),
        branch.id.label("id"),
        cast(literal_column(f"'{kind}'"), Text).label("kind"),
        record.label("record_id"),
        branch.number.label("number"),
        branch.code.label("code"),
        branch.kg.label("kg"),
        branch.cents.label("cents"),
    ).where(branch.test, branch.at.is_not(None))
    if branch.source is not None:
        rows = rows.select_from(branch.source)
    if onwards:
        at, key = AFTER
        earlier = and_(branch.at == at, branch.id < key)
        rows = rows.where(or_(branch.at < at, earlier))
    return rows.order_by(branch.at.desc(), branch.id.desc()).limit(LIMIT)
