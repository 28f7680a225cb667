"""What is shown and said of the company's policies."""

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import BaseModel, model_validator

from api.http.said import Said
from api.law.dated import Src
from api.staff.rules.policies import check_days
from api.staff.schemas.company import Line


class PolicyView(BaseModel):
    """A policy, and the day by which it is looked at again."""

    id: UUID
    version: int
    name: str
    place: str
    owner_id: UUID
    owner_name: str | None
    valid_from: date
    review_on: date
    ended_on: date | None


class NewPolicy(Said):
    """A policy that has been taken into use, or will be."""

    name: Line
    place: Line
    owner_id: UUID
    valid_from: date
    review_on: date

    @model_validator(mode="after")
    def is_reviewed_later(self) -> Self:
        check_days(self.valid_from, self.review_on)
        return self


class PolicyChanges(Said):
    """What to change of a policy: after a review, the day of the next."""

    name: Line = ""
    place: Line = ""
    owner_id: UUID = UUID(int=0)
    review_on: date = date.min
    ended_on: date | None = None


class ObligationView(BaseModel):
    """A dated rule of law, or of our own, that the register follows today."""

    id: str
    table: str
    version: str
    basis: str
    src: Src
    valid_from: date
    period: str | None
    note: str


class ObligationsView(BaseModel):
    """All of them, by table and name."""

    items: list[ObligationView]
