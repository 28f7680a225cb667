"""What a customer is told on arriving."""

from uuid import UUID

from pydantic import BaseModel, Field

from api.kernel.languages import Language


class ActsFor(BaseModel):
    """A customer that one may act for: oneself, or whom one works for."""

    id: UUID
    number: str
    name: str


class MyView(BaseModel):
    """Who is signed in for their own data."""

    id: UUID
    name: str
    language: Language
    sign_in: str | None = Field(description="The address of the account; a code opens none.")
    customers: list[ActsFor]
