"""By when a message is to be answered: some working days after it came, in office hours."""

from datetime import datetime, time
from typing import Final

from api.kernel.clock import HELSINKI, local_day
from api.law.holidays import next_working_day

CLOSES_AT: Final = time(16, 0)


def answer_due(received_at: datetime, days: int) -> datetime:
    """Give the end of so many working days after the one a message came on.

    >>> from datetime import UTC
    >>> friday = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    >>> answer_due(friday, 2).isoformat()
    '2026-11-24T16:00:00+02:00'
    """
    day = local_day(received_at)
    for _ in range(days):
        day = next_working_day(day)
    return datetime.combine(day, CLOSES_AT, HELSINKI)
