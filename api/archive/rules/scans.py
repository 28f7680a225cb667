"""What becomes of a scan on its way in, and why one is turned away."""

from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict, Invalid, Refusal

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_SCANS: Final = 20


class ScanState(StrEnum):
    """How far a scan has come."""

    QUARANTINED = "quarantined"
    """The virus scanner has not answered yet; nobody opens it."""
    CLEAN = "clean"
    UNCHECKED = "unchecked"
    """No virus scanner is set up."""
    INFECTED = "infected"
    """It was found so in quarantine; its bytes and its key are gone."""
    DESTROYED = "destroyed"
    """Its paper or whoever it was about is gone, and its key with them."""


class ScanTooBig(Refusal):
    """A scan holds at most 20 MiB."""

    status = 413


class InfectedScan(Invalid):
    """The virus scanner has found something in the file. Nothing of it was kept."""


class InQuarantine(Conflict):
    """The virus scanner has not looked at this scan yet. Try again in a while."""


class ScanGone(Conflict):
    """The scan cannot be opened any more: it was destroyed."""


class PaperDestroyed(Conflict):
    """The paper was destroyed, and nothing is added to it."""


class TooManyScans(Conflict):
    """A paper has at most 20 scans. Take one away first."""


OPEN: Final = frozenset({ScanState.CLEAN, ScanState.UNCHECKED})


def check_open(state: ScanState) -> None:
    """Refuse to open what nobody has looked at, and what is gone."""
    if state is ScanState.QUARANTINED:
        raise InQuarantine
    if state not in OPEN:
        raise ScanGone
