"""How loads move, and what a line of an order has room for."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.kernel.quantities import Kilograms
from api.orders.rules.quantities import MoreThanOrdered
from api.orders.rules.states import OrderState
from api.transport.rules.kinds import LoadState, VehicleKind
from api.transport.rules.planning import (
    CarrierEnded,
    DriverEnded,
    NotATrailer,
    OrderNotOpen,
    TrailerAlone,
    check_carrier,
    check_driver,
    check_open,
    check_plan,
    check_vehicles,
)
from api.transport.rules.states import (
    LoadNotEditable,
    LoadTransitionRefused,
    allowed_transitions,
    check_editable,
    is_final,
    move,
)

ALLOWED = {
    (LoadState.PLANNED, LoadState.ON_SITE),
    (LoadState.PLANNED, LoadState.CANCELLED),
    (LoadState.ON_SITE, LoadState.DONE),
    (LoadState.ON_SITE, LoadState.CANCELLED),
}
DAY = date(2026, 5, 6)
MASSES = st.integers(0, 1_000_000).map(Kilograms)


@pytest.mark.parametrize(("current", "to"), [*product(LoadState, LoadState)])
def test_a_load_goes_where_it_may_and_nowhere_else(current: LoadState, to: LoadState) -> None:
    if (current, to) in ALLOWED:
        assert move(current, to) is to
        return
    with pytest.raises(LoadTransitionRefused) as refused:
        move(current, to)
    assert refused.value.facts["allowed_transitions"] == [*allowed_transitions(current)]


def test_what_is_over_stays_over() -> None:
    assert {state for state in LoadState if is_final(state)} == {
        LoadState.DONE,
        LoadState.CANCELLED,
    }


@pytest.mark.parametrize(
    ("state", "field", "allowed"),
    [
        (LoadState.PLANNED, "vehicle_id", True),
        (LoadState.PLANNED, "planned_kg", True),
        (LoadState.ON_SITE, "vehicle_id", False),
        (LoadState.ON_SITE, "planned_kg", False),
        (LoadState.ON_SITE, "driver_id", True),
        (LoadState.DONE, "note", False),
        (LoadState.CANCELLED, "note", False),
    ],
)
def test_what_is_settled_is_not_changed(state: LoadState, field: str, *, allowed: bool) -> None:
    if allowed:
        check_editable(state, [field])
        return
    with pytest.raises(LoadNotEditable) as refused:
        check_editable(state, [field])
    assert refused.value.facts["fields"] == [field]


@pytest.mark.parametrize("state", OrderState)
def test_only_an_open_order_takes_loads(state: OrderState) -> None:
    if state in {OrderState.CONFIRMED, OrderState.IN_DELIVERY}:
        check_open(state)
    else:
        with pytest.raises(OrderNotOpen):
            check_open(state)


@pytest.mark.parametrize(("pulling", "pulled"), [*product([None, *VehicleKind], repeat=2)])
def test_trailers_are_pulled_and_pull_nothing(
    pulling: VehicleKind | None, pulled: VehicleKind | None
) -> None:
    trailers = {VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER}
    if pulling in trailers:
        with pytest.raises(TrailerAlone):
            check_vehicles(pulling, pulled)
    elif pulled is not None and pulled not in trailers:
        with pytest.raises(NotATrailer):
            check_vehicles(pulling, pulled)
    else:
        check_vehicles(pulling, pulled)


def test_the_last_day_of_carriers_and_drivers_belongs_to_them() -> None:
    check_carrier(None, DAY)
    check_carrier(DAY, DAY)
    check_driver(DAY, DAY)
    with pytest.raises(CarrierEnded):
        check_carrier(date(2026, 5, 5), DAY)
    with pytest.raises(DriverEnded):
        check_driver(date(2026, 5, 5), DAY)


@pytest.mark.parametrize(
    ("weighed", "planned", "load", "fits"),
    [
        (0, 0, 75_000, True),
        (0, 0, 75_750, True),
        (0, 0, 75_751, False),
        (40_000, 0, 35_750, True),
        (40_000, 0, 35_751, False),
        (40_000, 35_000, 751, False),
        (0, 0, None, True),
        (74_999, 0, None, True),
        (75_000, 0, None, False),
        (0, 75_000, None, False),
    ],
)
def test_a_plan_counts_what_is_weighed_and_what_is_planned(
    weighed: int, planned: int, load: int | None, *, fits: bool
) -> None:
    asked = (
        Kilograms(75_000),
        Kilograms(weighed),
        Kilograms(planned),
        None if load is None else Kilograms(load),
    )
    if fits:
        check_plan(*asked)
        return
    with pytest.raises(MoreThanOrdered):
        check_plan(*asked)


@given(MASSES, MASSES, MASSES)
def test_what_is_not_ordered_by_mass_has_room(
    weighed: Kilograms, planned: Kilograms, load: Kilograms
) -> None:
    check_plan(None, weighed, planned, load)
