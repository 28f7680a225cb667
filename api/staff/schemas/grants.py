"""What is seen and said of grants: who holds which role, why, and who looked at it."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.http.said import Said
from api.kernel.free_text import without_identity_codes
from api.kernel.roles import Role
from api.staff.grant_tables import Verdict

GrantReason = Annotated[
    str, StringConstraints(max_length=500), AfterValidator(without_identity_codes)
]


class HeldGrantView(BaseModel):
    """A role that somebody holds, since when and why, and when it was looked at."""

    id: UUID
    account_id: UUID
    username: str | None
    name: str | None
    role: Role
    reason: str | None
    granted_by: UUID
    granted_by_name: str | None
    granted_at: datetime
    reviewed_at: datetime | None
    review_on: date = Field(description="After this day it is suspended until looked at.")
    expires_on: date | None


class NewReview(Said):
    """What becomes of a grant, and why."""

    verdict: Verdict
    reason: Annotated[GrantReason, StringConstraints(min_length=1)]


class GrantReviewView(BaseModel):
    """One look at a grant."""

    id: UUID
    account_id: UUID
    role: Role
    verdict: Verdict
    reason: str | None
    reviewed_by: UUID
    reviewed_at: datetime
    review_on: date | None
