"""By when an item is answered, to the day; and what may move that day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.law.holidays import is_working_day
from api.law.periods import months_after
from api.privacy.rules.clock import (
    AlreadyExtended,
    Clock,
    ExtensionTooLate,
    Pause,
    check_extension,
)
from api.privacy.rules.kinds import Notice
from api.privacy.rules.reminding import notice_for, notice_of_pause

DAYS = st.dates(date(2019, 1, 1), date(2035, 12, 31))
SHORT = st.integers(0, 60).map(lambda days: timedelta(days=days))


@st.composite
def clocks(draw: st.DrawFn) -> Clock:
    received = draw(DAYS)
    pauses, since = [], received + draw(SHORT)
    for length in draw(st.lists(SHORT, max_size=3)):
        pauses.append(Pause(since, since + length))
        since = since + length + draw(SHORT)
    return Clock(received_on=received, pauses=tuple(pauses), is_extended=draw(st.booleans()))


# clause: C53 a month of the calendar, to the next working day
@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        ("2027-01-31", "2027-03-01", "2027-04-30"),  # 28 February is a Sunday
        ("2028-01-31", "2028-02-29", "2028-05-02"),  # 30 April a Sunday, 1 May a holiday
        ("2026-11-16", "2026-12-16", "2027-02-16"),
        ("2026-11-24", "2026-12-28", "2027-02-24"),  # Christmas Eve, Christmas, a weekend
        ("2026-12-06", "2027-01-07", "2027-03-08"),  # Epiphany; 6 March is a Saturday
        ("2026-05-19", "2026-06-22", "2026-08-19"),  # Midsummer Eve is a Friday
        ("2026-08-31", "2026-09-30", "2026-11-30"),
    ],
)
def test_a_month_and_three(received: str, due: str, extended: str) -> None:
    on, today = date.fromisoformat(received), date.fromisoformat(received)

    assert Clock(received_on=on).due_on(today).isoformat() == due
    assert Clock(received_on=on, is_extended=True).due_on(today).isoformat() == extended


@pytest.mark.parametrize(
    ("pauses", "due"),
    [
        ([("2026-11-17", "2026-11-17")], "2026-12-16"),
        ([("2026-11-17", "2026-11-19")], "2026-12-18"),
        ([("2026-11-17", "2026-11-20")], "2026-12-21"),  # the 19th is a Saturday
        ([("2026-11-10", "2026-11-18")], "2026-12-18"),  # only since it was received
        ([("2026-11-17", None)], "2026-12-21"),  # as if they replied today, the 20th
        ([("2026-11-17", "2026-11-18"), ("2026-11-18", "2026-11-19")], "2026-12-18"),
        ([("2026-11-17", "2026-11-19"), ("2026-11-18", "2026-11-19")], "2026-12-18"),
    ],
)
def test_days_on_which_it_stood_still_come_on_top(
    pauses: list[tuple[str, str | None]], due: str
) -> None:
    stood = tuple(
        Pause(date.fromisoformat(since), date.fromisoformat(until) if until else None)
        for since, until in pauses
    )

    clock = Clock(received_on=date(2026, 11, 16), pauses=stood)

    assert clock.due_on(date(2026, 11, 20)).isoformat() == due


@given(clocks(), SHORT)
def test_no_pause_ever_shortens_the_time_and_no_more_is_added_than_stood(
    clock: Clock, later: timedelta
) -> None:
    today = clock.received_on + later
    plain = Clock(received_on=clock.received_on, is_extended=clock.is_extended)
    stood = sum((each.until - each.since).days for each in clock.pauses if each.until)
    months = 3 if clock.is_extended else 1

    due = clock.due_on(today)

    assert is_working_day(due)
    assert plain.due_on(today) <= due
    assert due >= months_after(clock.received_on, months) + timedelta(days=stood)
    assert (due - plain.due_on(today)).days <= stood + 6  # a long weekend at its end


@given(DAYS, DAYS)
def test_whoever_asks_earlier_is_answered_no_later(one: date, other: date) -> None:
    first, second = sorted((one, other))

    assert Clock(received_on=first).due_on(first) <= Clock(received_on=second).due_on(second)


def test_an_extension_is_one_and_in_time() -> None:
    clock = Clock(received_on=date(2027, 1, 31))

    check_extension(clock, date(2027, 3, 1))
    with pytest.raises(ExtensionTooLate):
        check_extension(clock, date(2027, 3, 2))
    with pytest.raises(AlreadyExtended):
        check_extension(
            Clock(received_on=date(2027, 1, 31), is_extended=True), date(2027, 2, 1)
        )


@pytest.mark.parametrize(
    ("today", "notice"),
    [
        ("2026-11-23", None),
        ("2026-11-24", Notice.TARGET),  # five working days have gone
        ("2026-12-08", Notice.TARGET),
        ("2026-12-09", Notice.SOON),
        ("2026-12-15", Notice.TOMORROW),
        ("2026-12-16", Notice.TOMORROW),
        ("2026-12-17", Notice.OVERDUE),
    ],
)
def test_the_latest_reminder_that_applies(today: str, notice: Notice | None) -> None:
    received, due = date(2026, 11, 16), date(2026, 12, 16)

    assert notice_for(received, due, date.fromisoformat(today)) is notice


def test_whoever_does_not_reply_is_asked_again_after_two_weeks() -> None:
    asked = date(2026, 11, 16)

    assert notice_of_pause(asked, date(2026, 11, 29)) is None
    assert notice_of_pause(asked, date(2026, 11, 30)) is Notice.NO_REPLY
