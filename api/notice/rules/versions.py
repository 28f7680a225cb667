"""How versions of the notice are numbered, and what hinders the next one."""

from api.editions.rules import Change
from api.kernel.refusals import Conflict


class DraftWaiting(Conflict):
    """A draft waits already: publish or discard it first."""


class NothingNew(Conflict):
    """The notice says what the published one says."""


class AlreadyPublished(Conflict):
    """A published version is never changed; draft the next one."""


class DraftMoved(Conflict):
    """That is not the draft you have read; look at it again."""


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
