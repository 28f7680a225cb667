"""Working days, and what a time limit does on a free one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.law.holidays import (
    due_within_months,
    is_holiday,
    is_working_day,
    next_working_day,
    one_month_after,
    working_day_from,
)

DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("start", "later"),
    [
        (date(2026, 11, 22), date(2026, 12, 22)),
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 1, 31)),
        (date(2026, 3, 31), date(2026, 4, 30)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_months_last(start: date, later: date) -> None:
    assert one_month_after(start) == later


@pytest.mark.parametrize(
    ("received", "months", "due"),
    [
        (date(2027, 1, 31), 1, date(2027, 3, 1)),  # 28 February is a Sunday
        (date(2026, 11, 22), 1, date(2026, 12, 22)),
        (date(2026, 11, 24), 1, date(2026, 12, 28)),  # Christmas, then a weekend
        (date(2026, 5, 19), 1, date(2026, 6, 22)),  # Midsummer Eve is a Friday
        (date(2026, 12, 6), 3, date(2027, 3, 8)),
        (date(2026, 4, 1), 1, date(2026, 5, 4)),  # May Day is a Friday
    ],
)
def test_an_answer_is_due_on_a_working_day(received: date, months: int, due: date) -> None:
    assert due_within_months(received, months) == due


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 6),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 14),
        date(2026, 6, 19),
        date(2026, 10, 31),
        date(2026, 12, 6),
        date(2026, 12, 24),
    ],
)
def test_finnish_holidays_and_the_two_eves_are_free(day: date) -> None:
    assert is_holiday(day)
    assert not is_working_day(day)


@pytest.mark.parametrize("day", [date(2026, 11, 21), date(2026, 11, 22)])
def test_weekends_are_free_without_being_holidays(day: date) -> None:
    assert not is_holiday(day)
    assert not is_working_day(day)


def test_a_friday_is_followed_by_monday() -> None:
    assert next_working_day(date(2026, 11, 20)) == date(2026, 11, 23)


@given(DAYS)
def test_the_working_day_found_is_the_first(day: date) -> None:
    found = working_day_from(day)

    assert is_working_day(found)
    passed = (day + timedelta(days=gap) for gap in range((found - day).days))
    assert not any(is_working_day(one) for one in passed)
