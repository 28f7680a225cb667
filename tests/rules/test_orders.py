"""How an order moves, what may be changed of it, and what is left of it."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.kernel.quantities import Kilograms
from api.orders.rules.quantities import (
    MoreThanOrdered,
    check_room,
    is_overrun,
    most,
    remaining,
)
from api.orders.rules.states import (
    OrderNotEditable,
    OrderState,
    TransitionRefused,
    allowed_transitions,
    blocked_by,
    check_editable,
    editable,
    is_final,
    move,
)

S = OrderState
ALLOWED = {
    (S.DRAFT, S.CONFIRMED),
    (S.DRAFT, S.CANCELLED),
    (S.CONFIRMED, S.IN_DELIVERY),
    (S.CONFIRMED, S.CANCELLED),
    (S.IN_DELIVERY, S.DELIVERED),
    (S.DELIVERED, S.INVOICED),
    (S.INVOICED, S.CLOSED),
}
FIELDS = {"customer_id", "site_id", "deliver_on", "reference", "note", "lines"}
STATES = st.sampled_from(S)


@pytest.mark.parametrize(("current", "to"), sorted(ALLOWED))
def test_an_order_goes_where_it_may(current: OrderState, to: OrderState) -> None:
    assert move(current, to) is to


@given(STATES, STATES)
def test_an_order_goes_nowhere_else(current: OrderState, to: OrderState) -> None:
    if (current, to) in ALLOWED:
        return

    with pytest.raises(TransitionRefused) as refused:
        move(current, to)

    assert refused.value.facts == {
        "current": current,
        "allowed_transitions": [state.value for state in allowed_transitions(current)],
        "blocking": [],
    }


def test_what_is_in_the_way_is_named() -> None:
    with pytest.raises(TransitionRefused) as refused:
        move(S.DRAFT, S.CONFIRMED, blocked_by(S.CONFIRMED, lines=0, weighed=Kilograms(0)))

    assert refused.value.facts["blocking"] == ["no-lines"]
    assert refused.value.facts["allowed_transitions"] == ["confirmed", "cancelled"]


@pytest.mark.parametrize(
    ("to", "lines", "weighed", "blocking"),
    [
        (S.CONFIRMED, 0, 0, ["no-lines"]),
        (S.CONFIRMED, 1, 0, []),
        (S.CANCELLED, 0, 0, []),
        (S.CANCELLED, 1, 26_340, ["already-weighed"]),
        (S.DELIVERED, 1, 26_340, []),
    ],
)
def test_an_order_needs_lines_and_is_not_called_off_once_weighed(
    to: OrderState, lines: int, weighed: int, blocking: list[str]
) -> None:
    assert blocked_by(to, lines, Kilograms(weighed)) == blocking


def test_only_closed_and_cancelled_orders_are_over() -> None:
    assert {state for state in S if is_final(state)} == {S.CLOSED, S.CANCELLED}


def test_every_order_can_come_to_its_end() -> None:
    def ends(state: OrderState) -> bool:
        return is_final(state) or any(ends(after) for after in allowed_transitions(state))

    assert all(ends(state) for state in S)


def test_less_may_be_changed_the_further_an_order_has_come() -> None:
    way = [S.DRAFT, S.CONFIRMED, S.IN_DELIVERY, S.DELIVERED, S.INVOICED, S.CLOSED]

    assert editable(S.DRAFT) == FIELDS
    assert all(editable(later) < editable(earlier) for earlier, later in pairwise(way))
    assert editable(S.CLOSED) == editable(S.CANCELLED) == frozenset()


def test_a_settled_field_is_refused_by_its_name() -> None:
    with pytest.raises(OrderNotEditable) as refused:
        check_editable(S.IN_DELIVERY, ["note", "lines", "site_id"])

    assert refused.value.facts == {
        "current": "in_delivery",
        "fields": ["lines", "site_id"],
        "editable": ["deliver_on", "note", "reference"],
    }


@pytest.mark.parametrize("state", [S.DRAFT, S.CLOSED])
def test_changing_nothing_is_always_allowed(state: OrderState) -> None:
    check_editable(state, [])


def test_a_draft_may_be_changed_in_full() -> None:
    check_editable(S.DRAFT, FIELDS)


@pytest.mark.parametrize(
    ("ordered", "weighed", "left", "overrun"),
    [
        (320_000, 0, 320_000, False),
        (240_000, 61_480, 178_520, False),
        (210_000, 212_360, -2_360, True),
        (75_000, 75_100, -100, False),
        (100_000, 101_000, -1_000, False),  # just within one per cent
        (100_000, 101_020, -1_020, True),
    ],
)
def test_what_is_left_and_what_is_too_much(
    ordered: int,
    weighed: int,
    left: int,
    overrun: bool,  # noqa: FBT001 - from a table
) -> None:
    assert remaining(Kilograms(ordered), Kilograms(weighed)) == left
    assert is_overrun(Kilograms(ordered), Kilograms(weighed)) is overrun


def test_a_load_the_order_has_no_room_for_is_refused() -> None:
    with pytest.raises(MoreThanOrdered) as refused:
        check_room(Kilograms(75_000), Kilograms(60_000), Kilograms(15_760))

    assert refused.value.facts == {
        "ordered_kg": 75_000,
        "remaining_kg": 15_000,
        "most_kg": 75_750,
    }


def test_a_load_within_the_tolerance_fits() -> None:
    check_room(Kilograms(75_000), Kilograms(60_000), Kilograms(15_750))


@given(st.integers(0, 10**7), st.decimals(0, 20, places=2))
def test_the_tolerance_never_takes_from_an_order(ordered: int, percent: Decimal) -> None:
    assert most(Kilograms(ordered), percent) >= ordered
    assert most(Kilograms(ordered), Decimal(0)) == ordered
