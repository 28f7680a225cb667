"""What a customer is told on arriving."""

from uuid import UUID

from pydantic import BaseModel, Field

from api.kernel.languages import Language


class ActsFor(BaseModel):
    """A customer that one may act for: oneself, or whom one works for."""

    id: UUID
    number: str
    name: str


class OwnAccountView(BaseModel):
    """An account of one's own, by the address that one signs in with."""

    id: UUID
    email: str


class HouseView(BaseModel):
    """The company whose pages these are, and where its customers reach it."""

    name: str
    business_id: str
    phone: str


class MyView(BaseModel):
    """Who is signed in for their own data."""

    id: UUID
    name: str
    language: Language
    accounts: list[OwnAccountView] = Field(description="None, if a code opened this.")
    customers: list[ActsFor]
    house: list[HouseView] = Field(description="One company, once it is set up.")
