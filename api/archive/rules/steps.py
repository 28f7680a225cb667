"""What can happen to a paper on its way."""

from enum import StrEnum


class StepKind(StrEnum):
    """What happened to a paper."""

    RECEIVED = "received"
    PROCESSED = "processed"
    LOCKED = "locked"
    LENT = "lent"
    RETURNED = "returned"
    ORDERED = "ordered"
    WITNESSED = "witnessed"
    DESTROYED = "destroyed"
