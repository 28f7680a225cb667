"""The URLs of recipients and of the ledger of disclosures."""

from uuid import UUID

from api.database.work import Work
from api.disclosure import actions
from api.disclosure.queries import DISCLOSURES_SHOWN, RECIPIENTS_SHOWN
from api.disclosure.schemas import DisclosureView, NewRecipient, RecipientView
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.access import Permission
from api.views.pages import Page, Paging, page
from api.views.show import show

routes = Routes("Disclosure")


@routes.get("/recipients", Permission.AUDIT_READ)
async def list_recipients(
    work: Work, paging: Paging, subject_id: UUID | None = None
) -> Answer[Page[RecipientView]]:
    """List whom personal data may go to, newest first; or to whom one party's did go."""
    return await page(work, RECIPIENTS_SHOWN, paging, {"subject_id": subject_id})


@routes.post("/recipients", Permission.RECIPIENTS_WRITE)
async def create_recipient(work: Work, said: NewRecipient) -> Answer[RecipientView]:
    """Take up a recipient. Without a contract in force nothing goes there."""
    recipient = await actions.create_recipient(work, said)
    return await show(work, RECIPIENTS_SHOWN, recipient.id)


@routes.get("/disclosures", Permission.AUDIT_READ)
async def list_disclosures(
    work: Work,
    paging: Paging,
    subject_id: UUID | None = None,
    recipient_id: UUID | None = None,
) -> Answer[Page[DisclosureView]]:
    """List what was disclosed, newest first: about one party, or to one recipient."""
    filters = {"subject_id": subject_id, "recipient_id": recipient_id}
    return await page(work, DISCLOSURES_SHOWN, paging, filters)
