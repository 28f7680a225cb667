"""Published figures and views over HTTP, on screen and as sheets; none shows a person."""

from datetime import date
from typing import Annotated

from fastapi import Query
from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.files import Attachment
from api.http.routes import Routes
from api.http.words import language_of
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.statistics.published.schemas import FiguresView, ViewsView
from api.statistics.published.sheets import figures_sheet, name_of, views_sheet
from api.statistics.published.telling import figures_of, views_of

routes = Routes("Statistics", "/api/v1/statistics")
READ = Permission.STATISTICS_READ

Year = Annotated[int | None, Query(ge=2000, le=2199, description="None is this year.")]
Month = Annotated[date | None, Query(description="Any day of it. None is this month.")]


@routes.get("/figures", READ)
async def list_figures(work: Work, year: Year = None) -> Answer[FiguresView]:
    """List a year's tonnes, customers and requests. Figures about a few persons are hidden."""
    return saying(await figures_of(work, year or local_day(work.now).year))


@routes.get("/figures/file", READ)
async def take_figures(work: Work, request: Request, year: Year = None) -> Attachment:
    """Give the same figures as a sheet, with the same ones hidden."""
    view = await figures_of(work, year or local_day(work.now).year)
    return Attachment(figures_sheet(view, language_of(request)), name_of("figures", view.year))


@routes.get("/views", READ)
async def list_page_views(work: Work, month: Month = None) -> Answer[ViewsView]:
    """List how often public pages were shown in a month, by day. Few views are hidden."""
    return saying(await views_of(work, month or local_day(work.now)))


@routes.get("/views/file", READ)
async def take_page_views(work: Work, request: Request, month: Month = None) -> Attachment:
    """Give the same numbers as a sheet, with the same ones hidden."""
    view = await views_of(work, month or local_day(work.now))
    return Attachment(views_sheet(view, language_of(request)), name_of("views", view.month))
