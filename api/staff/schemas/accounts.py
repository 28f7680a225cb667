"""What administrators see and say of accounts."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from api.http.said import Said
from api.kernel.languages import Language
from api.kernel.roles import Role
from api.staff.rules.accounts import staff_roles
from api.staff.schemas.grants import GrantReason
from api.staff.schemas.kinds import NewUsername, StaffName

StaffRoles = Annotated[list[Role], AfterValidator(staff_roles)]


class GrantView(BaseModel):
    """A role that an account holds until it is reviewed."""

    id: UUID
    role: Role
    reason: str | None
    review_on: date
    expires_on: date | None


class StaffView(BaseModel):
    """Someone who may sign in."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    username: str | None
    name: str | None
    language: Language
    roles: list[GrantView]
    nda_until: date | None
    second_factor_enrolled: bool
    password_change_required: bool
    has_badge: bool = False
    has_kiosk_pin: bool = False
    left_on: date | None


class NewAccount(Said):
    """Someone to give an account to."""

    username: NewUsername
    name: StaffName
    language: Language = Language.FI
    roles: StaffRoles = Field(default=[], max_length=10)
    reason: GrantReason | None = Field(default=None, description="Why these roles.")
    expires_on: date | None = Field(default=None, description="Their last day.")


class AccountChanges(Said):
    """What to change about an account; what is left out stays."""

    name: StaffName = ""
    roles: StaffRoles = Field(default=[], max_length=10)
    reason: GrantReason | None = Field(default=None, description="Why roles come or go.")
    expires_on: date | None = Field(default=None, description="The new roles' last day.")
    left_on: date | None = None


class StaffReceipt(BaseModel):
    """An account, and a password to hand over. It is shown once and works once, for a week."""

    account: StaffView
    one_time_password: str
