"""What is stored about customers who sign in: whose own data an account opens."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import EmailAddress, about
from api.kernel.privacy import KeptWith


class OwnAccess(Base):
    """The account by which a person sees their own data, and the address they sign in with.

    It opens nothing once the address is erased.
    """

    __tablename__ = "own_accesses"
    __table_args__ = (UniqueConstraint("account_id"), UniqueConstraint("email"))
    kept = KeptWith("party_id")
    root = "party"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), index=True)
    email: Mapped[EmailAddress | None] = about("party")
    opened_at: Mapped[datetime]
