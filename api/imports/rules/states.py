"""How an import comes about: uploaded, mapped by a person, checked, run; and each row."""

from enum import StrEnum

from api.kernel.refusals import Conflict


class ImportState(StrEnum):
    """How far an import has come. Until it is mapped, nothing is known of its rows."""

    UPLOADED = "uploaded"
    CHECKING = "checking"
    MAPPED = "mapped"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNDOING = "undoing"
    UNDONE = "undone"


class RowState(StrEnum):
    """What is known of one row.

    A duplicate is of a record in the register, or of a row before it. One that says what the
    register says is left unchanged.
    """

    UNCHECKED = "unchecked"
    READY = "ready"
    REFUSED = "refused"
    DUPLICATE = "duplicate"
    IMPORTED = "imported"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    UNDONE = "undone"


class NotMapped(Conflict):
    """Map the columns first, and wait until the rows are checked."""


class AlreadyStarted(Conflict):
    """The import has been started; upload the file anew for another."""


class NothingToUndo(Conflict):
    """Nothing has been taken in that could be taken out again."""


class UsedSince(Conflict):
    """It has been used since: orders, invoices or other records name it."""


class ChangedSince(Conflict):
    """Somebody has changed it since it was taken in."""


class AlreadyInRegister(Conflict):
    """It is in the register already."""


class NotInRegister(Conflict):
    """It is not in the register, and this import makes nothing new."""


class CustomerUnknown(Conflict):
    """The register has no such customer."""


class SiteUnknown(Conflict):
    """The customer has no such site."""


class ProductUnknown(Conflict):
    """The register has no such product."""


class SeveralFit(Conflict):
    """Several in the register fit; this row cannot tell which it means."""


class OtherForm(Conflict):
    """One of the two is a person and the other an organisation."""


class TwiceInTheFile(Conflict):
    """A row above names the same."""


class Suppressed(Conflict):
    """Their data were erased on request, and do not come back by a list."""


ENDED = frozenset({ImportState.DONE, ImportState.CANCELLED, ImportState.FAILED})
BEFORE_START = frozenset({ImportState.UPLOADED, ImportState.CHECKING, ImportState.MAPPED})


def check_mappable(state: ImportState) -> None:
    if state not in BEFORE_START:
        raise AlreadyStarted


def check_runnable(state: ImportState) -> None:
    check_mappable(state)
    if state is not ImportState.MAPPED:
        raise NotMapped


def check_undoable(state: ImportState, taken: int) -> None:
    """Refuse to undo what has not ended, or has brought and changed nothing."""
    if state not in ENDED or not taken:
        raise NothingToUndo
