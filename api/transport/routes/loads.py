"""Planned loads over HTTP."""

from typing import Annotated, Final, Literal
from uuid import UUID

from fastapi import Query

from api.audit.provenance import SourceRequired
from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.orders.rules.quantities import MoreThanOrdered
from api.orders.rules.standing import CustomerClosed, SiteClosed
from api.transport.actions import loads as actions
from api.transport.queries.loads import LOAD_ROWS, LOADS_SHOWN, loads_found_by
from api.transport.rules.planning import (
    CarrierEnded,
    DriverEnded,
    NotATrailer,
    OrderNotOpen,
    TrailerAlone,
    VehicleOnSite,
)
from api.transport.rules.states import LoadNotEditable, LoadTransitionRefused
from api.transport.schemas.loads import (
    LoadChanges,
    LoadFilter,
    LoadRow,
    LoadsFound,
    LoadTransition,
    LoadView,
    NewLoad,
)
from api.transport.schemas.vehicles import TransportSearch
from api.views.pages import Page, Paging, WrongCursor, found, page
from api.views.show import show

routes = Routes("Transport")

READ, WRITE = Permission.TRANSPORT_READ, Permission.TRANSPORT_WRITE
Filter = Annotated[LoadFilter, Query()]
CREW: Final = [TrailerAlone, NotATrailer, CarrierEnded, DriverEnded]
PLAN: Final = [
    *(NotFound, OrderNotOpen, MoreThanOrdered, CustomerClosed, SiteClosed),
    *(*CREW, SourceRequired),
]


@routes.get("/loads", READ, purposes=TRADE, refuses=[WrongCursor])
async def list_loads(
    work: Work,
    paging: Paging,
    chosen: Filter,
    sort: Literal["number", "planned_on"] = "number",
    *,
    descending: bool | None = None,
) -> Answer[Page[LoadRow]]:
    """List loads: by number the newest first, otherwise from the first day on."""
    downwards = sort == "number" if descending is None else descending
    conditions = chosen.conditions()
    return await page(work, LOAD_ROWS, paging, conditions, sort=sort, descending=downwards)


@routes.post("/loads", WRITE, purposes=TRADE, refuses=PLAN, key_required=True)
async def plan_load(work: Work, load: NewLoad) -> Answer[LoadView]:
    """Plan a trip for a line of an order. It gets the year's next number."""
    planned = await actions.plan_load(work, load)
    return await show(work, LOADS_SHOWN, planned.id)


@routes.search("/loads/search", READ, purposes=TRADE)
async def search_loads(work: Work, sought: TransportSearch) -> Answer[LoadsFound]:
    """Find loads by number; those that are not over by plate, order or customer, too."""
    shown, values = loads_found_by(work.caller, sought.text)
    return await found(work, shown, values, sought.limit)


@routes.get("/loads/{load_id}", READ, purposes=TRADE, refuses=[NotFound])
async def get_load(work: Work, load_id: UUID) -> Answer[LoadView]:
    """Show one load, and what is left of its line."""
    return await show(work, LOADS_SHOWN, load_id)


@routes.patch(
    "/loads/{load_id}", WRITE, purposes=TRADE, refuses=[VersionConflict, LoadNotEditable, *PLAN]
)
async def change_load(work: Work, load_id: UUID, changes: LoadChanges) -> Answer[LoadView]:
    """Change what the load's state leaves open."""
    await actions.change_load(work, load_id, changes)
    return await show(work, LOADS_SHOWN, load_id)


@routes.post(
    "/loads/{load_id}/transitions",
    WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, LoadTransitionRefused, OrderNotOpen, VehicleOnSite],
    conditional=True,
    status=200,
)
async def move_load(work: Work, load_id: UUID, transition: LoadTransition) -> Answer[LoadView]:
    """Take a load to its next state: it has come, it is done, or it is called off."""
    await actions.move_load(work, load_id, transition.to)
    return await show(work, LOADS_SHOWN, load_id)
