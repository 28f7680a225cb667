"""Gate events over HTTP: from the gates' system in, and to the register's keeper out."""

from typing import Annotated, Final

from fastapi import Query

from api.database.work import Work
from api.gates import actions
from api.gates.queries import GATE_EVENTS_SHOWN
from api.gates.rules import EventAhead, EventTooOld, WhoMissing
from api.gates.schemas import (
    GateEventFilter,
    GateEventsReceipt,
    GateEventView,
    NewGateEvents,
)
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.transport.rules.plates import WrongPlate
from api.views.pages import Page, Paging, WrongCursor, page

routes = Routes("Site access")

LOOKING_INTO: Final = {Purpose.ADMINISTRATION, Purpose.AUDIT, Purpose.DATA_SUBJECT_REQUEST}
NEW: Final = [NotFound, WhoMissing, EventAhead, EventTooOld, WrongPlate]


@routes.post("/gate-events", Permission.SITE_ACCESS_WRITE, refuses=NEW, status=200)
async def take_in_gate_events(work: Work, said: NewGateEvents) -> Answer[GateEventsReceipt]:
    """Take in up to 500 passages. One that is known by gate and id is not stored again."""
    return saying(await actions.take_in(work, said.events))


@routes.get(
    "/gate-events",
    Permission.SITE_ACCESS_READ,
    purposes=LOOKING_INTO,
    refuses=[WrongCursor],
)
async def list_gate_events(
    work: Work, paging: Paging, chosen: Annotated[GateEventFilter, Query()]
) -> Answer[Page[GateEventView]]:
    """List passages, the latest first: of a person, through a gate, between two moments."""
    return await page(work, GATE_EVENTS_SHOWN, paging, chosen.model_dump(), sort="at")
