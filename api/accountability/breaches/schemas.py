"""Breaches as they go over the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.accountability.breaches.rules import (
    BreachAudience,
    BreachKind,
    Reached,
    Refraining,
    Risk,
    SubjectGroup,
)
from api.http.said import Instant, Said
from api.kernel.free_text import without_identity_codes
from api.kernel.privacy import Category

Line = Annotated[
    str, AfterValidator(without_identity_codes), Field(min_length=1, max_length=200)
]
Telling = Annotated[
    str,
    StringConstraints(min_length=3, max_length=4_000),
    AfterValidator(without_identity_codes),
]
"""Some sentences about what happened, that name nobody."""
Count = Annotated[int, Field(ge=0, le=10_000_000)]
Kinds = Annotated[list[BreachKind], Field(min_length=1, max_length=len(BreachKind))]
Categories = Annotated[list[Category], Field(max_length=len(Category))]
Groups = Annotated[list[SubjectGroup], Field(max_length=len(SubjectGroup))]


class Assessed(Said):
    """What is known of a breach by now; it may come to light bit by bit."""

    categories: Categories = Field(default_factory=list)
    subject_groups: Groups = Field(default_factory=list)
    subjects_about: Count | None = Field(default=None, description="How many people, about.")
    records_about: Count | None = None
    began_at: Instant | None = None
    consequences: Telling | None = Field(default=None, description="GDPR, Article 33(3)(c).")
    measures: Telling | None = Field(default=None, description="GDPR, Article 33(3)(d).")
    risk: Risk | None = None
    risk_because: Telling | None = None


class NewBreach(Assessed):
    """A breach, as soon as somebody has noticed it."""

    title: Line
    nature: Telling
    kinds: Kinds
    noticed_at: Instant = Field(description="The 72 hours run from here.")


class BreachChanges(Assessed):
    """What is known by now; what is left out stays."""

    title: Line = ""
    nature: Telling = ""
    kinds: Kinds = Field(default_factory=list)


class NewBreachDecision(Said):
    """To tell somebody, or not to and why. Whoever is touched is told in plain language."""

    audience: BreachAudience
    tells: bool
    ground: Refraining | None = Field(default=None, description="Why nobody is told.")
    because: Telling | None = None
    letter_fi: Telling | None = Field(default=None, description="To those who were touched.")
    letter_sv: Telling | None = Field(default=None, description="In Finnish, if left out.")
    letter_en: Telling | None = Field(default=None, description="In Finnish, if left out.")


class DecisionApproval(Said):
    """The digest of what was read: nothing else is approved."""

    digest: str = Field(pattern="^[0-9a-f]{64}$")
    alone_because: Line | None = Field(
        default=None,
        description="Why, where one keeper does both: alone for a day, or the time is short.",
    )


class Sending(Said):
    """That a notice goes. The authority's own form gives it a number."""

    reference: Line | None = None
    late_because: Telling | None = None


class DecisionRow(BaseModel):
    """A decision to tell, or not to."""

    id: UUID
    audience: BreachAudience
    tells: bool
    ground: Refraining | None
    because: str | None
    sha256: str
    drafted_at: datetime
    drafted_by: UUID
    drafter_name: str | None
    approved_at: datetime | None
    approver_name: str | None
    alone_because: str | None
    sent_at: datetime | None
    reference: str | None
    late_because: str | None


class BreachRow(BaseModel):
    """A breach in the list."""

    id: UUID
    version: int
    number: str
    title: str
    risk: Risk | None
    noticed_at: datetime
    due_at: datetime
    authority_at: datetime | None
    subjects_at: datetime | None
    closed_at: datetime | None


class BreachView(BreachRow):
    """A breach, what was decided about it, and how far those it touched were told."""

    nature: str
    kinds: list[BreachKind]
    categories: list[Category]
    subject_groups: list[SubjectGroup]
    subjects_about: int | None
    records_about: int | None
    began_at: datetime | None
    term: str
    consequences: str | None
    measures: str | None
    risk_because: str | None
    registered_at: datetime
    registrar_name: str | None
    touched: int = Field(description="How many are listed as touched.")
    untold: int = Field(description="How many of them have not been told.")
    decisions: list[DecisionRow]


class Touching(Said):
    """Who may have been touched: all whom somebody, or some recipient, had to do with."""

    caller_id: UUID | None = None
    recipient_id: UUID | None = None
    since: Instant
    until: Instant


class TouchedAdded(BaseModel):
    """How many were added, who were not on the list already."""

    added: int


class NewBreachSubject(Said):
    """Somebody whom the breach touched, though no log shows it, and how that is known."""

    customer_number: str | None = Field(default=None, min_length=1, max_length=32)
    party_id: UUID | None = None
    because: Line


class SubjectRemoval(Said):
    """Why the breach does not concern somebody after all."""

    because: Line


class BreachSubjectRow(BaseModel):
    """Somebody whom the breach touched."""

    id: UUID
    party_id: UUID
    name: str | None
    state: Reached
    added_at: datetime
    told_at: datetime | None
    because: str | None = Field(description="Why, if put there or taken off by hand.")
    by_hand_name: str | None = Field(description="By whom.")


class TouchedView(BaseModel):
    """Somebody whose data were seen, changed or given away within a time, and how often."""

    id: UUID = Field(description="The party.")
    name: str | None
    views: int
    changes: int
    disclosures: int
    first_at: datetime
    last_at: datetime
