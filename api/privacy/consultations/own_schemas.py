"""What the register holds about whoever works here, as they themselves read it."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.kernel.languages import Language
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.privacy.consultations.schemas import RoleHeld


class OwnRole(BaseModel):
    """A role of one's own: since when, why, and until when it is looked at again."""

    role: Role
    granted_at: datetime
    reason: str | None
    review_on: date
    expires_on: date | None


class OwnSignature(BaseModel):
    """An edition of the confidentiality terms that one has signed."""

    edition: int
    signed_at: datetime
    valid_until: date


class OwnSignIn(BaseModel):
    """A sign-in of one's own that is still remembered."""

    started_at: datetime
    ended_at: datetime | None


class KeptLog(BaseModel):
    """What is written down about what one does here, and how long it is kept."""

    what: str = Field(description="`changes`, `views`, `sign-ins` or `account`.")
    rule: str
    months: int
    basis: str


class OwnData(BaseModel):
    """All that is held about a member of staff: GDPR, Article 15."""

    name: str
    username: str
    language: Language
    left_on: date | None
    roles: list[OwnRole]
    signatures: list[OwnSignature]
    sign_ins: list[OwnSignIn] = Field(description="The latest 50.")
    logs: list[KeptLog]


class OwnViewing(BaseModel):
    """One look at oneself: as what, why and at what; nobody is named."""

    id: UUID
    at: datetime
    operation: str
    purpose: Purpose | None
    record_type: str
    roles: list[RoleHeld]
    machine_role: Role | None


class InformationPassage(BaseModel):
    """One heading of the information, with what it says."""

    title: str
    text: str


class StaffInformation(BaseModel):
    """What whoever works here is told of the use of their data: GDPR, Article 13."""

    version: str
    valid_from: date
    language: Language
    controller: str | None
    contact: str | None
    passages: list[InformationPassage]
