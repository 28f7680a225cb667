"""Deal rooms as they go over the wire."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.accountability.breaches.schemas import Line
from api.accountability.deals.rules import DealStage
from api.http.said import Said


class NewDeal(Said):
    """A room for one other side, open for sums alone."""

    title: Line
    recipient_id: UUID = Field(description="The other side, with a contract in force.")
    nda_on: date = Field(description="When it signed its confidentiality agreement.")


class StageProposal(Said):
    """That the room be opened further; all of it once the sale is closed."""

    stage: DealStage
    closed_on: date | None = Field(default=None, description="When the sale was closed.")


class StageApproval(Said):
    """That the proposed stage is opened."""

    alone_because: Line | None = Field(
        default=None, description="Why, where one keeper does both; a day must have passed."
    )


class Revocation(Said):
    """Why nothing is given from the room any more."""

    because: Line


class Fetching(Said):
    """Which file is fetched for the other side."""

    stage: DealStage


class DealCode(Said):
    """The code of a room, as the other side was given it; spaces and case do not matter."""

    code: str = Field(min_length=1, max_length=64)


class PublicFetching(DealCode):
    """Which file the other side fetches."""

    stage: DealStage


class DealCodeView(BaseModel):
    """The code that the other side is given, told once: a new one ends it."""

    code: str


class PublicDeal(BaseModel):
    """What the other side is told of its room."""

    number: str
    title: str
    stage: DealStage
    stages: list[DealStage] = Field(description="What can be fetched now.")
    closed_on: date | None
    revoked_at: datetime | None


class Informing(Said):
    """That those whom the sale concerns were told of their new controller, and how."""

    informed_on: date
    informed_how: Line


class DealFileRow(BaseModel):
    """A file that was fetched."""

    id: UUID
    stage: DealStage
    fetched_at: datetime
    fetcher_name: str | None
    is_by_buyer: bool = Field(description="The other side fetched it, by its code.")
    parties: int
    left_out: int
    sha256: str
    disclosure_id: UUID | None


class DealRow(BaseModel):
    """A room in the list."""

    id: UUID
    version: int
    number: str
    title: str
    recipient_id: UUID
    recipient: str
    stage: DealStage
    proposed: DealStage | None
    closed_on: date | None
    revoked_at: datetime | None


class DealView(DealRow):
    """A room, and the log of what was fetched from it."""

    nda_on: date
    proposed_by: UUID | None
    proposer_name: str | None
    opened_at: datetime
    alone_because: str | None
    revoked_because: str | None
    code_edition: int = Field(description="How many codes the other side was given; 0: none.")
    informed_on: date | None = Field(description="GDPR 14: people were told of the buyer.")
    informed_how: str | None
    files: list[DealFileRow]
