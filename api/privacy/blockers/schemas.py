"""What is told of what stands in the way of an erasure, and of what would follow."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from api.http.said import Said
from api.kernel.holds import Ending
from api.privacy.rules.foretelling import Happens
from api.privacy.rules.kinds import RequestState
from api.privacy.schemas import CaseHead, HoldView, PlanEntry

Number = Annotated[str, Field(min_length=1, max_length=64)]


class GraphRecord(BaseModel):
    """A record on the way from the person; `record_class` `parties` is the person itself."""

    key: str
    record_class: str
    id: UUID
    number: str | None


class GraphReason(BaseModel):
    """Why something stays, and which classes of records it keeps."""

    key: str
    hold: HoldView
    keeps: list[str]


class GraphDay(BaseModel):
    """The last day of a reason; null where nobody knows it."""

    key: str
    on: date | None


class GraphEdge(BaseModel):
    """One thing that follows from another, by their keys."""

    source: str
    target: str


class BlockerGraph(CaseHead):
    """From the person over records, as they follow from each other, to reasons and days.

    Of many records the first are told, those first that wait for somebody; then `is_cut`.
    """

    records: list[GraphRecord]
    reasons: list[GraphReason]
    days: list[GraphDay]
    edges: list[GraphEdge]
    is_cut: bool


class NewHappening(Said):
    """Something that would end a hold, as the plan names it: this invoice is paid then."""

    ending: Ending
    blocker: Number
    on: date

    @property
    def meant(self) -> Happens:
        return Happens(self.ending, self.blocker, self.on)


class NewQuestionAhead(Said):
    """What if: on which day one looks, and what happens until then."""

    on: date
    happening: list[NewHappening] = Field(default=[], max_length=20)


class Going(BaseModel):
    """How many values of a class go."""

    record_class: str
    count: int


class OutlookStep(BaseModel):
    """A day on which something goes, and how the request stands when its night has passed."""

    on: date
    state: RequestState
    goes: list[Going]


class Outlook(CaseHead):
    """What is foretold; nothing is changed. `state` is that of today.

    `foretold` is the state on the day that was asked about, `entries` what still stays then.
    """

    on: date
    foretold: RequestState
    entries: list[PlanEntry]
    steps: list[OutlookStep]
    closes_on: date | None = Field(description="When all has gone, if nothing else happens.")
