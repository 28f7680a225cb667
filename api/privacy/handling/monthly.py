"""Counts what was asked in a month, for the statistics: each right, and by how many persons."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from sqlalchemy import Date, bindparam, distinct, func, select

from api.database.engines import Database
from api.privacy.queries.requests import items, requests
from api.privacy.rules.kinds import RequestKind
from api.statistics.queries.fetching import fetch
from api.statistics.rules.days import month_after
from api.statistics.rules.few import Count

NOBODY: Final = Count(0, 0)
ASKED: Final = (
    select(
        items.c.kind,
        func.count(),
        func.count(distinct(func.coalesce(requests.c.party_id, requests.c.id))),
    )
    .join_from(items, requests, requests.c.id == items.c.request_id)
    .where(
        items.c.received_on >= bindparam("start", type_=Date()),
        items.c.received_on < bindparam("end", type_=Date()),
    )
    .group_by(items.c.kind)
)


async def asked_in(database: Database, month: date) -> Mapping[str, Count]:
    """Count by right what was asked in the month that begins on a day."""
    rows = await fetch(database, "asked in month", ASKED, start=month, end=month_after(month))
    found = {kind: Count(value, persons) for kind, value, persons in rows}
    return {each.value: found.get(each.value, NOBODY) for each in RequestKind}
