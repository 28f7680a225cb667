"""Drivers over HTTP."""

from typing import Literal
from uuid import UUID

from api.audit.provenance import SourceRequired
from api.audit.versions import VersionConflict
from api.customers.rules.parties import NameMissing
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.transport.actions import carriers as actions
from api.transport.queries.carriers import DRIVERS_SHOWN
from api.transport.rules.carriers import DriverKnown
from api.transport.schemas.drivers import DriverChanges, DriverView, NewDriver
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Transport")

READ, WRITE = Permission.TRANSPORT_READ, Permission.TRANSPORT_WRITE


@routes.get("/drivers", READ, purposes=TRADE, refuses=[WrongCursor])
async def list_drivers(
    work: Work,
    paging: Paging,
    carrier_id: UUID | None = None,
    state: Literal["open", "ended"] | None = None,
) -> Answer[Page[DriverView]]:
    """List drivers by name."""
    filters = {"open": state == "open" or None, "ended": state == "ended" or None}
    chosen = filters | {"carrier_id": carrier_id}
    return await page(work, DRIVERS_SHOWN, paging, chosen, sort="name", descending=False)


@routes.post("/drivers", WRITE, purposes=TRADE, refuses=[NotFound, NameMissing, DriverKnown])
async def add_driver(work: Work, driver: NewDriver) -> Answer[DriverView]:
    """Take up somebody who drives: a person that is known by id, or one that is new."""
    added = await actions.add_driver(work, driver)
    return await show(work, DRIVERS_SHOWN, added.id)


@routes.get("/drivers/{driver_id}", READ, purposes=TRADE, refuses=[NotFound])
async def get_driver(work: Work, driver_id: UUID) -> Answer[DriverView]:
    """Show one driver."""
    return await show(work, DRIVERS_SHOWN, driver_id)


@routes.patch(
    "/drivers/{driver_id}",
    WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, NameMissing, SourceRequired],
)
async def change_driver(
    work: Work, driver_id: UUID, changes: DriverChanges
) -> Answer[DriverView]:
    """Change a driver, or end it. `If-Match` is the person's version."""
    await actions.change_driver(work, driver_id, changes)
    return await show(work, DRIVERS_SHOWN, driver_id)
