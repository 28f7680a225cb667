"""Notices owed to persons over HTTP, and Posti's postal codes."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from api.audit.versions import VersionConflict
from api.customers.feeds import noticing
from api.customers.feeds.notice_queries import DUTIES_SHOWN, PLACES_SHOWN
from api.customers.feeds.notice_schemas import (
    DutyFilter,
    NoticeDutyView,
    NoticeGiven,
    PostalPlaceView,
)
from api.customers.feeds.noticing import NoticeNoted
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.receipts import ReceivedInFuture
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Registers")

READ, WRITE = Permission.CUSTOMERS_READ, Permission.CUSTOMERS_WRITE


@routes.get("/notice-duties", READ, purposes=TRADE, refuses=[WrongCursor])
async def list_notice_duties(
    work: Work, paging: Paging, chosen: Annotated[DutyFilter, Query()]
) -> Answer[Page[NoticeDutyView]]:
    """List who is to be told that data about them came from elsewhere, the soonest first."""
    given = chosen.conditions()
    return await page(work, DUTIES_SHOWN, paging, given, sort="due_on", descending=False)


@routes.post(
    "/notice-duties/{duty_id}/notice",
    WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, NoticeNoted, ReceivedInFuture],
    status=200,
    conditional=True,
)
async def note_notice(work: Work, duty_id: UUID, said: NoticeGiven) -> Answer[NoticeDutyView]:
    """Note that a person was told, and how."""
    await noticing.note_notice(work, duty_id, said)
    return await show(work, DUTIES_SHOWN, duty_id)


@routes.get("/postal-places", READ, refuses=[WrongCursor])
async def list_postal_places(
    work: Work, paging: Paging, postal_code: str | None = None
) -> Answer[Page[PostalPlaceView]]:
    """List postal codes with their towns, or find one, to see whether a town fits it."""
    given = {"postal_code": postal_code}
    return await page(work, PLACES_SHOWN, paging, given, sort="code", descending=False)
