"""The URL of the log of views. It names nobody: who was looked at is told by their id."""

from typing import Literal
from uuid import UUID

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.privacy.consultations.queries import VIEWINGS_SHOWN
from api.privacy.consultations.schemas import ViewingRow
from api.standing.one_subject import parties_of
from api.views.pages import Page, Paging, WrongCursor, page

routes = Routes("Audit")


@routes.get("/audit/views", Permission.AUDIT_READ, refuses=[WrongCursor])
async def list_views(
    work: Work,
    paging: Paging,
    subject_id: UUID | None = None,
    caller_id: UUID | None = None,
    purpose: Purpose | None = None,
    sort: Literal["position"] = "position",
) -> Answer[Page[ViewingRow]]:
    """List who has looked at whom, newest first: at one person, or by one member of staff."""
    subjects = subject_id and await parties_of(work, subject_id, ever=True)
    filters = {"subjects": subjects, "looker": caller_id, "purpose": purpose}
    return await page(work, VIEWINGS_SHOWN, paging, filters, sort=sort)
