"""How a paper is destroyed: two people see it go, and each reads its label."""

from enum import StrEnum
from uuid import UUID

from api.kernel.refusals import Conflict, Forbidden, Invalid


class Cause(StrEnum):
    """Why a paper is to be destroyed."""

    RETENTION = "retention"
    ERASURE = "erasure"
    DUPLICATE = "duplicate"


class NotToBeDestroyed(Conflict):
    """Nobody has ordered this paper to be destroyed."""


class AlreadyOrdered(Conflict):
    """The paper is to be destroyed already."""


class StillKept(Conflict):
    """The law asks for this paper still."""


class SecondWitnessNeeded(Forbidden):
    """Somebody else reads the label the second time."""


class OtherLabel(Invalid):
    """That is the label of another paper."""


def check_witness(first_by: UUID | None, witness: UUID) -> None:
    """Refuse one person in two parts."""
    if first_by == witness:
        raise SecondWitnessNeeded
