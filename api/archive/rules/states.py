"""How a paper moves: received, processed, locked away, lent, destroyed."""

from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict


class PaperState(StrEnum):
    """Where a paper is on its way."""

    RECEIVED = "received"
    PROCESSED = "processed"
    LOCKED = "locked"
    LENT = "lent"
    DESTROYED = "destroyed"


class PaperMoveRefused(Conflict):
    """The paper cannot go there from where it is."""


_NEXT: Final = {
    PaperState.RECEIVED: (PaperState.PROCESSED,),
    PaperState.PROCESSED: (PaperState.LOCKED, PaperState.DESTROYED),
    PaperState.LOCKED: (PaperState.LENT, PaperState.PROCESSED, PaperState.DESTROYED),
    PaperState.LENT: (PaperState.LOCKED, PaperState.PROCESSED),
    PaperState.DESTROYED: (),
}


def allowed_transitions(current: PaperState) -> tuple[PaperState, ...]:
    """Give where a paper may go from a state, the usual way first."""
    return _NEXT[current]


def move(current: PaperState, to: PaperState) -> PaperState:
    """Give the new state, unless it does not follow.

    >>> move(PaperState.RECEIVED, PaperState.PROCESSED).value
    'processed'
    """
    allowed = allowed_transitions(current)
    if to not in allowed:
        raise PaperMoveRefused(
            "Choose one of those allowed.",
            current=current.value,
            allowed_transitions=[state.value for state in allowed],
        )
    return to
