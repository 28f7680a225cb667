"""What can be mailed: service messages and marketing are different things, in type and way.

A `ServiceMail` is owed to whoever gets it: they ordered, asked or have a right to it. A
`MarketingMail` is not one, and no function that takes the one takes the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from api.disclosure.rules import Basis
from api.kernel.languages import Language
from api.kernel.purposes import Purpose
from api.kernel.refusals import Conflict
from api.mail.rules.kinds import LinkKind


class UnverifiedAddress(Conflict):
    """The address is not confirmed: what somebody asked of their own data does not go there."""


class MailOff(Conflict):
    """No e-mail leaves: no mail server is set, or it is nobody's that we know."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a mail goes to: somebody of the register, or a stranger who wrote to us.

    `verified_at` is when they proved that they read what comes to the address.
    """

    address: str
    party_id: UUID | None = None
    verified_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceMail:
    """What somebody is told because they ordered, asked, or have a right to know."""

    template: str
    to: Addressee
    language: Language
    values: Mapping[str, str]
    subjects: Sequence[UUID]
    """Whom it speaks of; of a stranger, the thread that they began."""
    purpose: Purpose
    basis: Basis
    answers: str | None = None
    """The Message-ID of what it answers."""
    fields: Sequence[str] = ("email", "message")
    link: LinkKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsMail(ServiceMail):
    """An answer about somebody's own data. It goes to a confirmed address, or nowhere."""

    purpose: Purpose = field(default=Purpose.DATA_SUBJECT_REQUEST)

    def __post_init__(self) -> None:
        if self.to.verified_at is None:
            raise UnverifiedAddress


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketingMail:
    """What somebody may be told of if they want to hear it. It goes by `marketing` alone."""

    template: str
    to: Addressee
    language: Language
    values: Mapping[str, str]
    subjects: Sequence[UUID]
    basis: Basis = Basis.CONSENT
    purpose: Purpose = field(default=Purpose.MARKETING, init=False)
    answers: None = field(default=None, init=False)
    fields: Sequence[str] = field(default=("email", "name"), init=False)
    link: LinkKind = field(default=LinkKind.UNSUBSCRIBE, init=False)
