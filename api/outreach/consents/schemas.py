"""Consents as they go over the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.customers.kinds import EmailAddress
from api.http.said import Said, Sourced
from api.kernel.languages import Language
from api.kernel.sources import SourceKind
from api.outreach.rules.kinds import (
    AgeGroup,
    ConsentAct,
    ConsentPurpose,
    ConsentWay,
    Exclusion,
    Outlet,
    ProofKind,
)
from api.standing.rules.objections import Against

Evidence = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9-]{1,64}$")]


class NewConsent(Sourced):
    """A consent, or that a customer was told, with what proves it."""

    act: ConsentAct = Field(default=ConsentAct.GRANTED, description="`granted` or `told`.")
    purpose: ConsentPurpose
    way: ConsentWay
    proven_by: ProofKind
    evidence: Evidence = Field(
        description="The number of the paper, of the message or of the order.",
        examples=["A-26-000012"],
    )
    language: Language = Language.FI
    age_group: AgeGroup = AgeGroup.ADULT
    acting_id: UUID | None = Field(default=None, description="The guardian who agreed.")


class NewConsentRequest(Said):
    """Whom to ask by a mailed link, and for what."""

    email_id: UUID
    purpose: ConsentPurpose = ConsentPurpose.MARKETING
    way: ConsentWay = ConsentWay.EMAIL


class NewWithdrawal(Sourced):
    """What somebody takes back. It needs no proof."""

    purpose: ConsentPurpose
    way: ConsentWay


class NewObjection(Sourced):
    """What somebody does not want, by whatever way they said so."""

    against: Against


class NewAddressBan(Sourced):
    """An address that nothing unasked goes to any more, whosever it is."""

    email: EmailAddress


class MarketingRefusal(Said):
    """An e-mail address that is not to be written to."""

    email: EmailAddress


class MarketingRefused(BaseModel):
    """From when on. The same is said of every address."""

    since: date


class ConsentTextView(BaseModel):
    """What is agreed to, word for word."""

    wording: str
    purpose: ConsentPurpose
    way: ConsentWay
    notice_version: str | None = Field(description="The notice in force.")
    language: Language
    text: str
    text_sha256: str


class ConsentTexts(BaseModel):
    """The words in force."""

    items: list[ConsentTextView]


class ConsentEntryView(BaseModel):
    """One entry of the ledger."""

    id: UUID
    party_id: UUID | None
    act: ConsentAct
    purpose: ConsentPurpose
    way: ConsentWay
    wording: str | None
    text_sha256: str | None
    notice_version: str | None
    proven_by: ProofKind | None
    evidence: str | None
    age_group: AgeGroup | None
    heard: SourceKind
    at: datetime


class OutletView(BaseModel):
    """Whether something may go out to somebody here today, and why not."""

    outlet: Outlet
    may: bool
    because: Exclusion | None


class AskedView(BaseModel):
    """What somebody was asked by a link, and has not answered."""

    purpose: ConsentPurpose
    way: ConsentWay
    asked_at: datetime
    expires_at: datetime


class ReachView(BaseModel):
    """What somebody may be told unasked; `directory` and `post` are the two switches."""

    party_id: UUID
    outlets: list[OutletView]
    objections: list[Against]
    asked: list[AskedView]
