"""Trucks on site over HTTP: weigh in, weigh out, send away, weigh once."""

from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.orders.rules.standing import ProductRetired
from api.transport.rules.plates import CountryMissing, WrongPlate
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show
from api.weighing import single_actions, visit_actions
from api.weighing.queries import STORED_TARES_SHOWN, VISITS_SHOWN
from api.weighing.readings import Indicators, ReadingUsed
from api.weighing.rules import capturing, pairing, tares
from api.weighing.rules.kinds import VisitState
from api.weighing.rules.ordering import OrderExceeded, OrderNotDelivering
from api.weighing.rules.range import BetweenDivisions, OutsideRange
from api.weighing.ticket_queries import TICKETS_SHOWN
from api.weighing.ticket_schemas import TicketView
from api.weighing.visit_schemas import (
    Arrival,
    Closing,
    NewStoredTare,
    NothingToWeigh,
    Rejection,
    SingleWeighing,
    StoredTareView,
    VisitChanges,
    VisitView,
)

routes = Routes("Weighing")

CAPTURE: Final = [
    *(capturing.ScaleSilent, capturing.UnstableWeight, capturing.NotZeroed, capturing.NetShown),
    *(OutsideRange, BetweenDivisions, ReadingUsed, NotFound),
]
TRUCK: Final = [NothingToWeigh, WrongPlate, CountryMissing, ProductRetired, OrderNotDelivering]
LOAD: Final = [pairing.NothingLoaded, OrderExceeded, OrderNotDelivering]
HERE: Final = [pairing.NoFirstWeighing, VersionConflict, NotFound]


def indicators(request: Request) -> Indicators:
    found: Indicators = request.app.state.indicators
    return found


@routes.get("/visits", Permission.TICKETS_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_visits(
    work: Work, paging: Paging, state: VisitState | None = None, scale_id: UUID | None = None
) -> Answer[Page[VisitView]]:
    """List trucks that were weighed once, those that came last first."""
    is_open = state is VisitState.OPEN
    filters = {
        "open": is_open or None,
        "state": None if is_open else state,
        "scale_id": scale_id,
    }
    return await page(work, VISITS_SHOWN, paging, filters)


@routes.post(
    "/visits",
    Permission.WEIGHINGS_WRITE,
    purposes=TRADE,
    refuses=[*CAPTURE, *TRUCK, visit_actions.AlreadyOnSite],
    key_required=True,
)
async def weigh_in(work: Work, request: Request, arrival: Arrival) -> Answer[VisitView]:
    """Weigh a truck for the first time."""
    visit = await visit_actions.weigh_in(work, arrival, indicators(request))
    return await show(work, VISITS_SHOWN, visit.id)


@routes.get("/visits/{visit_id}", Permission.TICKETS_READ, purposes=TRADE, refuses=[NotFound])
async def get_visit(work: Work, visit_id: UUID) -> Answer[VisitView]:
    """Show a truck that was weighed once."""
    return await show(work, VISITS_SHOWN, visit_id)


@routes.patch(
    "/visits/{visit_id}",
    Permission.WEIGHINGS_WRITE,
    purposes=TRADE,
    refuses=[*HERE, OrderNotDelivering],
)
async def change_visit(work: Work, visit_id: UUID, changes: VisitChanges) -> Answer[VisitView]:
    """Have a truck that stands in the yard come for another line of an order."""
    await visit_actions.change_visit(work, visit_id, changes)
    return await show(work, VISITS_SHOWN, visit_id)


@routes.post(
    "/visits/{visit_id}/closing",
    Permission.WEIGHINGS_WRITE,
    purposes=TRADE,
    refuses=[*CAPTURE, *HERE, *LOAD, pairing.DirectionReversed, pairing.VisitExpired],
    key_required=True,
)
async def weigh_out(
    work: Work, request: Request, visit_id: UUID, closing: Closing
) -> Answer[TicketView]:
    """Weigh a truck for the second time, and seal its ticket."""
    ticket = await visit_actions.weigh_out(work, visit_id, closing, indicators(request))
    return await show(work, TICKETS_SHOWN, ticket.id)


@routes.post(
    "/visits/{visit_id}/rejection",
    Permission.WEIGHINGS_WRITE,
    purposes=TRADE,
    refuses=HERE,
    status=200,
)
async def reject_load(work: Work, visit_id: UUID, said: Rejection) -> Answer[VisitView]:
    """Let a truck leave without a ticket."""
    await visit_actions.send_away(work, visit_id, said)
    return await show(work, VISITS_SHOWN, visit_id)


@routes.get("/stored-tares", Permission.TICKETS_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_stored_tares(work: Work, paging: Paging) -> Answer[Page[StoredTareView]]:
    """List the tares that are stored now."""
    return await page(work, STORED_TARES_SHOWN, paging, {"current": True})


@routes.post(
    "/stored-tares",
    Permission.WEIGHINGS_WRITE,
    purposes=TRADE,
    refuses=[*CAPTURE, WrongPlate, CountryMissing],
    key_required=True,
)
async def store_tare(
    work: Work, request: Request, tare: NewStoredTare
) -> Answer[StoredTareView]:
    """Store what an empty combination weighs."""
    stored = await single_actions.store_tare(work, tare, indicators(request))
    return await show(work, STORED_TARES_SHOWN, stored.id)


@routes.post(
    "/single-weighings",
    Permission.WEIGHINGS_WRITE,
    purposes=TRADE,
    refuses=[
        *(*CAPTURE, *TRUCK, *LOAD, visit_actions.AlreadyOnSite),
        *(tares.NoStoredTare, tares.TareExpired, tares.TareAboveGross),
    ],
    key_required=True,
)
async def weigh_once(
    work: Work, request: Request, weighing: SingleWeighing
) -> Answer[TicketView]:
    """Weigh a full truck whose tare is stored, and seal its ticket."""
    ticket = await single_actions.weigh_once(work, weighing, indicators(request))
    return await show(work, TICKETS_SHOWN, ticket.id)
