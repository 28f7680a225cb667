"""Cabinets and their keys as they go over the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.customers.kinds import FreeText
from api.http.said import Said

Name = Annotated[FreeText, StringConstraints(min_length=1, max_length=200)]
KeyCode = Annotated[FreeText, StringConstraints(min_length=1, max_length=64)]


class NewCabinet(Said):
    """A cabinet that can be locked, and the codes of its keys."""

    room: Name
    name: Name
    keys: list[KeyCode] = Field(default_factory=list, max_length=20)


class KeyView(BaseModel):
    """One key, and who holds it, if anybody does."""

    id: UUID
    code: str
    holder_id: UUID | None
    holder_name: str | None
    given_at: datetime | None


class CabinetView(BaseModel):
    """A cabinet, its keys, and how many papers lie in it."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    number: str
    room: str
    name: str
    papers: int
    keys: list[KeyView]
