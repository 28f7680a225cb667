"""What is said about merging customers, in and out."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.kinds import FreeText
from api.http.said import Said, Sourced

Choice = Literal["winner", "loser"]


class Choices(Said):
    """Whose value the customer has afterwards, where the two differ."""

    name: Choice = "winner"
    business_id: Choice = "winner"
    language: Choice = "winner"
    billing: Choice = "winner"
    note: Choice = "winner"


class NewMerge(Sourced):
    """Another customer that turned out to be this one."""

    loser_id: UUID
    choices: Choices = Choices()
    because: FreeText = Field(min_length=1, max_length=200)


class Relation(BaseModel):
    """How many records would move, or stay, of one kind."""

    record_type: str
    moves: int
    stays: int


class MergePreview(BaseModel):
    """What a merge would do. It names no person: the two customers are opened for that."""

    winner_id: UUID
    loser_id: UUID
    is_possible: bool
    is_of_one_form: bool
    relations: list[Relation]
    differing: list[str] = Field(description="Fields to choose, as in `choices`.")
    in_the_way: list[str] = Field(description="Kinds of records that both have.")


class MergeView(BaseModel):
    """A customer that goes on as another one, and until when they may part."""

    id: UUID
    loser_id: UUID
    loser_number: str | None
    because: str | None
    merged_at: datetime
    undone_at: datetime | None
