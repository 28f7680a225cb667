"""Carriers over HTTP."""

from typing import Literal
from uuid import UUID

from api.audit.provenance import SourceRequired
from api.audit.versions import VersionConflict
from api.customers.rules.parties import BusinessIdMissing, NameMissing
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.transport.actions import carriers as actions
from api.transport.queries.carriers import CARRIERS_SHOWN
from api.transport.rules.carriers import CarrierKnown, OnlyOrganisations
from api.transport.schemas.carriers import CarrierChanges, CarrierView, NewCarrier
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Transport")

READ, WRITE = Permission.TRANSPORT_READ, Permission.TRANSPORT_WRITE


@routes.get("/carriers", READ, purposes=TRADE, refuses=[WrongCursor])
async def list_carriers(
    work: Work, paging: Paging, state: Literal["open", "ended"] | None = None
) -> Answer[Page[CarrierView]]:
    """List carriers by name."""
    filters = {"open": state == "open" or None, "ended": state == "ended" or None}
    return await page(work, CARRIERS_SHOWN, paging, filters, sort="name", descending=False)


@routes.post(
    "/carriers",
    WRITE,
    purposes=TRADE,
    refuses=[NotFound, NameMissing, BusinessIdMissing, CarrierKnown],
)
async def add_carrier(work: Work, carrier: NewCarrier) -> Answer[CarrierView]:
    """Take up a carrier: a party that is known by id, or one that is new."""
    added = await actions.add_carrier(work, carrier)
    return await show(work, CARRIERS_SHOWN, added.id)


@routes.get("/carriers/{carrier_id}", READ, purposes=TRADE, refuses=[NotFound])
async def get_carrier(work: Work, carrier_id: UUID) -> Answer[CarrierView]:
    """Show one carrier."""
    return await show(work, CARRIERS_SHOWN, carrier_id)


@routes.patch(
    "/carriers/{carrier_id}",
    WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, NameMissing, OnlyOrganisations, SourceRequired],
)
async def change_carrier(
    work: Work, carrier_id: UUID, changes: CarrierChanges
) -> Answer[CarrierView]:
    """Change a carrier, or end it. `If-Match` is the party's version."""
    await actions.change_carrier(work, carrier_id, changes)
    return await show(work, CARRIERS_SHOWN, carrier_id)
