"""When a keeper is reminded of an item: each reminder once, the latest one that applies."""

from datetime import date, timedelta
from typing import Final

from api.law.holidays import next_working_day
from api.privacy.rules.kinds import Notice

TARGET_WORKING_DAYS: Final = 5
SOON: Final = timedelta(days=7)
TOMORROW: Final = timedelta(days=1)
PATIENCE: Final = timedelta(days=14)


def notice_for(received_on: date, due_on: date, today: date) -> Notice | None:
    """Tell what to remind of today, while the clock runs.

    >>> notice_for(date(2026, 11, 16), date(2026, 12, 16), date(2026, 12, 17))
    <Notice.OVERDUE: 'overdue'>
    """
    if today > due_on:
        return Notice.OVERDUE
    if today >= due_on - TOMORROW:
        return Notice.TOMORROW
    if today >= due_on - SOON:
        return Notice.SOON
    return Notice.TARGET if today > target_on(received_on) else None


def notice_of_pause(since: date, today: date) -> Notice | None:
    """Tell whether to ask again, while the clock stands still."""
    return Notice.NO_REPLY if today >= since + PATIENCE else None


def target_on(received_on: date) -> date:
    """Give the day by which we want to have answered: without delay means five working days.

    >>> target_on(date(2026, 11, 23))
    datetime.date(2026, 11, 30)
    """
    day = received_on
    for _ in range(TARGET_WORKING_DAYS):
        day = next_working_day(day)
    return day
