"""Puts published figures into tables: the only place where any format gets them from."""

from collections import defaultdict
from datetime import date
from typing import Final

from sqlalchemy import extract, select

from api.database.work import Work
from api.statistics.published.schemas import (
    DayViews,
    FigureRow,
    FiguresView,
    TopicTotals,
    ViewsView,
)
from api.statistics.published.tables import MonthFigure
from api.statistics.rules.days import ONE_DAY, last_over, month_after
from api.statistics.rules.few import sum_of, told
from api.statistics.rules.figures import FigureTopic
from api.statistics.rules.pages import PublicPage
from api.statistics.visitors.tables import PageViews

PAGES: Final = [*PublicPage]


async def figures_of(work: Work, year: int) -> FiguresView:
    """Tell what was published of a year."""
    within = MonthFigure.month.between(date(year, 1, 1), date(year, 12, 31))
    by_id = select(MonthFigure).where(within).order_by(MonthFigure.id)
    found = (await work.session.scalars(by_id)).all()
    months = sorted({each.month for each in found})
    places = {month: place for place, month in enumerate(months)}
    values = defaultdict[tuple[FigureTopic, str], list[int | None]](lambda: [0] * len(months))
    for each in found:
        values[each.topic, each.part][places[each.month]] = each.value
    rows = [
        FigureRow(topic=topic, part=part, values=row, total=sum_of(row))
        for (topic, part), row in values.items()
    ]
    return FiguresView(
        year=year,
        years=await _years(work),
        months=months,
        rows=rows,
        totals=[_totals(topic, rows, len(months)) for topic in FigureTopic],
    )


async def views_of(work: Work, on: date) -> ViewsView:
    """Tell how often pages were shown on the days that are over of the month a day is in."""
    month = on.replace(day=1)
    end = min(month_after(month) - ONE_DAY, last_over(work.now))
    within = PageViews.day.between(month, end)
    found = (await work.session.scalars(select(PageViews).where(within))).all()
    seen = {(each.day, each.page): told(each.views) for each in found}
    days = [
        DayViews(day=day, values=[seen.get((day, page), 0) for page in PAGES])
        for day in (month + ONE_DAY * place for place in range((end - month).days + 1))
    ]
    totals = [sum_of(day.values[place] for day in days) for place in range(len(PAGES))]
    return ViewsView(month=month, pages=PAGES, days=days, totals=totals)


def _totals(topic: FigureTopic, rows: list[FigureRow], months: int) -> TopicTotals:
    parts = [row.values for row in rows if row.topic is topic]
    values = [sum_of(part[place] for part in parts) for place in range(months)]
    return TopicTotals(topic=topic, values=values, total=sum(values))


async def _years(work: Work) -> list[int]:
    years = select(extract("year", MonthFigure.month)).distinct()
    return sorted(int(each) for each in await work.session.scalars(years))
