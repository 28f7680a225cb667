"""The URLs of recipients and of the ledger of disclosures."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.disclosure import actions
from api.disclosure.queries import DISCLOSURES_SHOWN, RECIPIENTS_SHOWN
from api.disclosure.rules import OnlyOurselves
from api.disclosure.schemas import (
    DisclosureView,
    NewRecipient,
    RecipientChanges,
    RecipientView,
)
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.standing.one_subject import parties_of
from api.views.pages import Page, Paging, page
from api.views.show import show

routes = Routes("Disclosure")


@routes.get("/recipients", Permission.AUDIT_READ)
async def list_recipients(
    work: Work, paging: Paging, subject_id: UUID | None = None
) -> Answer[Page[RecipientView]]:
    """List whom personal data may go to, newest first; or to whom one person's did go."""
    subjects = subject_id and await parties_of(work, subject_id)
    return await page(work, RECIPIENTS_SHOWN, paging, {"subjects": subjects})


@routes.post("/recipients", Permission.RECIPIENTS_WRITE, refuses=[OnlyOurselves])
async def create_recipient(work: Work, said: NewRecipient) -> Answer[RecipientView]:
    """Take up a recipient. Without a contract in force nothing goes there."""
    recipient = await actions.create_recipient(work, said)
    return await show(work, RECIPIENTS_SHOWN, recipient.id)


@routes.get("/recipients/{recipient_id}", Permission.AUDIT_READ, refuses=[NotFound])
async def get_recipient(work: Work, recipient_id: UUID) -> Answer[RecipientView]:
    """Show a recipient, and what is agreed with it."""
    return await show(work, RECIPIENTS_SHOWN, recipient_id)


@routes.patch(
    "/recipients/{recipient_id}",
    Permission.RECIPIENTS_WRITE,
    refuses=[NotFound, VersionConflict, OnlyOurselves],
)
async def change_recipient(
    work: Work, recipient_id: UUID, said: RecipientChanges
) -> Answer[RecipientView]:
    """Change what is agreed with a recipient: a contract ends, a new one begins."""
    await actions.change_recipient(work, recipient_id, said)
    return await show(work, RECIPIENTS_SHOWN, recipient_id)


@routes.get("/disclosures", Permission.AUDIT_READ)
async def list_disclosures(
    work: Work,
    paging: Paging,
    subject_id: UUID | None = None,
    recipient_id: UUID | None = None,
) -> Answer[Page[DisclosureView]]:
    """List what was disclosed, newest first: about one person, or to one recipient."""
    subjects = subject_id and await parties_of(work, subject_id)
    filters = {"subjects": subjects, "recipient_id": recipient_id}
    return await page(work, DISCLOSURES_SHOWN, paging, filters)
