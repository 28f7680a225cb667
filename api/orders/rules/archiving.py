"""When an order is put away, and what may be done with one that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from api.kernel.refusals import Conflict, NotFound
from api.law.dated import Dated, in_force, rows
from api.law.periods import months_after


class OrderArchived(Conflict):
    """The order is archived, and nothing of it changes. Restore it first."""


class OrderNotOver(Conflict):
    """Only an order that is closed or cancelled can be archived."""


class OrderNotArchived(Conflict):
    """The order is not archived."""


class UnknownArchivingRule(NotFound):
    """No rule for archiving orders was in force that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivingRule(Dated):
    """How long an order that is over stays among the others."""

    months: int

    def closed_by(self, today: date) -> date:
        """Give the last day of closing of what is archived today."""
        return months_after(today, -self.months)


def archiving_rule(on: date) -> ArchivingRule:
    """Give the rule that is in force on a day.

    >>> archiving_rule(date(2026, 11, 23)).closed_by(date(2026, 11, 23))
    datetime.date(2026, 5, 23)
    """
    if found := in_force(_rules(), on):
        return found
    raise UnknownArchivingRule


def check_archivable(closed_at: datetime | None, archived_at: datetime | None) -> None:
    """Refuse an order that is still going on, or was put away before."""
    check_not_archived(archived_at)
    if closed_at is None:
        raise OrderNotOver


def check_not_archived(archived_at: datetime | None) -> None:
    if archived_at is not None:
        raise OrderArchived


def check_archived(archived_at: datetime | None) -> None:
    if archived_at is None:
        raise OrderNotArchived


@cache
def _rules() -> Sequence[ArchivingRule]:
    return [ArchivingRule(**row) for row in rows("archiving", "api.orders")]
