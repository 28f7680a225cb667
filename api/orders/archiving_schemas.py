"""What is said of orders that are archived and restored, in and out."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.customers.kinds import FreeText
from api.http.said import Said

Reason = Annotated[FreeText, StringConstraints(min_length=3, max_length=200)]


class NewArchiving(Said):
    """Why an order is archived by hand, if there is more to say than that it is over."""

    because: Reason | None = None


class NewRestoring(Said):
    """Why an order is taken out of the archive."""

    because: Reason


class NewArchivings(Said):
    """Orders to archive at once."""

    order_ids: list[UUID] = Field(min_length=1, max_length=200)
    because: Reason | None = None


class ArchivingOutcome(BaseModel):
    """What became of one order: archived, or the problem that was in the way."""

    order_id: UUID
    is_archived: bool
    problem: str | None = Field(description="The `type` of the problem, if there was one.")


class ArchivingsReceipt(BaseModel):
    """What became of each order."""

    items: list[ArchivingOutcome]


class ArchivingView(BaseModel):
    """One time an order was archived, and when it was taken out again."""

    id: UUID
    archived_at: datetime
    rule: str | None = Field(description="The rule's version; null where it was by hand.")
    because: str | None
    restored_at: datetime | None
    restored_because: str | None
