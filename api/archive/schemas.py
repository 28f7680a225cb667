"""Papers as they go over the wire."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.archive.rules.destroying import Cause
from api.archive.rules.labels import read_label
from api.archive.rules.papers import PaperKind
from api.archive.rules.scans import ScanState
from api.archive.rules.states import PaperState
from api.archive.rules.steps import StepKind
from api.customers.kinds import FreeText
from api.documents.media import Medium
from api.http.said import Said

Note = Annotated[FreeText, StringConstraints(min_length=1, max_length=200)]
LabelRead = Annotated[
    str | None,
    Field(max_length=24, description="As a scanner reads it off a label."),
    AfterValidator(lambda text: text and read_label(text)),
]
Title = Annotated[FreeText, StringConstraints(min_length=1, max_length=200)]


class NewFolder(Said):
    """A folder to file papers in: what kinds of paper, and no names."""

    title: Title
    cabinet_id: UUID | None = None


class NewPaperSubject(Said):
    """Somebody whom a paper is about, and what it tells of them."""

    party_id: UUID
    note: Note


class NewArchivePaper(Said):
    """A paper that has come in."""

    kind: PaperKind
    dated_on: date
    received_on: date | None = None
    ends_on: date | None = Field(default=None, description="Of a contract, where it is known.")
    folder_id: UUID | None = None
    subjects: list[NewPaperSubject] = Field(default_factory=list, max_length=20)


class PaperChanges(Said):
    """What to change about a paper; what is left out stays."""

    kind: PaperKind | None = None
    dated_on: date | None = None
    ends_on: date | None = None
    folder_id: UUID | None = None


class NewMove(Said):
    """Where a paper goes: onto a desk, to be worked on, or under lock."""

    to: Literal[PaperState.PROCESSED, PaperState.LOCKED]
    cabinet_id: UUID | None = Field(
        default=None, description="The folder's cabinet, where none is said."
    )


class NewLoan(Said):
    """Who gets a paper, and until when."""

    borrower_id: UUID
    due_on: date


class NewDestruction(Said):
    """Why a paper is to be destroyed before its time: it is there twice."""

    cause: Literal[Cause.DUPLICATE] = Cause.DUPLICATE


class NewWitness(Said):
    """What the scanner read off the label of the paper that is being destroyed."""

    label: Annotated[str, StringConstraints(min_length=3, max_length=24)]


class FolderView(BaseModel):
    """A folder, and where it stands."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    number: str
    title: str
    cabinet_id: UUID | None
    cabinet_number: str | None
    papers: int


class SubjectView(BaseModel):
    """Somebody whom a paper is about."""

    id: UUID
    party_id: UUID
    party_name: str | None
    note: str | None


class StepView(BaseModel):
    """One step of a paper's way."""

    kind: StepKind
    at: datetime
    by_name: str | None
    holder_name: str | None
    cabinet_number: str | None


class LoanView(BaseModel):
    """Who was lent a paper."""

    borrower_name: str | None
    due_on: date
    lent_at: datetime
    returned_at: datetime | None


class ScanView(BaseModel):
    """One scan of a paper."""

    id: UUID
    state: ScanState
    medium: Medium
    size_bytes: int
    found: str | None = Field(description="What the virus scanner called it.")
    uploaded_at: datetime
    checked_at: datetime | None


class DestructionView(BaseModel):
    """An order to destroy a paper, and who has seen it go."""

    cause: Cause
    request_number: str | None
    ordered_at: datetime
    first_at: datetime | None
    first_by_name: str | None
    second_at: datetime | None
    second_by_name: str | None


class PaperRow(BaseModel):
    """A paper in a list."""

    id: UUID
    number: str
    kind: PaperKind
    state: PaperState
    dated_on: date
    keep_until: date | None
    lock_by: date | None
    folder_number: str | None
    folder_title: str | None
    cabinet_number: str | None
    custodian_name: str | None
    due_on: date | None = Field(description="When it is to come back, while it is lent.")
    destruction: Cause | None = Field(description="Why it is to be destroyed.")
    subjects: list[SubjectView]


class PaperView(PaperRow):
    """One paper with its way so far."""

    version: int = Field(description="The ETag, and what `If-Match` wants.")
    ends_on: date | None
    received_on: date
    rule: str
    allowed_transitions: list[PaperState]
    folder_id: UUID | None
    cabinet_id: UUID | None
    steps: list[StepView]
    loans: list[LoanView]
    scans: list[ScanView]
    destructions: list[DestructionView]


class PaperFilter(BaseModel):
    """Which papers to list; what is left out does not filter."""

    state: PaperState | None = None
    kind: PaperKind | None = None
    folder_id: UUID | None = None
    cabinet_id: UUID | None = None
    party_id: UUID | None = None
    number: LabelRead = None
    unlocked: bool = Field(default=False, description="Processed, and not locked in time.")
    overdue: bool = Field(default=False, description="Lent, and not back in time.")
    to_destroy: bool = Field(default=False, description="Ordered to be destroyed.")
