"""Tellings as they go over the wire: who is told of what, and what they answered."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.http.said import Said
from api.privacy.rules.telling import Became, Excuse, TellingWay

Reference = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9./:-]*$")]


class NewRecipientTold(Said):
    """By which way a recipient was told by hand."""

    how: TellingWay


class NewAcknowledgement(Said):
    """That a recipient has done the same, and what it calls its answer."""

    reference: Reference | None = Field(default=None, max_length=64)
    how: TellingWay = Field(default=TellingWay.API, description="By which way it answered.")


class NewExcuse(Said):
    """Why a recipient is not told."""

    excuse: Excuse


class TellingView(BaseModel):
    """One recipient, what became of data it was given, and whether it has acknowledged.

    It names no person: whose data they are is known by what the ledger says it was given.
    """

    id: UUID
    version: int = Field(description="The ETag.")
    request_id: UUID
    request_number: str
    item_id: UUID
    recipient_id: UUID
    recipient: str
    became: Became
    field: str | None = Field(description="Of a correction: as in `phones.number`.")
    fields: list[str] = Field(description="What it was given, as the ledger names it.")
    given_count: int
    last_given_at: datetime
    made_at: datetime
    told_at: datetime | None
    told_how: TellingWay | None
    reminded_at: datetime | None
    acknowledged_at: datetime | None
    acknowledged_how: TellingWay | None
    acknowledgement: str | None
    excused_at: datetime | None
    excuse: Excuse | None


class GivenLine(BaseModel):
    """A line of the ledger: which record a recipient was given, when, and what of it."""

    id: UUID
    at: datetime
    record_type: str | None
    record_id: UUID | None
    fields: list[str]
