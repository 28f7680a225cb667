"""How parties are reached, over HTTP: phones and e-mails."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.customers import contact_actions as actions
from api.customers.party_queries import PARTIES_SHOWN
from api.customers.party_schemas import NewEmail, NewPhone, PartyView, Told
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


@routes.post("/parties/{party_id}/phones", WRITE, purposes=TRADE, refuses=[NotFound])
async def add_phone(work: Work, party_id: UUID, phone: NewPhone) -> Answer[PartyView]:
    """Add a phone number of a customer or a contact."""
    await actions.add_phone(work, party_id, phone)
    return await show(work, PARTIES_SHOWN, party_id)


@routes.patch("/phones/{phone_id}", WRITE, purposes=TRADE, refuses=[*CHANGE])
async def change_phone(work: Work, phone_id: UUID, phone: NewPhone) -> Answer[PartyView]:
    """Correct a phone number; the earlier one stays known with its source."""
    changed = await actions.change_phone(work, phone_id, phone)
    return await show(work, PARTIES_SHOWN, changed.party_id)


@routes.delete("/phones/{phone_id}", WRITE, purposes=TRADE, refuses=[*CHANGE])
async def remove_phone(work: Work, phone_id: UUID) -> Answer[PartyView]:
    """Take a phone number away."""
    return await show(work, PARTIES_SHOWN, await actions.remove_phone(work, phone_id))


@routes.post("/parties/{party_id}/emails", WRITE, purposes=TRADE, refuses=[NotFound])
async def add_email(work: Work, party_id: UUID, email: NewEmail) -> Answer[PartyView]:
    """Add an e-mail address of a customer or a contact."""
    await actions.add_email(work, party_id, email)
    return await show(work, PARTIES_SHOWN, party_id)


@routes.patch("/emails/{email_id}", WRITE, purposes=TRADE, refuses=[*CHANGE])
async def change_email(work: Work, email_id: UUID, email: NewEmail) -> Answer[PartyView]:
    """Correct an e-mail address; the new one is unverified."""
    changed = await actions.change_email(work, email_id, email)
    return await show(work, PARTIES_SHOWN, changed.party_id)


@routes.post(
    "/emails/{email_id}/verification",
    WRITE,
    purposes=TRADE,
    refuses=[*CHANGE],
    conditional=True,
)
async def verify_email(work: Work, email_id: UUID, _told: Told) -> Answer[PartyView]:
    """Note that an address is its holder's: they answered from it, or read a code there."""
    verified = await actions.verify_email(work, email_id)
    return await show(work, PARTIES_SHOWN, verified.party_id)


@routes.delete("/emails/{email_id}", WRITE, purposes=TRADE, refuses=[*CHANGE])
async def remove_email(work: Work, email_id: UUID) -> Answer[PartyView]:
    """Take an e-mail address away."""
    return await show(work, PARTIES_SHOWN, await actions.remove_email(work, email_id))
