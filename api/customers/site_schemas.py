"""What is said about sites, in and out."""

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.kinds import FreeText, set_field
from api.customers.rules.addresses import postal_code
from api.customers.rules.kinds import SiteKind
from api.customers.rules.periods import check_period
from api.customers.rules.positions import position
from api.customers.rules.property_id import property_id
from api.http.said import Said, Sourced
from api.staff.schemas.external_ids import ExternalIdView


class SiteView(BaseModel):
    """A place of a customer."""

    id: UUID
    version: int
    customer_id: UUID
    customer_name: str | None
    code: str | None
    customer_code: str | None
    name: str | None
    kind: SiteKind
    street: str | None
    postal_code: str | None
    town: str | None
    property_id: str | None
    position: str | None = Field(description="WGS84: latitude, comma, longitude.")
    valid_from: date
    valid_to: date | None
    access_notes: str | None
    external_ids: list[ExternalIdView]


class SiteSearch(Said):
    """What somebody typed to find a site of a customer."""

    text: str = Field(min_length=1, max_length=100)
    limit: int = Field(default=8, ge=1, le=50)


class SitesFound(BaseModel):
    """Sites that a search found, best first."""

    items: list[SiteView]


class NewSite(Sourced):
    """A place to keep. Codes are kept as written; ours is given when none is said."""

    code: FreeText | None = Field(default=None, min_length=1, max_length=64)
    customer_code: FreeText | None = Field(default=None, max_length=64)
    name: FreeText | None = Field(default=None, max_length=64)
    kind: SiteKind
    street: FreeText | None = Field(default=None, max_length=200)
    postal_code: str | None = Field(default=None, max_length=16)
    town: FreeText | None = Field(default=None, max_length=100)
    property_id: str | None = Field(default=None, max_length=40)
    position: str | None = Field(default=None, max_length=40)
    valid_from: date | None = None
    valid_to: date | None = None
    access_notes: FreeText | None = Field(default=None, max_length=2000)

    @model_validator(mode="after")
    def has_codes_in_their_one_form(self) -> Self:
        if self.postal_code:
            set_field(self, "postal_code", postal_code(self.postal_code, "FI"))
        if self.property_id:
            set_field(self, "property_id", property_id(self.property_id))
        if self.position:
            set_field(self, "position", position(self.position))
        check_period(self.valid_from, self.valid_to)
        return self


class SiteChanges(NewSite):
    """What to change about a site; what is left out stays."""

    kind: SiteKind = SiteKind.CONSTRUCTION
