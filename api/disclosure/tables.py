"""Who receives personal data, and the ledger of what each was given."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.audit.sealed import Sealed
from api.database.base import Base, Versioned
from api.database.columns import Code, Digest, Label
from api.database.types import Keys, Words
from api.disclosure.authorities import AuthorityRequestState
from api.disclosure.rules import Basis, RecipientRole, Standing, TransferTool
from api.kernel.privacy import Kept
from api.kernel.purposes import Purpose


class Recipient(Base, Versioned):
    """A company or an authority that personal data may go to."""

    __tablename__ = "recipients"
    __table_args__ = (UniqueConstraint("name"),)
    kept = []
    root = "self"

    name: Mapped[Label]
    role: Mapped[RecipientRole]
    country: Mapped[Code]
    contract_on: Mapped[date | None]
    contract_until: Mapped[date | None]
    contract_reference: Mapped[Label | None]
    """Where the contract lies, as its archive names it."""
    transfer_tool: Mapped[TransferTool | None]
    assessed_on: Mapped[date | None]
    """When it was assessed whether the country honours what the transfer tool promises."""

    @property
    def standing(self) -> Standing:
        return Standing(
            self.role,
            self.country,
            self.contract_on,
            self.contract_until,
            self.transfer_tool,
            self.assessed_on,
        )


class Disclosure(Sealed, Base):
    """What one recipient was given about whom, why and on what ground. It holds no values.

    It is written before anything leaves, with the promise to send it.
    """

    __tablename__ = "disclosures"
    __table_args__ = (
        UniqueConstraint("id"),
        Index("ix_disclosures_recipient", "recipient_id"),
    )
    kept = [Kept("DISCLOSURE_LOG", since="at")]

    at: Mapped[datetime]
    recipient_id: Mapped[UUID] = mapped_column(ForeignKey("recipients.id"))
    purpose: Mapped[Purpose]
    basis: Mapped[Basis]
    fields: Mapped[list[str]] = mapped_column(Words)
    subjects: Mapped[Sequence[UUID]] = mapped_column(Keys)
    record_type: Mapped[Code | None]
    record_id: Mapped[UUID | None]
    caller_id: Mapped[UUID]
    payload_sha256: Mapped[Digest]


class AuthorityRequest(Base, Versioned):
    """What an authority asked to be told of one party, by which law, and what came of it."""

    __tablename__ = "authority_requests"
    __table_args__ = (Index("ix_authority_requests_party", "party_id", "id"),)
    kept = [Kept("DISCLOSURE_LOG", since="received_on")]
    root = "self"

    recipient_id: Mapped[UUID] = mapped_column(ForeignKey("recipients.id"))
    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    reference: Mapped[Label]
    """The authority's own number of the case."""
    statute: Mapped[Label]
    fields: Mapped[list[str]] = mapped_column(Words)
    received_on: Mapped[date]
    state: Mapped[AuthorityRequestState]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
    refused_because: Mapped[Label | None]
    disclosure_id: Mapped[UUID | None]
    """The line of the ledger that names what was handed over."""
