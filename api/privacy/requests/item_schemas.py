"""What is said of one item of a request, and shown of it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.customers.kinds import FreeText
from api.http.said import Said
from api.privacy.rules.items import Asked
from api.privacy.rules.kinds import (
    Channel,
    Correction,
    Decision,
    Extension,
    Notice,
    Question,
    RequestKind,
)
from api.standing.rules.objections import Against

Words = Annotated[FreeText, StringConstraints(min_length=1, max_length=2000)]
FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z_]+)?$", max_length=64)]


class ItemDetails(Said):
    """What an item is about, as far as the person said it."""

    against: Against | None = Field(default=None, description="Of an objection.")
    correction: Correction | None = None
    field: FieldName | None = Field(default=None, description="As in `phones.number`.")
    claimed: Words | None = Field(default=None, description="The value that is right.")
    reason: Words | None = None
    evidence: Words | None = Field(
        default=None, description="What was shown. No copy of it is kept."
    )
    restrict_meanwhile: Literal[True] | None = Field(
        default=None,
        description="Of a correction: the data are not used until it is decided.",
    )


class NewItem(ItemDetails):
    """One thing that is asked; what is not clear can be asked about later."""

    kind: RequestKind

    @property
    def asked(self) -> Asked:
        asked = Asked(self.kind, self.against, self.field, self.correction)
        return replace(asked, restricts=bool(self.restrict_meanwhile)).told()


class NewQuestion(Said):
    """What is asked of whoever asks. A doubt about who they are is written down, too."""

    what: Question
    question: Words


class NewReply(Said):
    """When they replied: the clock goes on from that day."""

    replied_on: date


class NewExtension(Said):
    """Why two months more are needed, as the person was told."""

    extension: Extension
    told: Words


class NewDecision(Said):
    """How an item is answered. What is refused has a ground of law, and an explanation."""

    decision: Decision
    ground: str | None = Field(default=None, max_length=64)
    explanation: Words | None = None
    told: Words | None = Field(
        default=None,
        description="Of an item that restricts meanwhile: what the person was told before"
        " the data are used again.",
    )


class NewDelivery(Said):
    """By which way the answer went to the person."""

    channel: Channel


class NewLifting(Said):
    """Why the data are used again, as the person was told beforehand."""

    told: Words


class NewCorrection(Said):
    """Which record of the person is put right, and what is right; null takes it away.

    Without a record, what was missing is added.
    """

    record_id: UUID | None = None
    value: Words | None = None


class NewStatement(Said):
    """The person's own view, which is kept beside what was refused."""

    statement: Words


class ItemRow(BaseModel):
    """An item in a list of requests."""

    id: UUID
    kind: RequestKind
    against: Against | None
    due_on: date
    decision: Decision | None


class ReminderView(BaseModel):
    """A reminder that a keeper was given."""

    notice: Notice
    at: datetime


class ItemView(BaseModel):
    """One item: its clock, how it was decided, and when the answer went."""

    id: UUID
    kind: RequestKind
    against: Against | None
    correction: Correction | None
    field: str | None
    claimed: str | None
    reason: str | None
    evidence: str | None
    received_on: date
    due_on: date
    extended_on: date | None
    extension: Extension | None
    extension_told: str | None
    decision: Decision | None
    rule: str | None = Field(description="The version of the ground it was refused on.")
    explanation: str | None
    decided_at: datetime | None
    statement: str | None
    delivery: Channel | None
    delivered_at: datetime | None
    restrict_meanwhile: bool | None
    restricted_at: datetime | None
    lifted_at: datetime | None
    lifting_told: str | None
    corrected_id: UUID | None = Field(description="The record that was put right.")
    corrected_at: datetime | None
    reminders: list[ReminderView]


class ReceiptView(BaseModel):
    """One arrival of the request."""

    channel: Channel
    received_on: date
    archive_label: str | None
    paper_id: UUID | None = Field(description="The archive item that the label is of.")
    signature_checked_by: UUID | None
    signature_checker: str | None


class PauseView(BaseModel):
    """Something that was asked, and how long the clock stood still for it."""

    what: Question
    question: str | None
    since_on: date
    ended_on: date | None
