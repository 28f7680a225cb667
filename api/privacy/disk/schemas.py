"""What is told of cleanings and drills."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.privacy.disk.kinds import DiskWork


class DiskReportView(BaseModel):
    """What was cleaned or searched, and where something is left."""

    id: UUID
    kind: DiskWork
    begun_at: datetime
    ended_at: datetime
    is_clean: bool
    places: list[str] = Field(description="Tables written anew, or what was searched.")
    left: list[str] = Field(description="Where something is left, or may be.")
    persons: int = Field(description="Of a drill: the erased whom the backup still knew.")
    markers: int = Field(description="Of a drill: how many values of theirs were sought.")
