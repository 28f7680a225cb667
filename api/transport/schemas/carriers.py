"""What is said about carriers."""

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.kinds import BusinessId, FreeText, PhoneNumber
from api.customers.party_schemas import PhoneView
from api.customers.rules.kinds import Form, OrganisationKind
from api.customers.rules.parties import NameMissing, check_organisation
from api.http.said import Said, Sourced, StatedSource


class CarrierView(BaseModel):
    """Who carries: a party, also one that is a customer, too."""

    id: UUID
    version: int = Field(description="The party's: the ETag, and what `If-Match` wants.")
    party_id: UUID
    form: Form
    name: str | None
    kind: OrganisationKind | None
    business_id: str | None
    phones: list[PhoneView]
    ended_on: date | None


class NewCarrier(Sourced):
    """A carrier: a party known by id, or an organisation that is not known yet."""

    party_id: UUID | None = None
    name: FreeText | None = Field(default=None, min_length=1, max_length=200)
    kind: OrganisationKind = OrganisationKind.COMPANY
    business_id: BusinessId | None = None
    no_business_id_because: FreeText | None = Field(default=None, max_length=200)
    phones: list[PhoneNumber] = Field(default=[], max_length=10)

    @model_validator(mode="after")
    def is_known_or_named(self) -> Self:
        if self.party_id is None:
            check_organisation(
                name=bool(self.name),
                kind=True,
                business_id=bool(self.business_id),
                reason=bool(self.no_business_id_because),
            )
        return self


class CarrierChanges(Said):
    """What to change about a carrier; what is left out stays.

    A new name or Y-tunnus is somebody's word, so it needs its source.
    """

    name: FreeText | None = Field(default=None, min_length=1, max_length=200)
    business_id: BusinessId | None = None
    ended_on: date | None = None
    source: StatedSource | None = None

    @model_validator(mode="after")
    def keeps_a_name(self) -> Self:
        if "name" in self.model_fields_set and not self.name:
            raise NameMissing(pointer="/name")
        return self
