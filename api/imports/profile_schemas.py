"""What is said about profiles: how the lists of one program are brought in."""

from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.kinds import FreeText
from api.imports.rules.nouns import Noun, WhenKnown, WhenNew
from api.imports.rules.targets import Target
from api.imports.schemas import NewMapping


class ProfileView(BaseModel):
    """What each heading of a program's lists means, and what is done with the rows."""

    id: UUID
    version: int
    noun: Noun
    name: str
    mapping: dict[str, Target | None]
    match_key: Target | None
    when_known: WhenKnown
    when_new: WhenNew
    no_business_id_because: str | None
    persons_without_business_id: bool


class NewProfile(NewMapping):
    """A profile to keep under a name of its own."""

    noun: Noun
    name: FreeText = Field(min_length=1, max_length=200, examples=["Tilitoimiston luettelo"])
