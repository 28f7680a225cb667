"""What is shown and said of the company whose register this is."""

from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.http.said import Said
from api.law.business_ids import business_id, vat_number_of

Line = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Town = Annotated[str, StringConstraints(min_length=1, max_length=100)]
PostalCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")]
Mailbox = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^@\s]+@[^@\s]+$")]
Number = Annotated[str, StringConstraints(max_length=32, pattern=r"^\+?[0-9][0-9 ()-]{3,}$")]
CompanyId = Annotated[str, AfterValidator(business_id)]
VatNumber = Annotated[str, AfterValidator(vat_number_of)]
Month = Annotated[int, Field(ge=1, le=12)]


class NewCompany(Said):
    """The company whose register this is."""

    name: Line
    business_id: CompanyId
    vat_number: VatNumber | None = None
    street: Line
    postal_code: PostalCode
    town: Town
    email: Mailbox
    phone: Number
    fiscal_year_end_month: Month = 12


class CompanyChanges(Said):
    """What to change of the company; what is left out stays."""

    name: Line = ""
    business_id: CompanyId = ""
    vat_number: VatNumber | None = None
    street: Line = ""
    postal_code: PostalCode = ""
    town: Town = ""
    email: Mailbox = ""
    phone: Number = ""
    fiscal_year_end_month: Month = 12
    contact_id: UUID | None = None
    privacy_email: Mailbox | None = None
    privacy_phone: Number | None = None


class CompanyView(BaseModel):
    """The controller, as every document names it from now on."""

    id: UUID
    version: int
    name: str
    business_id: str
    vat_number: str | None
    street: str
    postal_code: str
    town: str
    email: str
    phone: str
    fiscal_year_end_month: int
    contact_id: UUID | None = Field(description="Who answers for the customer register.")
    contact_name: str | None
    privacy_email: str | None
    privacy_phone: str | None
