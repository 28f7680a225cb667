"""Credit stops as they go over the wire."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field


class CreditStopView(BaseModel):
    """A customer who is given nothing on credit, since when and why."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    customer_id: UUID
    customer_name: str | None
    because: str = Field(description="What has befallen the company, or `decided`.")
    since_at: datetime
    set_by_name: str | None
    ended_at: datetime | None
