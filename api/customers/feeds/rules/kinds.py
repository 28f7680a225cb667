"""The feeds there are, what they can propose, and what becomes of it."""

from enum import StrEnum


class Feed(StrEnum):
    """Who tells: the business information system (PRH, YTJ), or Posti's files of addresses."""

    YTJ = "ytj"
    POSTI = "posti"


class ProposalKind(StrEnum):
    """What a proposal would change."""

    NAME = "name"
    ADDRESS = "address"
    CREDIT_STOP = "credit_stop"


class ProposalState(StrEnum):
    """What became of a proposal. One that a later answer contradicts is superseded."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"


class Situation(StrEnum):
    """What has befallen a company; `other` is a code that the feed itself does not explain."""

    BANKRUPTCY = "bankruptcy"
    LIQUIDATION = "liquidation"
    RESTRUCTURING = "restructuring"
    CEASED = "ceased"
    OTHER = "other"


class AskingState(StrEnum):
    """How far a question about a company has come."""

    WAITING = "waiting"
    ANSWERED = "answered"
    FAILED = "failed"


class AskingFailure(StrEnum):
    """Why a question has no answer that can be believed."""

    TOO_SLOW = "too_slow"
    UNREACHABLE = "unreachable"
    TURNED_AWAY = "turned_away"
    UNKNOWN_COMPANY = "unknown_company"
    NONSENSE = "nonsense"
    TOO_MUCH = "too_much"
    CHANGED = "changed"
