"""How two readings make a load, and which must not."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from api.kernel.quantities import Kilograms
from api.orders.rules.products import Direction
from api.weighing.rules.pairing import (
    LONGEST_VISIT,
    DirectionReversed,
    NothingLoaded,
    VisitExpired,
    check_open,
    has_expired,
    load_between,
    load_of_visit,
)
from api.weighing.rules.tares import (
    Combination,
    OtherCombination,
    Tare,
    TareAboveGross,
    TareExpired,
    load_over,
)

READINGS = st.integers(400, 76_000).map(Kilograms)
EMPTY, FULL = Kilograms(16_020), Kilograms(42_360)
MORNING = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
TRUCK, TRAILER, OTHER, SKIP = (UUID(int=number) for number in range(1, 5))
STORED = Tare(EMPTY, Combination(TRUCK, TRAILER), date(2026, 11, 22))


@given(READINGS, READINGS)
def test_the_order_of_the_readings_tells_only_the_direction(
    first: Kilograms, second: Kilograms
) -> None:
    assume(first != second)
    there, back = load_between(first, second), load_between(second, first)

    assert (there.gross, there.tare, there.net) == (back.gross, back.tare, back.net)
    assert there.net == abs(first - second) > 0
    assert {there.direction, back.direction} == {Direction.IN, Direction.OUT}


def test_a_visit_that_moved_nothing_has_no_load() -> None:
    with pytest.raises(NothingLoaded):
        load_between(FULL, FULL)


def test_a_load_goes_the_way_it_was_planned() -> None:
    assert load_of_visit(Direction.OUT, EMPTY, FULL).net == 26_340
    assert load_of_visit(Direction.IN, FULL, EMPTY).net == 26_340


@pytest.mark.parametrize(
    ("planned", "first", "second"), [(Direction.OUT, FULL, EMPTY), (Direction.IN, EMPTY, FULL)]
)
def test_a_load_that_went_the_other_way_is_refused(
    planned: Direction, first: Kilograms, second: Kilograms
) -> None:
    with pytest.raises(DirectionReversed):
        load_of_visit(planned, first, second)


def test_yesterdays_weighing_is_never_paired() -> None:
    check_open(MORNING, MORNING + LONGEST_VISIT)
    late = MORNING + LONGEST_VISIT + timedelta(seconds=1)

    assert has_expired(MORNING, late)
    with pytest.raises(VisitExpired):
        check_open(MORNING, late)


def test_a_stored_tare_holds_through_its_last_day() -> None:
    STORED.check(date(2026, 11, 22), Combination(TRUCK, TRAILER))
    with pytest.raises(TareExpired):
        STORED.check(date(2026, 11, 23), Combination(TRUCK, TRAILER))


@pytest.mark.parametrize(
    "standing",
    [
        Combination(TRUCK),
        Combination(TRUCK, OTHER),
        Combination(OTHER, TRAILER),
        Combination(TRUCK, TRAILER, SKIP),
    ],
)
def test_a_stored_tare_is_of_the_whole_combination(standing: Combination) -> None:
    with pytest.raises(OtherCombination):
        STORED.check(date(2026, 11, 22), standing)


def test_a_truck_weighed_once_is_heavier_than_its_tare() -> None:
    assert load_over(EMPTY, FULL, Direction.OUT).net == 26_340
    with pytest.raises(TareAboveGross):
        load_over(FULL, EMPTY, Direction.OUT)
    with pytest.raises(NothingLoaded):
        load_over(EMPTY, EMPTY, Direction.IN)
