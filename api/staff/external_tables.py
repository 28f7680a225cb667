"""What is stored about what partners' machines call our records."""

from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, PartnersId, about
from api.kernel.privacy import KeptWith


class ExternalId(Base):
    """What another company's system calls one of our records, one id for each.

    It tells of the party that the record is about; a record may be about nobody.
    """

    __tablename__ = "external_ids"
    __table_args__ = (
        UniqueConstraint("client_id", "record_type", "value"),
        UniqueConstraint("record_id", "client_id"),
    )
    kept = KeptWith("party_id")

    client_id: Mapped[UUID] = mapped_column(ForeignKey("clients.id"))
    record_type: Mapped[Code]
    record_id: Mapped[UUID]
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"), index=True)
    value: Mapped[PartnersId | None] = about("party")
