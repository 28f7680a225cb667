"""Versions of the notice as they go over the wire."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from api.editions.rules import Change
from api.http.said import Said
from api.kernel.free_text import without_identity_codes

Line = Annotated[
    str, AfterValidator(without_identity_codes), Field(min_length=1, max_length=200)
]


class NewNotice(Said):
    """What the next version changes."""

    change: Change = Change.EDITORIAL
    note: Line


class Publication(Said):
    """The digest of the draft that was read: no other is published."""

    digest: str = Field(pattern="^[0-9a-f]{64}$")
    valid_from: date | None = Field(default=None, description="Today, where it is left out.")
    alone_because: Line | None = Field(
        default=None, description="Why, where one keeper does both; a day must have passed."
    )


class NoticeView(BaseModel):
    """A version of the notice; it is read on its page."""

    id: UUID
    version: int = Field(description="The ETag.")
    number: str
    change: Change
    note: str
    sha256: str
    drafted_by: UUID
    drafter_name: str | None
    drafted_at: datetime
    published_by: UUID | None
    publisher_name: str | None
    published_at: datetime | None
    valid_from: date | None
    alone_because: str | None
    acknowledged: int = Field(description="How many have said to have read it.")


class NoticePart(BaseModel):
    """A paragraph (`text`), or a table whose first row is its head (`rows`)."""

    clause: str
    text: str
    rows: list[list[str]]


class NoticeSection(BaseModel):
    """What stands under one heading."""

    id: str
    title: str
    parts: list[NoticePart]


class NoticePiece(BaseModel):
    """Words that a version keeps, takes out or adds."""

    what: Literal["same", "gone", "new"]
    text: str


class NoticeChange(BaseModel):
    """One clause that reads otherwise than before."""

    clause: str
    title: str
    pieces: list[NoticePiece]


class NoticeText(BaseModel):
    """What a version says, and what of it is new; in the language that was asked for."""

    number: str
    since: str | None = Field(description="The version that was published before it.")
    title: str
    lead: str
    sections: list[NoticeSection]
    changes: list[NoticeChange]


class ClauseView(BaseModel):
    """A clause, what keeps it, and whether it does."""

    id: str
    section: str
    module: str
    rules: list[str]
    tests: list[str]
    state: str
    owed: str | None = Field(description="What of it no machine keeps yet.")


class ClausesView(BaseModel):
    """Every clause; and whether the notice would say today what the one in force says."""

    in_force: str | None
    is_current: bool
    items: list[ClauseView]
