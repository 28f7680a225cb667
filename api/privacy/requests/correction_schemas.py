"""What a correction changed, as it goes over the wire."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.privacy.rules.kinds import Correction


class ValueChange(BaseModel):
    """One value: what it was, and what it was changed to."""

    column: str
    before: str | None
    after: str | None


class CorrectionView(BaseModel):
    """What was put right, on what ground. Of what was taken away nothing is kept."""

    id: UUID
    number: str
    field: str | None
    correction: Correction | None
    reason: str | None
    evidence: str | None
    corrected_id: UUID | None = Field(description="The record that was put right.")
    corrected_at: datetime | None
    corrected_by: UUID | None
    changes: list[ValueChange]
