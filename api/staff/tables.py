"""What is stored about those who work here, and about partners' machines."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import (
    Digest,
    Label,
    LegalText,
    Secret,
    StaffName,
    StaffRemark,
    Username,
    about,
)
from api.database.types import Words
from api.kernel.languages import Language
from api.kernel.privacy import Kept, KeptWith
from api.kernel.purposes import Purpose
from api.kernel.roles import Role


class Account(Base, Versioned):
    """Someone who may sign in. Staff are data subjects of their own."""

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("username"),)
    kept = (Kept("NDA", since="left_on", when="left_on IS NOT NULL"),)
    root = "self"

    username: Mapped[Username] = about("self")
    name: Mapped[StaffName] = about("self")
    language: Mapped[Language]
    password: Mapped[Secret | None]
    password_until: Mapped[datetime | None]
    """A one-time password ends then; one of the account's own does not."""
    left_on: Mapped[date | None]


class SecondFactor(Base):
    """What an account's authenticator and we share. `last_step` is the last code it used."""

    __tablename__ = "second_factors"
    kept = KeptWith("account_id")

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), unique=True)
    secret: Mapped[Secret]
    confirmed_at: Mapped[datetime | None]
    last_step: Mapped[int | None]


class AccountRole(Base):
    """A role granted to an account, until it is reviewed."""

    __tablename__ = "account_roles"
    __table_args__ = (UniqueConstraint("account_id", "role"),)
    kept = KeptWith("account_id")
    root = "account"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    role: Mapped[Role]
    granted_by: Mapped[UUID]
    granted_at: Mapped[datetime]
    reason: Mapped[StaffRemark | None] = about("account")
    review_on: Mapped[date]
    reviewed_at: Mapped[datetime | None]
    expires_on: Mapped[date | None]
    """Its last day, where it was given for a time: no review makes it last longer."""


class NdaText(Base):
    """One version of the non-disclosure agreement, as everyone signs it.

    Whoever has signed an earlier one reads until `sign_by`; before the first there is none.
    """

    __tablename__ = "nda_texts"
    __table_args__ = (UniqueConstraint("edition"),)
    kept = ()

    edition: Mapped[int]
    text: Mapped[LegalText]
    valid_from: Mapped[date]
    sign_by: Mapped[date | None]


class NdaSignature(Base):
    """An account's signature under one version: on screen, or on paper that lies somewhere."""

    __tablename__ = "nda_signatures"
    __table_args__ = (UniqueConstraint("account_id", "edition"),)
    kept = KeptWith("account_id")

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    edition: Mapped[int]
    signed_at: Mapped[datetime]
    valid_until: Mapped[date]
    paper_signed_on: Mapped[date | None]
    paper_place: Mapped[Label | None]
    """Which folder the signed paper lies in; nobody is named by it."""
    registered_by: Mapped[UUID | None]
    """Who has seen the paper; nobody registers his own."""


class Client(Base, Versioned):
    """Another company's machine. Its contract states what for, and its scopes how much."""

    __tablename__ = "clients"
    kept = ()
    root = "self"

    name: Mapped[Label]
    secret: Mapped[Digest]
    role: Mapped[Role]
    scopes: Mapped[list[str]] = mapped_column(Words)
    purpose: Mapped[Purpose]
    recipient_id: Mapped[UUID | None] = mapped_column(ForeignKey("recipients.id"))
    """Whom the register names as having received what this machine reads."""
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"))
    """Whose machine it is: a carrier's is shown that carrier's loads."""
    disabled_at: Mapped[datetime | None]
