"""Questions to registers, proposals and notices owed, as they go over the wire."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.feeds.rules.kinds import (
    Feed,
    ProposalKind,
    ProposalState,
    Situation,
)
from api.customers.rules.kinds import AddressKind


class ProposalFilter(BaseModel):
    """Which proposals to list; what is left out does not filter."""

    customer_id: UUID | None = None
    state: ProposalState | None = None

    def conditions(self) -> dict[str, Any]:
        return self.model_dump()


class ChangeProposalView(BaseModel):
    """What a feed gives otherwise than the register. `name_now` and so on is what we hold."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    customer_id: UUID
    customer_name: str | None
    feed: Feed
    kind: ProposalKind
    state: ProposalState
    received_at: datetime
    is_outranked: bool = Field(description="The customer has told the present value.")
    address_kind: AddressKind | None
    name: str | None
    street: str | None
    postal_code: str | None
    town: str | None
    street_now: str | None
    postal_code_now: str | None
    town_now: str | None
    situation: Situation | None
    since_on: date | None
    decided_at: datetime | None
    decided_by_name: str | None
