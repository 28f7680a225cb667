"""Who persons are, who acts for them, and whose address is protected, over HTTP."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.customers import person_actions as actions
from api.customers.history_schemas import NewMandate, NewProtection, PersonChanges
from api.customers.party_queries import PARTIES_SHOWN
from api.customers.party_schemas import PartyView
from api.customers.rules.mandates import ActsForItself
from api.customers.rules.parties import NameMissing
from api.customers.rules.protecting import NotAPerson, ProtectedUntilThen
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


@routes.patch("/persons/{person_id}", WRITE, purposes=TRADE, refuses=[*CHANGE, NameMissing])
async def change_person(
    work: Work, person_id: UUID, changes: PersonChanges
) -> Answer[PartyView]:
    """Change a person's name, or note a death. The earlier name stays known."""
    await actions.change_person(work, person_id, changes)
    return await show(work, PARTIES_SHOWN, person_id)


@routes.post(
    "/parties/{party_id}/mandates", WRITE, purposes=TRADE, refuses=[NotFound, ActsForItself]
)
async def add_mandate(work: Work, party_id: UUID, mandate: NewMandate) -> Answer[PartyView]:
    """Have a guardian or a proxy act for somebody."""
    await actions.add_mandate(work, party_id, mandate)
    return await show(work, PARTIES_SHOWN, party_id)


@routes.delete("/mandates/{mandate_id}", WRITE, purposes=TRADE, refuses=[*CHANGE])
async def end_mandate(work: Work, mandate_id: UUID) -> Answer[PartyView]:
    """End a mandate today. `If-Match` is the version of whom it was for."""
    return await show(work, PARTIES_SHOWN, await actions.end_mandate(work, mandate_id))


@routes.put(
    "/parties/{party_id}/protection",
    Permission.PROTECTIONS_WRITE,
    purposes=TRADE,
    refuses=[*CHANGE, NotAPerson, ProtectedUntilThen],
)
async def protect_party(
    work: Work, party_id: UUID, protection: NewProtection
) -> Answer[PartyView]:
    """Protect somebody's address until a day, so that few are shown where they are."""
    await actions.protect_party(work, party_id, protection)
    return await show(work, PARTIES_SHOWN, party_id)


@routes.delete(
    "/parties/{party_id}/protection",
    Permission.PROTECTIONS_END,
    purposes=TRADE,
    refuses=[*CHANGE],
)
async def end_protection(work: Work, party_id: UUID) -> Answer[PartyView]:
    """End a protection before its day."""
    await actions.end_protection(work, party_id)
    return await show(work, PARTIES_SHOWN, party_id)
