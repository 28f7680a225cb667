"""Requests, plans and what they say, in and out."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.kinds import FreeText
from api.http.said import Said
from api.kernel.holds import Ending, Ground
from api.kernel.languages import Language
from api.privacy.recipients.schemas import TellingView
from api.privacy.requests.item_schemas import ItemRow, ItemView, NewItem, PauseView, ReceiptView
from api.privacy.rules.kinds import (
    Channel,
    IdentityMethod,
    Outcome,
    RequestKind,
    RequestState,
)
from api.privacy.rules.requests import NobodyNamed, NothingAskedFor


class NewRequest(Said):
    """A request as it came in: from a party of the register, or from somebody by name.

    `kind` is short for one item that says no more. Where the person's case is open already,
    the items join it, and of each the earliest receipt counts.
    """

    kind: RequestKind | None = None
    items: list[NewItem] = Field(default=[], max_length=20)
    channel: Channel
    received_on: date
    party_id: UUID | None = None
    name: FreeText | None = Field(default=None, min_length=1, max_length=200)
    language: Language = Language.FI
    note: FreeText | None = Field(default=None, max_length=2000)
    acting_id: UUID | None = Field(
        default=None, description="Who asks for the party, by a mandate."
    )
    identity: IdentityMethod | None = Field(
        default=None, description="How whoever asks is known, where it is settled at once."
    )
    archive_label: str | None = Field(
        default=None, pattern=r"^[A-Za-z0-9][A-Za-z0-9./-]*$", max_length=64
    )
    signature_checked: bool = Field(
        default=False, description="You compared the signature with one that we hold."
    )

    @property
    def asked(self) -> list[NewItem]:
        return [*([NewItem(kind=self.kind)] if self.kind else []), *self.items]

    @model_validator(mode="after")
    def names_somebody(self) -> Self:
        if self.party_id is None and self.name is None:
            raise NobodyNamed(pointer="/name")
        if not self.asked:
            raise NothingAskedFor(pointer="/kind")
        return self


class NewIdentity(Said):
    """How the person was identified. No copy of any document is kept."""

    method: IdentityMethod


class NewApproval(Said):
    """The digest of the plan that was looked at: no other is approved."""

    digest: str = Field(pattern="^[0-9a-f]{64}$")
    alone_because: FreeText | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="Why, where one keeper does both; a day must have passed.",
    )


class RequestRow(BaseModel):
    """A request in a list."""

    id: UUID
    number: str
    channel: Channel
    state: RequestState
    party_id: UUID | None
    name: str | None
    received_on: date
    due_on: date
    paused_on: date | None = Field(description="Since when the clock stands still.")
    handler_id: UUID | None
    handler_name: str | None
    closed_at: datetime | None
    items: list[ItemRow]


class RequestView(BaseModel):
    """A request, and how far it has come."""

    id: UUID
    version: int = Field(description="The ETag.")
    number: str
    channel: Channel
    state: RequestState
    party_id: UUID | None
    name: str | None
    acting_id: UUID | None
    acting_name: str | None
    language: Language
    received_on: date
    due_on: date
    identity_method: IdentityMethod | None
    identity_at: datetime | None
    identity_by: UUID | None
    identity_provider: str | None
    identity_level: str | None
    note: str | None
    registered_at: datetime
    registered_by: UUID
    handler_id: UUID | None
    handler_name: str | None
    restricted_until: date | None = Field(
        description="The last day something is kept, where it is known."
    )
    certificate_issued_at: datetime | None
    erasure_certified_at: datetime | None = Field(
        description="When it was last certified what went; once that is sealed, on paper."
    )
    closed_at: datetime | None
    told_to_all: bool | None = Field(
        description="Whether each recipient has answered; null while there is nothing to tell."
    )
    no_recipients_at: datetime | None = Field(
        description="When somebody found that nobody was given anything."
    )
    items: list[ItemView]
    tellings: list[TellingView]
    receipts: list[ReceiptView]
    pauses: list[PauseView]


class CaseHead(BaseModel):
    """Whose case it is."""

    id: UUID
    number: str
    state: RequestState
    party_id: UUID | None
    name: str | None


class HoldView(BaseModel):
    """One reason why something stays. `rule` is the version of the retention rule."""

    ground: Ground
    basis: str
    rule: str | None
    until: date | None
    ends_earlier_if: Ending | None
    blocker: str | None = Field(description="The number of what is in the way.")


class PlanEntry(BaseModel):
    """What becomes of some fields of one class of records: of so many values in so many rows.

    `until` is the last day they stay if nothing happens; null where nobody knows it.
    """

    record_class: str
    outcome: Outcome
    fields: list[str]
    count: int
    records: int
    until: date | None
    holds: list[HoldView]


class PlanView(BaseModel):
    """The latest plan of a request: what would go now, what stays, and why."""

    id: UUID = Field(description="The request's.")
    version: int = Field(description="The ETag.")
    number: str
    state: RequestState
    name: str | None
    computed_at: datetime
    computed_by: UUID
    digest: str
    entries: list[PlanEntry]
    approved_by: UUID | None
    approved_at: datetime | None
    alone_because: str | None
