"""The tiles of the dashboard over HTTP. Each stands alone, and none shows a person.

What was weighed is told as it stands to those alone who may read every ticket of it: sums of
few loads tell of few customers. What everybody here may read is published by the month.
"""

from typing import Annotated

from fastapi import Query

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.statistics import telling
from api.statistics.queries.duties import waiting
from api.statistics.queries.upkeep import upkeep_of
from api.statistics.rules.days import beginning_of
from api.statistics.rules.duties import SEEN_BY
from api.statistics.schemas import (
    DutiesView,
    ReceivablesView,
    StaysView,
    TodayView,
    TonnesView,
    UpkeepView,
)

routes = Routes("Statistics", "/api/v1/statistics")

Months = Annotated[int, Query(ge=1, le=36, description="How many, this one included.")]


@routes.get("/today", Permission.TICKETS_READ)
async def sum_up_today(work: Work) -> Answer[TodayView]:
    """Tell what was weighed today, and which trucks are in the yard."""
    return saying(await telling.today_in(work))


@routes.get("/tonnes", Permission.TICKETS_READ)
async def add_up_tonnes(work: Work, months: Months = 12) -> Answer[TonnesView]:
    """Add up what was weighed by month, material and direction. Void tickets do not count."""
    return saying(await telling.tonnes_in(work, months))


@routes.get("/turnaround", Permission.STATISTICS_READ)
async def time_trucks(work: Work) -> Answer[StaysView]:
    """Tell how long trucks stay between their weighings, by the hour they leave."""
    return saying(await telling.stays_in(work))


@routes.get("/receivables", Permission.RECEIVABLES_READ)
async def age_receivables(work: Work) -> Answer[ReceivablesView]:
    """Tell what customers owe, by how long ago it was due."""
    return saying(await telling.receivables_in(work))


@routes.get("/duties", Permission.STATISTICS_READ)
async def list_duties(work: Work) -> Answer[DutiesView]:
    """List what waits for a person, of the kinds the caller may open."""
    today = beginning_of(local_day(work.now))
    mine = [duty for duty, permission in SEEN_BY.items() if work.caller.may(permission)]
    found = [await waiting(work.database, duty, today) for duty in mine]
    return saying(DutiesView(at=work.now, duties=[each for each in found if each]))


@routes.get("/upkeep", Permission.STATISTICS_READ)
async def check_upkeep(work: Work) -> Answer[UpkeepView]:
    """Tell up to when the logs are sealed, and whether jobs are late or were given up."""
    return saying(await upkeep_of(work.database, work.now))
