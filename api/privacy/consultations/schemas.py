"""The log of views as auditors and the register's keepers read it."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.kernel.purposes import Purpose
from api.kernel.roles import Role


class RoleHeld(BaseModel):
    """A role that whoever looked holds."""

    role: Role


class ViewingRow(BaseModel):
    """One look at one person or several: who, as what, why, and at which records."""

    id: UUID
    at: datetime
    caller_id: UUID
    caller: str | None = Field(
        description="Whose name may be told; a partner's, if it was one."
    )
    roles: list[RoleHeld] = Field(description="What they hold today; a machine's is beside.")
    machine_role: Role | None
    operation: str
    purpose: Purpose | None
    record_type: str
    records: list[UUID]
    subjects: list[UUID]
