"""Recipients and disclosures as they go over the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.disclosure.rules import Basis, RecipientRole, TransferTool
from api.http.said import Said
from api.kernel.purposes import Purpose

Country = Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")]


class NewRecipient(Said):
    """Someone personal data may go to, once a contract is in force."""

    name: str = Field(min_length=1, max_length=200)
    role: RecipientRole
    country: Country = Field(description="ISO 3166-1, two letters.")
    contract_on: date | None = None
    transfer_tool: TransferTool | None = Field(
        default=None, description="Needed outside the European Economic Area."
    )


class RecipientView(BaseModel):
    """Someone personal data may go to, or not yet."""

    id: UUID
    name: str
    role: RecipientRole
    country: str
    contract_on: date | None
    transfer_tool: TransferTool | None
    version: int


class DisclosureView(BaseModel):
    """What a recipient was given: which fields, about which parties; never their values."""

    id: UUID
    at: datetime
    recipient_id: UUID
    recipient: str
    purpose: Purpose
    basis: Basis
    fields: list[str]
    subjects: list[UUID]
    record_type: str | None
    record_id: UUID | None
    caller_id: UUID
    payload_sha256: str
