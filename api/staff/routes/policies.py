"""The company's policies over HTTP."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.law.obligations import obligations
from api.staff.actions import policies
from api.staff.policy_queries import POLICIES_SHOWN
from api.staff.rules.policies import ReviewTooEarly
from api.staff.schemas.policies import (
    NewPolicy,
    ObligationsView,
    ObligationView,
    PolicyChanges,
    PolicyView,
)
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Company")


@routes.get("/policies", Permission.POLICIES_READ, refuses=[WrongCursor])
async def list_policies(work: Work, paging: Paging) -> Answer[Page[PolicyView]]:
    """List the company's policies; the first is the next to be looked at."""
    return await page(work, POLICIES_SHOWN, paging, sort="review_on", descending=False)


@routes.post("/policies", Permission.COMPANY_WRITE, refuses=[NotFound, ReviewTooEarly])
async def add_policy(work: Work, policy: NewPolicy) -> Answer[PolicyView]:
    """Note a policy that is taken into use."""
    added = await policies.add_policy(work, policy)
    return await show(work, POLICIES_SHOWN, added.id)


@routes.patch(
    "/policies/{policy_id}",
    Permission.COMPANY_WRITE,
    refuses=[NotFound, VersionConflict, ReviewTooEarly],
)
async def change_policy(
    work: Work, policy_id: UUID, changes: PolicyChanges
) -> Answer[PolicyView]:
    """Change a policy: note a review by the day of the next, or that it has ended."""
    await policies.change_policy(work, policy_id, changes)
    return await show(work, POLICIES_SHOWN, policy_id)


@routes.get("/legal-obligations", Permission.POLICIES_READ)
async def list_legal_obligations(work: Work) -> Answer[ObligationsView]:
    """List the dated rules in force today: statute, how well it is known, and since when."""
    known = obligations(local_day(work.now))
    items = [ObligationView.model_validate(each, from_attributes=True) for each in known]
    return saying(ObligationsView(items=items))
