"""What a report says: the same on screen, in the package and in its published schema."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field

from api.disclosure.rules import Basis, RecipientRole, TransferTool
from api.kernel.languages import Language
from api.kernel.privacy import Category
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.kernel.sources import SourceKind
from api.privacy.report.words import Origin
from api.privacy.schemas import HoldView


class ToldSource(BaseModel):
    """Where a value came from, and when: GDPR, Article 15(1)(g)."""

    kind: SourceKind
    reference: str | None
    given_at: datetime | None
    recorded_at: datetime


class EarlierValue(ToldSource):
    """What a value was before, and until when."""

    value: str | None
    until: datetime


class ToldField(BaseModel):
    """One value, with its source where it needs one."""

    name: str
    title: str
    value: Any
    says: str | None = Field(default=None, description="The value in words, if it is a code.")
    source: ToldSource | None = None
    earlier: list[EarlierValue] = []


class KeptUntil(BaseModel):
    """A rule that a record falls under, and its last day; null where it has none."""

    rule: str
    basis: str
    until: date | None


class ToldRecord(BaseModel):
    """One record. `withheld` names what it says of somebody else: Article 15(4)."""

    id: UUID
    fields: list[ToldField]
    kept: list[KeptUntil]
    goes_after: date | None = Field(description="The last day, if nothing else holds it.")
    withheld: list[str]


class ToldRecords(BaseModel):
    """The records of one class, or the first of them; `next_after` leads to the rest."""

    name: str
    title: str
    purposes: list[Purpose]
    basis: Basis
    origin: Origin
    portable: bool
    holds: list[HoldView]
    count: int = Field(description="How many there are, counted up to 10 001.")
    records: list[ToldRecord]
    next_after: UUID | None


class ToldRecipient(BaseModel):
    """To whom something was given, by name: Article 15(1)(c), CJEU C-154/21."""

    at: datetime
    name: str
    role: RecipientRole
    country: str
    transfer_tool: TransferTool | None
    purpose: Purpose
    basis: Basis
    fields: list[str]


class ToldViewing(BaseModel):
    """Who looked, as what and why: roles, and no names of staff."""

    at: datetime
    roles: list[Role]
    purpose: Purpose | None
    operation: str
    record_type: str
    sees: list[Category] = Field(description="What these roles are shown at most.")


class ToldController(BaseModel):
    """Who answers for the register."""

    name: str
    business_id: str
    address: str
    email: str
    phone: str


class Complaint(BaseModel):
    """Where to complain: Article 15(1)(f)."""

    says: str
    name: str
    reached: str


class AccessReport(BaseModel):
    """All that is held about one data subject: GDPR, Article 15."""

    at: datetime
    language: Language
    parties: list[UUID]
    classes: list[ToldRecords]
    recipients: list[ToldRecipient]
    viewings: list[ToldViewing]
    withheld: int = Field(description="How many values of other people were left out.")
    withheld_because: str
    automated_decisions: str
    rights: str
    unless_ruled: str = Field(description="How long records are kept that no rule dates.")
    controller: ToldController | None
    complaint: Complaint


class Leaving(BaseModel):
    """So many records of a class stay until a day, by these rules."""

    record_class: str
    title: str
    count: int
    on: date
    bases: list[str]


class LeavingView(BaseModel):
    """What goes when, soonest first. What no rule dates is not among it."""

    items: list[Leaving]
