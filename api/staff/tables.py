"""What is stored about those who work here, and about partners' machines."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import (
    Code,
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
from api.kernel.access import Role
from api.kernel.languages import Language
from api.kernel.privacy import Kept, KeptWith
from api.kernel.purposes import Purpose

COMPANY_ID: Final = UUID(int=1)
"""The one company that a register belongs to."""


class Company(Base, Versioned):
    """Whose register this is, as its documents and notices name it."""

    __tablename__ = "companies"
    kept = ()
    root = "self"

    name: Mapped[Label]
    business_id: Mapped[Code]
    vat_number: Mapped[Code | None]
    street: Mapped[Label]
    postal_code: Mapped[Code]
    town: Mapped[Label]
    email: Mapped[Label]
    phone: Mapped[Code]
    fiscal_year_end_month: Mapped[int]
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    """Who answers for the customer register."""
    privacy_email: Mapped[Label | None]
    privacy_phone: Mapped[Code | None]


class FormerCompany(Base):
    """What documents named the company by until a moment; they go on doing so."""

    __tablename__ = "former_companies"
    __table_args__ = (Index("ix_former_companies_until", "until_at", "id"),)
    kept = ()

    until_at: Mapped[datetime]
    name: Mapped[Label]
    business_id: Mapped[Code]
    vat_number: Mapped[Code | None]
    street: Mapped[Label]
    postal_code: Mapped[Code]
    town: Mapped[Label]
    email: Mapped[Label]
    phone: Mapped[Code]
    privacy_email: Mapped[Label | None]
    privacy_phone: Mapped[Code | None]


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


class SignInSession(Base):
    """One sign-in of an account or a client; access tokens name it, and end with it.

    One that `is_enrolling` was begun without a second factor, and may only take one up.
    """

    __tablename__ = "sessions"
    kept = (Kept("AUTH_LOG", since="started_at"),)

    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    client_id: Mapped[UUID | None] = mapped_column(ForeignKey("clients.id"), index=True)
    device_id: Mapped[UUID | None] = mapped_column(ForeignKey("devices.id"))
    scopes: Mapped[list[str] | None] = mapped_column(Words)
    is_enrolling: Mapped[bool] = mapped_column(default=False)
    started_at: Mapped[datetime] = mapped_column(index=True)
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    proven_until: Mapped[datetime | None]
    """Until then its second factor counts as just shown."""


class RefreshToken(Base):
    """One refresh token of a session, by its hash. Each is used once."""

    __tablename__ = "refresh_tokens"
    __table_args__ = (UniqueConstraint("hash"),)
    kept = KeptWith("session_id")

    session_id: Mapped[UUID] = mapped_column(ForeignKey("sessions.id"), index=True)
    hash: Mapped[Digest]
    client_hash: Mapped[Digest]
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class SignInThrottle(Base):
    """How often a name or an address failed to sign in lately, both as keyed hashes.

    Its failures are counted since `since_at`.
    """

    __tablename__ = "sign_in_throttles"
    __table_args__ = (UniqueConstraint("key"), Index("ix_sign_in_throttles_last", "last_at"))
    kept = (Kept("AUTH_LOG", since="last_at"),)

    key: Mapped[Digest]
    failures: Mapped[int]
    since_at: Mapped[datetime]
    last_at: Mapped[datetime]
    blocked_until: Mapped[datetime | None]
