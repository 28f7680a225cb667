"""Who approves what somebody has written: another person, or one who is alone and says why."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from api.kernel.refusals import Forbidden

ALONE_AFTER: Final = timedelta(hours=24)
PRESSING: Final = timedelta(hours=12)
"""So near to a deadline of law nobody waits for a second person."""


class SecondPersonNeeded(Forbidden):
    """Another person than the author approves this."""


class NotYetAlone(Forbidden):
    """Whoever keeps the register alone approves after a day, for a written reason."""


@dataclass(frozen=True, slots=True)
class Written:
    """Who has written something, and when; by law it may be due at a moment."""

    by: UUID
    at: datetime
    due_at: datetime | None = None

    def is_pressing(self, now: datetime) -> bool:
        return self.due_at is not None and now >= self.due_at - PRESSING


def check_approver(
    written: Written, who: UUID, now: datetime, *, others: int, reason: str | None
) -> bool:
    """Refuse whoever may not approve; tell whether it is done alone."""
    if who != written.by:
        return False
    pressing = written.is_pressing(now)
    if others and not pressing:
        raise SecondPersonNeeded
    if reason is None or (now - written.at < ALONE_AFTER and not pressing):
        raise NotYetAlone(pointer="/alone_because")
    return True
