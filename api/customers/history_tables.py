"""What is stored of who parties were, and of who may speak for them."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.customers.rules.kinds import MandateKind
from api.database.base import Base
from api.database.columns import PersonName, Remark, about
from api.database.types import Words
from api.kernel.privacy import KeptWith


class FormerName(Base):
    """A name that a party had, and until when. Papers of that time keep it."""

    __tablename__ = "former_names"
    kept = KeptWith("party_id")

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), index=True)
    name: Mapped[PersonName] = about("party", findable=True)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date]
    """The first day of the next name."""


class Mandate(Base):
    """A person who may act for a party: its guardian, its proxy, who sees to an estate."""

    __tablename__ = "mandates"
    kept = KeptWith("party_id")
    root = "party"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("persons.id"), index=True)
    kind: Mapped[MandateKind]
    scopes: Mapped[list[str]] = mapped_column(Words)
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    evidence: Mapped[Remark | None] = about("party")
    """What was shown: an order of the court, a letter of attorney."""
