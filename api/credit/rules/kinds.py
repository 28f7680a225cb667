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
