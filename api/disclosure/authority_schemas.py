"""What authorities asked for, as it goes over the wire."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.disclosure.authorities import AuthorityRequestState, DisclosedField
from api.disclosure.schemas import Name
from api.http.said import Said


class NewAuthorityRequest(Said):
    """A request of an authority about one party."""

    recipient_id: UUID = Field(description="The authority.")
    party_id: UUID
    reference: Name = Field(description="The authority's own number of the case.")
    statute: Name = Field(
        description="What it rests on.", examples=["Poliisilaki 872/2011 4:3"]
    )
    fields: list[DisclosedField] = Field(min_length=1, max_length=len(DisclosedField))
    received_on: date


class HandedOver(Said):
    """What was handed over: which of the fields that were asked for, and in which file."""

    fields: list[DisclosedField] = Field(min_length=1, max_length=len(DisclosedField))
    sha256: str | None = Field(
        default=None,
        pattern="^[0-9a-f]{64}$",
        description="Of the file that was handed over; left out for paper.",
    )


class Refused(Said):
    """Why an authority was not told."""

    because: Name


class AuthorityRequestView(BaseModel):
    """What an authority asked for, and what came of it. It names no values."""

    id: UUID
    version: int
    recipient_id: UUID
    recipient: str
    party_id: UUID
    reference: str
    statute: str
    fields: list[str]
    received_on: date
    state: AuthorityRequestState
    decided_at: datetime | None
    refused_because: str | None
    disclosure_id: UUID | None
