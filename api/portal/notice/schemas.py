"""The notice in force, as told to one person."""

from datetime import date, datetime

from pydantic import BaseModel, Field

from api.editions.rules import Change
from api.http.said import Said


class MyNotice(BaseModel):
    """The version in force, what it changed, and when one said to have read it.

    Without a version in force all is null.
    """

    number: str | None = None
    change: Change | None = None
    note: str | None = None
    valid_from: date | None = None
    acknowledged_at: datetime | None = None


class Acknowledged(Said):
    """The version that was read: no other is taken for it."""

    number: str = Field(min_length=1, max_length=32)
