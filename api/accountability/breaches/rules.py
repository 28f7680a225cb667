"""What a breach is, when the authority must know of it, and what may be decided about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict, Invalid


class BreachKind(StrEnum):
    """What happened to the data: they were seen, changed, or could not be got at."""

    CONFIDENTIALITY = "confidentiality"
    INTEGRITY = "integrity"
    AVAILABILITY = "availability"


class SubjectGroup(StrEnum):
    """Whose data they were."""

    CUSTOMERS = "customers"
    CONTACTS = "contacts"
    DRIVERS = "drivers"
    STAFF = "staff"
    CHILDREN = "children"
    OTHERS = "others"


class Risk(StrEnum):
    """What the breach may mean for the rights and freedoms of those it touched."""

    NONE = "none"
    SOME = "some"
    HIGH = "high"


class BreachAudience(StrEnum):
    """Who is told, or not."""

    AUTHORITY = "authority"
    SUBJECTS = "subjects"


class Refraining(StrEnum):
    """Why somebody need not be told: GDPR, Articles 33(1) and 34(1) and (3)."""

    NO_RISK = "no-risk"
    NO_HIGH_RISK = "no-high-risk"
    UNREADABLE = "unreadable"
    RISK_ENDED = "risk-ended"
    TOLD_PUBLICLY = "told-publicly"


class Reached(StrEnum):
    """Whether one of those a breach touched has been told of it."""

    WAITING = "waiting"
    MAILED = "mailed"
    NO_ADDRESS = "no-address"
    UNREACHED = "unreached"
    """A mail went and came back, or never left: they have to be told in another way."""
    TOLD = "told"
    REMOVED = "removed"
    """By hand, for a written reason: it turned out not to concern them."""


class BreachClosed(Conflict):
    """The breach is closed. Register a new one if something else has come to light."""


class BreachUnfinished(Conflict):
    """Something is still missing before the breach can be closed."""


class SubjectListed(Conflict):
    """They stand on the list of this breach already."""


class SubjectTold(Conflict):
    """Whoever has been told of the breach stays on its list."""


class NoticedInFuture(Invalid):
    """Nobody has noticed a breach yet that is noticed in the future."""


class BegunAfterNoticed(Invalid):
    """A breach begins before it is noticed."""


class RiskNotAssessed(Conflict):
    """Assess the risk first: who must be told depends on it."""


class GroundDoesNotFit(Invalid):
    """On this ground nobody may be left untold while the risk is what it is."""


class DecisionApproved(Conflict):
    """The decision was approved already; what was approved is not changed."""


class DecisionNotApproved(Conflict):
    """Somebody else has to approve it first."""


class AlreadySent(Conflict):
    """It has gone already."""


class NothingToSend(Conflict):
    """It was decided not to tell: nothing goes."""


class DecisionMoved(Conflict):
    """That is not the text you have read; look at it again."""


class DelayUnexplained(Invalid):
    """More than 72 hours have passed: the notice gives the reasons for the delay."""


class LetterMissing(Invalid):
    """Whoever is told is told in plain language what has happened: write it."""


FITTING: Final = {
    (BreachAudience.AUTHORITY, Risk.NONE): {Refraining.NO_RISK},
    (BreachAudience.SUBJECTS, Risk.NONE): {Refraining.NO_HIGH_RISK},
    (BreachAudience.SUBJECTS, Risk.SOME): {Refraining.NO_HIGH_RISK},
    (BreachAudience.SUBJECTS, Risk.HIGH): {
        Refraining.UNREADABLE,
        Refraining.RISK_ENDED,
        Refraining.TOLD_PUBLICLY,
    },
}
"""On which grounds somebody is not told: none where the authority must know."""


def check_moments(began_at: datetime | None, noticed_at: datetime, now: datetime) -> None:
    if noticed_at > now:
        raise NoticedInFuture(pointer="/noticed_at")
    if began_at is not None and began_at > noticed_at:
        raise BegunAfterNoticed(pointer="/began_at")


def check_ground(audience: BreachAudience, ground: Refraining, risk: Risk | None) -> None:
    """Refuse to keep silent where the law wants somebody told."""
    if risk is None:
        raise RiskNotAssessed
    if ground not in FITTING.get((audience, risk), set()):
        raise GroundDoesNotFit(pointer="/ground")


def check_delay(due_at: datetime, sent_at: datetime, because: str | None) -> None:
    """Refuse a notice that comes late and does not say why: GDPR, Article 33(1)."""
    if sent_at > due_at and because is None:
        raise DelayUnexplained(pointer="/late_because")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How far a breach has been dealt with."""

    risk: Risk | None
    authority_at: datetime | None
    subjects_at: datetime | None
    measures: str | None
    consequences: str | None
    unreached: int

    def missing(self) -> list[str]:
        """Name what keeps it from being closed."""
        lacks = {
            "risk": self.risk is None,
            "authority": self.authority_at is None,
            "subjects": self.subjects_at is None,
            "consequences": not self.consequences,
            "measures": not self.measures,
            "unreached": self.unreached > 0,
        }
        return [name for name, is_missing in lacks.items() if is_missing]

    def check_closable(self) -> None:
        if missing := self.missing():
            raise BreachUnfinished(missing=missing)


def breach_number(year: int, ordinal: int) -> str:
    """Write the number of a breach.

    >>> breach_number(2026, 3)
    'TL-26-0003'
    """
    return f"TL-{year % 100:02}-{ordinal:04}"
