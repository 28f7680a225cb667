"""What kinds of runs there are, where each stands, and what may be done with it then."""

from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict, Invalid
from api.outreach.rules.kinds import Outlet


class RunKind(StrEnum):
    """What a run made."""

    CAMPAIGN = "campaign"
    LABELS = "labels"
    DIRECTORY = "directory"
    ADVERTISING = "advertising"


class OutreachRunState(StrEnum):
    """A list that is `out` is in somebody's hands: at a printer, or printed and not posted."""

    READY = "ready"
    SENDING = "sending"
    OUT = "out"
    DONE = "done"
    CANCELLED = "cancelled"


class LineState(StrEnum):
    """Where one of a run's people stands."""

    WAITING = "waiting"
    OUT = "out"
    STOPPED = "stopped"


class SheetFormat(StrEnum):
    """In what form a list is taken."""

    PDF = "pdf"
    CSV = "csv"


class CampaignState(StrEnum):
    """A draft may still be written; what is sent says what was sent."""

    DRAFT = "draft"
    SENDING = "sending"
    SENT = "sent"
    CANCELLED = "cancelled"


class NotOut(Conflict):
    """The list is not out: nobody has taken it yet, or its run is over."""


class RunOver(Conflict):
    """The run is over. Make a new one: who is on it is asked anew."""


class NobodyLeft(Conflict):
    """There is nobody on this list, or nobody any more."""


class NoSuchForm(Invalid):
    """A list of this kind is not made in this form."""


class NoDraft(Conflict):
    """The campaign is being sent, or was. Write a new one."""


class NothingWritten(Conflict):
    """Write a subject and a text first, in Finnish at least."""


class RecallConfirmed(Conflict):
    """Somebody has confirmed this already."""


OUTLETS: Final = {
    RunKind.CAMPAIGN: Outlet.EMAIL,
    RunKind.LABELS: Outlet.POST,
    RunKind.DIRECTORY: Outlet.DIRECTORY,
    RunKind.ADVERTISING: Outlet.ADVERTISING,
}
FORMS: Final = {
    RunKind.CAMPAIGN: frozenset[SheetFormat](),
    RunKind.LABELS: frozenset({SheetFormat.PDF}),
    RunKind.DIRECTORY: frozenset({SheetFormat.PDF, SheetFormat.CSV}),
    RunKind.ADVERTISING: frozenset({SheetFormat.CSV}),
}
TAKEN: Final = frozenset({OutreachRunState.READY, OutreachRunState.OUT})
A_SHEET: Final = (24, 65)
"""Labels on a sheet of A4: 70 by 37 mm, and 38.1 by 21.2 mm."""


def check_form(kind: RunKind, form: SheetFormat) -> None:
    if form not in FORMS[kind]:
        raise NoSuchForm(pointer="/format")


def run_number(year: int, place: int) -> str:
    """Name a run; every label bears it.

    >>> run_number(2026, 7)
    'J-2026-0007'
    """
    return f"J-{year}-{place:04}"
