"""Publishes the figures of the demo's past months, and has had its public pages looked at."""

from collections.abc import Iterator
from datetime import date, datetime
from random import Random
from typing import Any, Final

from api.audit.bulk import bulk_insert
from api.database.work import Asked, Works
from api.kernel.clock import local_day
from api.privacy.handling.monthly import asked_in
from api.statistics.published.counting import COUNTERS
from api.statistics.published.publishing import count_month, publish, unpublished
from api.statistics.rules.days import ONE_DAY
from api.statistics.rules.figures import FigureTopic
from api.statistics.rules.pages import PublicPage
from api.statistics.visitors.tables import PageViews

USUAL: Final = {
    PublicPage.NOTICE: 14,
    PublicPage.REQUEST: 5,
    PublicPage.FOLLOW: 3,
    PublicPage.CONTACT: 9,
    PublicPage.SIGN_IN: 22,
}
"""How often a page is shown on a day, or a little more or less."""
DAYS: Final = 60


async def publish_figures(works: Works, asked: Asked, now: datetime) -> None:
    """Do at once what the nights would have done."""
    counters = {**COUNTERS, FigureTopic.REQUESTS: asked_in}
    async with works.start(asked) as work:
        for month in await unpublished(work):
            await publish(work, month, await count_month(work, counters, month))
        await bulk_insert(work, PageViews, _looked_at(local_day(now)))


def _looked_at(today: date) -> Iterator[dict[str, Any]]:
    chance = Random(14)  # noqa: S311 - as for everybody
    for back in range(1, DAYS):
        for page, usual in USUAL.items():
            views = max(0, usual + chance.randrange(-4, 5))
            yield {"day": today - ONE_DAY * back, "page": page, "views": views}
