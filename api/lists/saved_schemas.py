"""Lists kept under a name, as they go over the wire."""

from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.http.said import Said
from api.kernel.free_text import without_identity_codes
from api.kernel.roles import Role
from api.lists.rules import ListOf
from api.lists.schemas import Column

ListName = Annotated[
    str,
    AfterValidator(without_identity_codes),
    StringConstraints(min_length=1, max_length=60),
]
Query = Annotated[str, StringConstraints(max_length=500)]
Columns = Annotated[list[Column], Field(max_length=40)]
Audience: TypeAlias = Role | Literal["everyone"]


class NewSavedList(Said):
    """How a list is seen, to come back to under a name."""

    list_of: ListOf
    name: ListName
    query: Query = Field(default="", description="As in the list's address: `state=open`.")
    columns: Columns = Field(default_factory=list, description="Left out, all of them.")
    shared_with: Audience | None = Field(default=None, description="Left out, only you.")


class SavedListChanges(Said):
    """What to change about a saved list; what is left out stays."""

    name: ListName = ""
    query: Query = ""
    columns: Columns = Field(default_factory=list)
    shared_with: Audience | None = None


class SavedListView(BaseModel):
    """A list kept under a name."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    list_of: ListOf
    name: str
    query: str
    columns: list[str]
    shared_with: str | None
    is_mine: bool
