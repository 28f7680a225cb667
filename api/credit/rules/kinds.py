"""For what a bureau may be asked (Luottotietolaki 527/2007 19 §), and how far a check is."""

from enum import StrEnum


class CreditPurpose(StrEnum):
    """Why a company's credit is checked."""

    GRANTING = "granting"
    CONTROL = "control"
    COLLECTION = "collection"


class CheckState(StrEnum):
    """How far a check has come."""

    WAITING = "waiting"
    ASSIGNED = "assigned"
    ANSWERED = "answered"
    FAILED = "failed"


class CheckFailure(StrEnum):
    """Why nobody answered, as the order desk is told."""

    TOO_SLOW = "too_slow"
    UNREACHABLE = "unreachable"
    TURNED_AWAY = "turned_away"
    UNKNOWN_COMPANY = "unknown_company"
    NONSENSE = "nonsense"
    TOO_MUCH = "too_much"
    CHANGED = "changed"
    UNANSWERED = "unanswered"
