"""How versions of the notice are numbered, and who publishes one."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from api.kernel.refusals import Conflict, Forbidden

ALONE_AFTER: Final = timedelta(hours=24)


class DraftWaiting(Conflict):
    """A draft waits already: publish or discard it first."""


class NothingNew(Conflict):
    """The notice says what the published one says."""


class AlreadyPublished(Conflict):
    """A published version is never changed; draft the next one."""


class DraftMoved(Conflict):
    """That is not the draft you have read; look at it again."""


class SecondKeeperNeeded(Forbidden):
    """Another person than the one who drafted it publishes a version."""


class NotYetAlone(Forbidden):
    """Whoever keeps the register alone publishes after a day, for a written reason."""


class Change(StrEnum):
    """What a version changes for those whom it informs."""

    EDITORIAL = "editorial"
    ADDITION = "addition"
    MATERIAL = "material"
    """Whoever is a customer is told of it."""


def number_after(last: str | None, change: Change) -> str:
    """Give the number of the next version: `major.minor.patch`.

    >>> number_after(None, Change.EDITORIAL), number_after("3.0.1", Change.ADDITION)
    ('1.0.0', '3.1.0')
    >>> number_after("3.1.0", Change.MATERIAL), number_after("3.1.0", Change.EDITORIAL)
    ('4.0.0', '3.1.1')
    """
    if last is None:
        return "1.0.0"
    major, minor, patch = map(int, last.split("."))
    if change is Change.MATERIAL:
        return f"{major + 1}.0.0"
    return (
        f"{major}.{minor + 1}.0"
        if change is Change.ADDITION
        else f"{major}.{minor}.{patch + 1}"
    )


def check_publisher(
    drafted: tuple[UUID, datetime], who: UUID, now: datetime, *, others: int, reason: str | None
) -> bool:
    """Refuse whoever may not publish; tell whether it is done alone."""
    by, at = drafted
    if who != by:
        return False
    if others:
        raise SecondKeeperNeeded
    if reason is None or now - at < ALONE_AFTER:
        raise NotYetAlone
    return True
