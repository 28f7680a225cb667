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


class DealFileRow(BaseModel):
    """A file that was fetched."""

    id: UUID
    stage: DealStage
    fetched_at: datetime
    fetcher_name: str | None
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
    files: list[DealFileRow]
