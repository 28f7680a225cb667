"""What is stored of what official registers tell: questions, proposals, and notices owed."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from api.customers.feeds.rules.kinds import (
    Feed,
    ProposalKind,
    ProposalState,
    Situation,
)
from api.customers.rules.kinds import AddressKind
from api.database.base import Base, Versioned
from api.database.columns import PersonName, PostalCode, Street, Town, about
from api.database.indexes import those
from api.kernel.privacy import KeptWith

OPEN: Final = text("state = 'open'")


class ChangeProposal(Base, Versioned):
    """A value that a feed gives otherwise than the register, until a person decides.

    `record_id` is the address it would change; without one, it would be a new address.
    """

    __tablename__ = "change_proposals"
    __table_args__ = (
        Index("ix_change_proposals_party", "party_id", "id"),
        those(OPEN, "ix_change_proposals_open", "received_at", "id"),
    )
    kept = KeptWith("party_id")
    root = "self"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    feed: Mapped[Feed]
    kind: Mapped[ProposalKind]
    state: Mapped[ProposalState]
    received_at: Mapped[datetime]
    record_id: Mapped[UUID | None]
    address_kind: Mapped[AddressKind | None]
    name: Mapped[PersonName | None] = about("party")
    street: Mapped[Street | None] = about("party")
    postal_code: Mapped[PostalCode | None] = about("party")
    town: Mapped[Town | None] = about("party")
    situation: Mapped[Situation | None]
    since_on: Mapped[date | None]
    is_outranked: Mapped[bool]
    """The customer has told the present value."""
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
