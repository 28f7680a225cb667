"""Where parties are, over HTTP."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.customers import contact_actions as actions
from api.customers.party_queries import PARTIES_SHOWN
from api.customers.party_schemas import NewSourcedAddress, PartyView
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.views.show import show

routes = Routes("Customers")

WRITE = Permission.CUSTOMERS_WRITE
CHANGE = (NotFound, VersionConflict)


@routes.post("/parties/{party_id}/addresses", WRITE, purposes=TRADE, refuses=[NotFound])
async def add_address(
    work: Work, party_id: UUID, address: NewSourcedAddress
) -> Answer[PartyView]:
    """Add an address of a customer or a contact."""
    await actions.add_address(work, party_id, address)
    return await show(work, PARTIES_SHOWN, party_id)


@routes.patch("/addresses/{address_id}", WRITE, purposes=TRADE, refuses=[*CHANGE])
async def change_address(
    work: Work, address_id: UUID, address: NewSourcedAddress
) -> Answer[PartyView]:
    """Replace an address."""
    changed = await actions.change_address(work, address_id, address)
    return await show(work, PARTIES_SHOWN, changed.party_id)


@routes.delete("/addresses/{address_id}", WRITE, purposes=TRADE, refuses=[*CHANGE])
async def remove_address(work: Work, address_id: UUID) -> Answer[PartyView]:
    """Take an address away."""
    return await show(work, PARTIES_SHOWN, await actions.remove_address(work, address_id))
