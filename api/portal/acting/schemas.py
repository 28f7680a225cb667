"""What somebody says about their own data, and what came of it."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.customers.kinds import FreeText
from api.http.said import Said
from api.kernel.languages import Language
from api.portal.rules.acting import ActOutcome
from api.privacy.requests.item_schemas import FieldName, Words
from api.privacy.rules.kinds import RequestKind
from api.privacy.schemas import HoldView, PlanEntry
from api.standing.rules.objections import Against

Value = Annotated[FreeText, StringConstraints(min_length=1, max_length=254)]


class OwnCorrection(Said):
    """How a value of one's own should be, or why it is wrong."""

    field: FieldName = Field(description="As in `phones.number`.")
    record_id: UUID
    value: Value | None = None
    reason: Words | None = None


class NewRemoval(Said):
    """Which value of one's own is to go."""

    field: FieldName
    record_id: UUID


class ActView(BaseModel):
    """What came of it: done, asked under a number, or held by these."""

    outcome: ActOutcome
    number: str | None = None
    due_on: date | None = None
    holds: list[HoldView] = []


class NewOwnObjection(Said):
    """What one does not want."""

    against: Against


class ChoiceView(BaseModel):
    """Whether one objects to something, and since when."""

    against: Against
    since_at: datetime | None
    may_be_taken_back: bool


class ChoicesView(BaseModel):
    """All that one can object to with one press."""

    choices: list[ChoiceView]


class NewOwnRequest(Said):
    """A right that one asks for, in one's own words."""

    kind: RequestKind
    reason: Words | None = None
    language: Language = Language.FI


class OutlookView(BaseModel):
    """What would go if one asked for erasure today, what would stay, why and until when."""

    entries: list[PlanEntry]
