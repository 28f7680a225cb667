"""From when to when something holds."""

from datetime import date

from api.kernel.refusals import Invalid


class EndsBeforeStart(Invalid):
    """It would end before it begins."""


def check_period(valid_from: date | None, valid_to: date | None) -> None:
    """Refuse what ends before it begins; an open end is none."""
    if valid_from and valid_to and valid_to < valid_from:
        raise EndsBeforeStart(pointer="/valid_to")


def holds_on(day: date, valid_from: date, valid_to: date | None) -> bool:
    """Tell whether something holds on a day: on its last day, it does still.

    >>> holds_on(date(2026, 3, 1), date(2026, 1, 1), date(2026, 3, 1))
    True
    """
    return valid_from <= day and (valid_to is None or day <= valid_to)
