"""Grants over HTTP: the list to certify anew, and each look at one."""

from datetime import date
from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.staff.actions import grants
from api.staff.doors import doors_of, writing
from api.staff.grant_queries import GRANTS_SHOWN, REVIEWS_SHOWN
from api.staff.rules.accounts import LastAdmin
from api.staff.rules.grants import OwnGrant
from api.staff.schemas.grants import GrantReviewView, HeldGrantView, NewReview
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Staff")


@routes.get("/grants", Permission.GRANTS_READ, refuses=[WrongCursor])
async def list_grants(
    work: Work, paging: Paging, due: date | None = None
) -> Answer[Page[HeldGrantView]]:
    """List who holds which role and why, the next to look at first; or those due by a day."""
    return await page(
        work, GRANTS_SHOWN, paging, {"due": due}, sort="review_on", descending=False
    )


@routes.post(
    "/grants/{grant_id}/review",
    Permission.GRANTS_REVIEW,
    refuses=[NotFound, OwnGrant, LastAdmin],
    keyed=False,
    writes=False,
)
async def review_grant(
    work: Work, request: Request, grant_id: UUID, review: NewReview
) -> Answer[GrantReviewView]:
    """Look at a grant: keep it for another quarter, or end it."""
    async with writing(request, work) as reviewing:
        done = await grants.review_grant(reviewing, grant_id, review)
        answer = await show(reviewing, REVIEWS_SHOWN, done.id)
    doors_of(request).callers.forget_all()
    return answer
