"""Runs and recalls as they go over the wire."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from api.http.said import Said
from api.outreach.rules.kinds import Exclusion
from api.outreach.rules.runs import OutreachRunState, RunKind, SheetFormat
from api.outreach.segments.schemas import LeftOut


class NewLabelRun(Said):
    """Whom labels are for, and how many stand on a sheet."""

    segment_id: UUID
    a_sheet: Literal[24, 65] = 24


class NewListRun(Said):
    """Whom a list is of."""

    segment_id: UUID


class TakenList(Said):
    """In what form a list is taken, and for whom; without a recipient for ourselves."""

    format: SheetFormat
    recipient_id: UUID | None = Field(
        default=None, description="The print house, or the advertising platform."
    )
    skip: int = Field(default=0, ge=0, le=64, description="Labels used on the first sheet.")


class OutreachRunView(BaseModel):
    """One run: what it made, of how many, and how many were left out and why."""

    id: UUID
    version: int
    number: str
    kind: RunKind
    state: OutreachRunState
    segment_id: UUID
    segment: str
    campaign_id: UUID | None
    recipient: str | None
    a_sheet: int | None
    included: int
    left_out: list[LeftOut]
    stopped: int = Field(description="How many said no after the list was made.")
    sent: int
    returned: int
    recalls: int = Field(description="How many are still to be taken off.")
    sha256: str | None
    made_at: datetime
    out_at: datetime | None
    done_at: datetime | None


class RecallView(BaseModel):
    """Somebody who must be taken off a list that is out."""

    id: UUID
    version: int
    run_id: UUID
    run: str
    kind: RunKind
    recipient: str | None
    position: int
    name: str | None
    because: Exclusion
    at: datetime
    confirmed_at: datetime | None
