"""What whoever holds the code of a request is told: how far it is, and nobody's name."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.http.said import Said
from api.privacy.rules.kinds import Decision, Question, RequestKind, RequestState
from api.standing.rules.objections import Against


class RequestCode(Said):
    """The code, as it stood in the first answer; spaces and case do not matter."""

    code: str = Field(min_length=1, max_length=64)


class RequestCodeView(BaseModel):
    """The code that the person is given to follow a request with."""

    code: str


class PublicItem(BaseModel):
    """One item: what was asked, by when it is answered, and how it was."""

    position: int
    kind: RequestKind
    against: Against | None
    received_on: date
    due_on: date
    extended_on: date | None
    decision: Decision | None
    decided_at: datetime | None
    delivered_at: datetime | None
    lifted_at: datetime | None


class PublicPause(BaseModel):
    """A question that was asked, and when it was replied to."""

    what: Question
    since_on: date
    ended_on: date | None


class PublicRequest(BaseModel):
    """How far a request is."""

    id: UUID
    number: str
    state: RequestState
    received_on: date
    due_on: date
    identity_at: datetime | None
    closed_at: datetime | None
    items: list[PublicItem]
    pauses: list[PublicPause]
