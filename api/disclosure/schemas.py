"""Recipients and disclosures as they go over the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.disclosure.rules import Basis, OnlyOurselves, RecipientRole, TransferTool
from api.http.said import Said
from api.kernel.free_text import without_identity_codes
from api.kernel.purposes import Purpose

Name = Annotated[
    str, AfterValidator(without_identity_codes), Field(min_length=1, max_length=200)
]
Country = Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")]


class Agreed(Said):
    """What is agreed with a recipient, as far as it is said."""

    contract_on: date | None = None
    contract_until: date | None = Field(default=None, description="Its last day, if it ends.")
    contract_reference: Name | None = Field(
        default=None, description="Where the contract lies."
    )
    transfer_tool: TransferTool | None = Field(
        default=None, description="Needed outside the European Economic Area."
    )
    assessed_on: date | None = Field(
        default=None, description="When the country was assessed for clauses or binding rules."
    )


def not_ourselves(role: RecipientRole) -> RecipientRole:
    """Refuse a recipient that would stand for the register itself."""
    if role is RecipientRole.OURSELVES:
        raise OnlyOurselves
    return role


OtherRole = Annotated[RecipientRole, AfterValidator(not_ourselves)]


class NewRecipient(Agreed):
    """Someone personal data may go to, once a contract is in force."""

    name: Name
    role: OtherRole
    country: Country = Field(description="ISO 3166-1, two letters.")


class RecipientChanges(Agreed):
    """What to change about a recipient; what is left out stays."""

    name: Name = ""
    role: OtherRole = RecipientRole.CONTROLLER
    country: Country = ""


class RecipientView(BaseModel):
    """Someone personal data may go to, or not yet."""

    id: UUID
    name: str
    role: RecipientRole
    country: str
    contract_on: date | None
    contract_until: date | None
    contract_reference: str | None
    transfer_tool: TransferTool | None
    assessed_on: date | None
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
