"""The URLs of the weekly sample of views."""

from typing import Literal
from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.privacy.sampling.queries import REVIEWS_SHOWN
from api.privacy.sampling.rules import AlreadyReviewed, OwnView, check_reviewable
from api.privacy.sampling.schemas import NewFinding, ViewReviewRow
from api.privacy.sampling.tables import ViewReview
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Audit")


@routes.get("/view-reviews", Permission.VIEWS_REVIEW, refuses=[WrongCursor])
async def list_view_reviews(
    work: Work, paging: Paging, state: Literal["open", "done"] | None = None
) -> Answer[Page[ViewReviewRow]]:
    """List the views that were drawn to be looked at, those first that are due first."""
    filters = {"open": state == "open" or None, "done": state == "done" or None}
    return await page(work, REVIEWS_SHOWN, paging, filters, sort="due_on", descending=False)


@routes.post(
    "/view-reviews/{view_review_id}/finding",
    Permission.VIEWS_REVIEW,
    refuses=[NotFound, AlreadyReviewed, OwnView],
    status=200,
)
async def review_view(
    work: Work, view_review_id: UUID, said: NewFinding
) -> Answer[ViewReviewRow]:
    """Say whether a view was justified, and why; of somebody else's, and once."""
    review = await held(work, ViewReview, view_review_id)
    is_reviewed = review.reviewed_at is not None
    check_reviewable(work.caller.id, review.caller_id, is_reviewed=is_reviewed)
    review.finding, review.reason = said.finding, said.reason
    review.reviewed_at, review.reviewed_by = work.now, work.caller.id
    return await show(work, REVIEWS_SHOWN, review.id)
