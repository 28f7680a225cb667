"""Jobs as they go over the wire."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from api.jobs.rules import JobState


class JobView(BaseModel):
    """How far a job has come. `failure` is the kind of error its last attempt ended with."""

    id: UUID
    name: str
    record_id: UUID
    state: JobState
    done: int
    total: int | None
    promised_at: datetime
    cancelled_at: datetime | None
    finished_at: datetime | None
    failure: str | None
