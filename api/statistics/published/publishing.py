"""Publishes a month when it is over. What was published is never counted again."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import func, select

from api.audit.bulk import bulk_insert
from api.database.locks import alone_with
from api.database.work import Work
from api.kernel.clock import local_day
from api.statistics.published.counting import Counter
from api.statistics.published.tables import MonthFigure
from api.statistics.rules.few import published
from api.statistics.rules.figures import FigureTopic, months_over
from api.weighing.ticket_tables import WeighTicket

Counters = Mapping[FigureTopic, Counter]


async def unpublished(work: Work) -> list[date]:
    """Give the months that are over and not published, from the first that was weighed in."""
    first = await work.session.scalar(select(func.min(WeighTicket.weighed_at)))
    if first is None:
        return []
    known = {*await work.session.scalars(select(MonthFigure.month).distinct())}
    months = months_over(local_day(first), local_day(work.now))
    return [each for each in months if each not in known]


async def count_month(work: Work, counters: Counters, month: date) -> list[dict[str, Any]]:
    """Count a month, and keep of each figure what may be told."""
    return [
        {"month": month, "topic": topic, "part": part, "value": published(found)}
        for topic, count in counters.items()
        for part, found in (await count(work.database, month)).items()
    ]


async def publish(work: Work, month: date, figures: list[dict[str, Any]]) -> None:
    """Store a month's figures, unless another process was faster."""
    await alone_with(work, MonthFigure.__tablename__)
    there = select(MonthFigure.id).where(MonthFigure.month == month).limit(1)
    if await work.session.scalar(there) is None:
        await bulk_insert(work, MonthFigure, figures)
