"""Segments as they go over the wire."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.customers.kinds import FreeText
from api.http.said import Said
from api.kernel.languages import Language
from api.outreach.rules.kinds import Exclusion, Outlet
from api.outreach.segments.rules import Audience, PartyKind

Name = Annotated[FreeText, StringConstraints(min_length=1, max_length=200)]
PostalBeginning = Annotated[str, StringConstraints(pattern=r"^\d{1,5}$")]
MOST = 50


class NewSegment(Said):
    """Rules that choose people. What is left out does not choose."""

    name: Name
    audience: Audience = Audience.CUSTOMERS
    kinds: list[PartyKind] = Field(default=[], max_length=len(PartyKind))
    languages: list[Language] = Field(default=[], max_length=len(Language))
    postal_codes: list[PostalBeginning] = Field(
        default=[], max_length=MOST, description="Beginnings of postal codes."
    )
    product_ids: list[UUID] = Field(
        default=[], max_length=MOST, description="Who has ordered one of these."
    )
    ordered_since: date | None = None
    idle_since: date | None = Field(default=None, description="Who has ordered nothing since.")


class SegmentChanges(NewSegment):
    """What to change about a segment; what is left out stays."""

    name: Name = ""


class SegmentView(BaseModel):
    """Rules that choose people."""

    id: UUID
    version: int
    name: str
    audience: Audience
    kinds: list[PartyKind]
    languages: list[Language]
    postal_codes: list[str]
    product_ids: list[UUID]
    ordered_since: date | None
    idle_since: date | None


class LeftOut(BaseModel):
    """How many are left out for one reason. Who they are is nowhere written."""

    because: Exclusion
    count: int


class SegmentReach(BaseModel):
    """How many a segment would reach today through one outlet, and how many not, and why."""

    outlet: Outlet
    chosen: int
    included: int
    left_out: list[LeftOut]
