"""Counts requests by how they stand, and how long their answers took."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, func, not_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.clock import local_day
from api.privacy.handling.schemas import RequestFigures
from api.privacy.queries.requests import (
    COMPLAINS,
    RUNNING,
    items,
    pauses,
    requests,
)
from api.privacy.recipients.queries import IS_OPEN, tellings
from api.privacy.rules.kinds import RequestState

YEAR: Final = timedelta(days=365)


async def figures(session: AsyncSession, now: datetime) -> RequestFigures:
    """Give how requests stand, and how the last twelve months went."""
    counted = (await session.execute(_counts(local_day(now)))).mappings().one()
    told = await _answered(session, now - YEAR)
    late = [on for _, due_on, on in told if on > due_on]
    days = [(on - received_on).days for received_on, _, on in told]
    return RequestFigures(
        **{name: count or 0 for name, count in counted.items()},
        tellings=await session.scalar(select(func.count(tellings.c.id)).where(IS_OPEN)) or 0,
        answered=len(told),
        answered_late=len(late),
        median_days=median(days) if days else None,
        last_late_on=max(late, default=None),
    )


def _counts(today: date) -> Any:
    """Count by state in one reading of the table."""
    over = requests.c.state.in_([RequestState.WAITING, RequestState.CLOSED])
    is_late = and_(not_(over), pauses.c.id.is_(None), requests.c.due_on < today)
    wanted: dict[str, ColumnElement[bool]] = {
        "open": not_(over),
        "unhandled": and_(not_(over), requests.c.handler_id.is_(None)),
        "late": is_late,
        "waiting": requests.c.state == RequestState.WAITING,
        "closed": requests.c.state == RequestState.CLOSED,
        "complaints": and_(not_(over), COMPLAINS),
    }
    sums = [func.sum(case((each, 1), else_=0)).label(name) for name, each in wanted.items()]
    return select(*sums).select_from(requests.outerjoin(pauses, RUNNING))


async def _answered(
    session: AsyncSession, since: datetime
) -> Sequence[tuple[date, date, date]]:
    """Give of each request that is decided its receipt, its day, and when that was."""
    last = func.max(items.c.decided_at).label("last")
    decided = (
        select(requests.c.received_on, func.max(items.c.due_on), last)
        .join(items, items.c.request_id == requests.c.id)
        .group_by(requests.c.id, requests.c.received_on)
        .having(and_(func.count() == func.count(items.c.decided_at), last >= since))
    )
    rows = await session.execute(decided)
    return [(received, due, local_day(at)) for received, due, at in rows]
