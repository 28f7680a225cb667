"""What is said to find customers, and what was found."""

from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.rules.kinds import Form, OrganisationKind
from api.http.said import Said


class CustomerSearch(Said):
    """What somebody typed into the search box."""

    text: str = Field(min_length=1, max_length=100)
    limit: int = Field(default=8, ge=1, le=50)


class Found(BaseModel):
    """One customer that a search found, and by what."""

    id: UUID
    number: str
    name: str | None
    form: Form
    kind: OrganisationKind | None
    business_id: str | None
    town: str | None
    matched: str = Field(description="The field that matched, as `table.column`.")


class SearchResult(BaseModel):
    """What a search found, best first."""

    items: list[Found]
