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


class ArchivingView(BaseModel):
    """One time an order was archived, and when it was taken out again."""

    id: UUID
    archived_at: datetime
    rule: str | None = Field(description="The rule's version; null where it was by hand.")
    because: str | None
    restored_at: datetime | None
    restored_because: str | None
