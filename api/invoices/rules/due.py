"""When an invoice is to be paid."""

from datetime import date, timedelta

from api.law.holidays import working_day_from


def due_on(invoiced: date, term_days: int) -> date:
    """Count the term from the invoice's day; what ends on a free day is due on the next open.

    >>> due_on(date(2026, 11, 23), 14), due_on(date(2026, 11, 22), 14)
    (datetime.date(2026, 12, 7), datetime.date(2026, 12, 7))
    """
    return working_day_from(invoiced + timedelta(days=term_days))


def is_overdue(due: date | None, today: date) -> bool:
    """Tell whether the last day to pay has gone; a credit note has none."""
    return due is not None and due < today


def days_overdue(due: date, today: date) -> int:
    """Count the days interest runs for, from the day after the due day."""
    return max((today - due).days, 0)
