"""What is said about products and their prices, in and out."""

from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, model_validator

from api.customers.kinds import FreeText
from api.http.said import Said
from api.law.vat import VatClass
from api.orders.rules.prices import Unit
from api.orders.rules.products import Direction, Material
from api.orders.rules.validity import check_validity
from api.orders.rules.waste_codes import waste_code

WasteCode = Annotated[str, Field(max_length=16), AfterValidator(waste_code)]
UnitPrice = Annotated[
    str,
    Field(
        pattern=r"^-?[0-9]{1,9}(\.[0-9]{1,5})?$",
        examples=["12.35"],
        description="Euros without VAT for one unit; below zero where we pay the customer.",
    ),
]


class ProductView(BaseModel):
    """A material that is sold or received."""

    id: UUID
    version: int
    code: str
    name: str
    material: Material
    direction: Direction
    unit: Unit
    vat_class: VatClass
    vat_percent: str | None = Field(description="What the class is taxed at today.")
    waste_code: str | None
    retired_on: date | None


class NewProduct(Said):
    """A product to sell or receive. Its unit is the one it is ordered in unless said."""

    code: str = Field(min_length=1, max_length=64)
    name: FreeText = Field(min_length=1, max_length=200)
    material: Material
    direction: Direction
    unit: Unit = Unit.TONNE
    vat_class: VatClass = VatClass.STANDARD
    waste_code: WasteCode | None = None


class ProductChanges(Said):
    """What to change about a product; what is left out stays. It is retired, never deleted."""

    code: str = Field(default="", min_length=1, max_length=64)
    name: FreeText = Field(default="", min_length=1, max_length=200)
    material: Material = Material.OTHER
    vat_class: VatClass = VatClass.STANDARD
    waste_code: WasteCode | None = None
    retired_on: date | None = None


class PriceView(BaseModel):
    """A price of a product: for everyone, for a customer, at a site, or both."""

    id: UUID
    version: int
    product_id: UUID
    customer_id: UUID | None
    site_id: UUID | None
    unit: Unit
    unit_price: str
    valid_from: date
    valid_to: date | None


class NewPrice(Said):
    """A price of a product. The narrowest that holds on the day wins; the newest of equals."""

    product_id: UUID
    customer_id: UUID | None = None
    site_id: UUID | None = None
    unit: Unit = Unit.TONNE
    unit_price: UnitPrice
    valid_from: date | None = Field(default=None, description="Today, if left out.")
    valid_to: date | None = Field(default=None, description="The last day it holds.")

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> Self:
        if self.valid_from is not None:
            check_validity(self.valid_from, self.valid_to)
        return self


class PriceChanges(Said):
    """When a price ends. What it was stays, for the orders that were taken by it."""

    valid_to: date | None


class PriceQuestion(Said):
    """What to price, for whom and where."""

    product_id: UUID
    customer_id: UUID
    site_id: UUID | None = None
    unit: Unit = Unit.TONNE
    on: date | None = Field(default=None, description="Today, if left out.")


class LostPrice(BaseModel):
    """A price that was looked at and did not win, and why."""

    rule: str
    unit_price: str
    because: str


class PriceQuote(BaseModel):
    """The price that holds, by which rule, and those that lost."""

    unit_price: str
    won: str
    lost: list[LostPrice]
