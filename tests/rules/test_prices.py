"""Which price wins, and what a line comes to."""

from datetime import date
from decimal import Decimal
from itertools import permutations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.kernel.quantities import Cents, Kilograms
from api.orders.rules.prices import (
    Asked,
    Lost,
    NoPrice,
    Price,
    PriceRule,
    Unit,
    Why,
    WrongUnitPrice,
    check_unit_price,
    quote,
)
from api.orders.rules.totals import net_of, net_of_mass, total

ROCK, GRAVEL = UUID(int=1), UUID(int=2)
BUILDER, RIVAL = UUID(int=11), UUID(int=12)
PARK, SCHOOL = UUID(int=21), UUID(int=22)
TODAY = date(2026, 11, 22)
ASKED = Asked(ROCK, Unit.TONNE, TODAY, BUILDER, PARK)


def price(  # noqa: PLR0913 - a price has that many sides
    number: int,
    euros: str = "10",
    *,
    customer: UUID | None = None,
    site: UUID | None = None,
    product: UUID = ROCK,
    unit: Unit = Unit.TONNE,
    since: date = date(2026, 1, 1),
    until: date | None = None,
) -> Price:
    return Price(UUID(int=number), product, unit, Decimal(euros), since, until, customer, site)


EVERYBODY = price(101, "12.35")
AT_SITE = price(102, "11.90", site=PARK)
FOR_BUILDER = price(103, "11.50", customer=BUILDER)
BOTH = price(104, "10.75", customer=BUILDER, site=PARK)


@pytest.mark.parametrize("prices", list(permutations([EVERYBODY, AT_SITE, FOR_BUILDER, BOTH])))
def test_the_most_particular_price_wins_in_whatever_order(prices: tuple[Price, ...]) -> None:
    answer = quote(ASKED, prices)

    assert answer.won is BOTH
    assert answer.rule is PriceRule.CUSTOMER_AT_SITE
    assert [str(lost) for lost in answer.lost] == [
        "product_unit_customer:less_particular",
        "product_unit_site:less_particular",
        "product_unit:less_particular",
    ]


@pytest.mark.parametrize(
    ("prices", "won"),
    [
        ([EVERYBODY], EVERYBODY),
        ([EVERYBODY, AT_SITE], AT_SITE),
        ([EVERYBODY, AT_SITE, FOR_BUILDER], FOR_BUILDER),
        ([EVERYBODY, FOR_BUILDER], FOR_BUILDER),
    ],
)
def test_precedence_goes_customer_at_site_customer_site_everybody(
    prices: list[Price], won: Price
) -> None:
    assert quote(ASKED, prices).won is won


@pytest.mark.parametrize(
    ("loser", "why"),
    [
        (price(1, site=SCHOOL), Why.OTHER_SITE),
        (price(2, unit=Unit.CUBIC_METRE), Why.OTHER_UNIT),
        (price(3, customer=BUILDER, since=date(2026, 11, 23)), Why.NOT_YET_VALID),
        (price(4, customer=BUILDER, until=date(2026, 11, 21)), Why.NO_LONGER_VALID),
        (price(5, since=date(2025, 1, 1)), Why.REPLACED),
    ],
)
def test_a_loser_is_told_why(loser: Price, why: Why) -> None:
    answer = quote(ASKED, [loser, EVERYBODY])

    assert answer.won is EVERYBODY
    assert answer.lost == (Lost(loser, why),)


@pytest.mark.parametrize(
    "days", [(TODAY, None), (date(2026, 1, 1), TODAY), (TODAY, TODAY)], ids=str
)
def test_the_first_and_the_last_day_belong_to_a_price(days: tuple[date, date | None]) -> None:
    since, until = days
    particular = price(1, customer=BUILDER, since=since, until=until)

    assert quote(ASKED, [EVERYBODY, particular]).won is particular


def test_of_two_alike_the_one_written_last_wins() -> None:
    first, second = price(1), price(2)

    assert quote(ASKED, [first, second]).won is second


def test_what_others_pay_is_not_told() -> None:
    others = [price(1, customer=RIVAL), price(2, product=GRAVEL)]

    assert quote(ASKED, [*others, EVERYBODY]).lost == ()


def test_a_walk_in_gets_the_price_for_everybody() -> None:
    asked = Asked(ROCK, Unit.TONNE, TODAY)

    answer = quote(asked, [EVERYBODY, AT_SITE, FOR_BUILDER, BOTH])

    assert answer.won is EVERYBODY
    assert answer.lost == (Lost(AT_SITE, Why.OTHER_SITE),)


def test_a_product_without_a_price_that_day_is_refused() -> None:
    ended = price(1, until=date(2026, 10, 31))

    with pytest.raises(NoPrice) as refused:
        quote(ASKED, [ended, price(2, customer=RIVAL)])

    assert refused.value.facts == {
        "on": "2026-11-22",
        "lost": ["product_unit:no_longer_valid"],
    }


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("12.35", "12.35"),
        ("12.3500", "12.35"),
        ("12", "12.00"),
        ("-14", "-14.00"),
        ("-0", "0.00"),
        ("0.12345", "0.12345"),
        ("12.345", "12.345"),
        ("1E+2", "100.00"),
    ],
)
def test_a_price_is_kept_in_its_shortest_form(said: str, kept: str) -> None:
    assert str(check_unit_price(Decimal(said))) == kept


@pytest.mark.parametrize(
    "said", ["0.123456", "1000000", "-1000000", "NaN", "Infinity", "1E+99"]
)
def test_a_price_that_cannot_be_meant_is_refused(said: str) -> None:
    with pytest.raises(WrongUnitPrice) as refused:
        check_unit_price(Decimal(said))

    assert said not in str(refused.value)


@pytest.mark.parametrize(
    ("mass", "per_tonne", "cents"),
    [
        (16_020, "12.35", 19_785),  # 197.847
        (26_340, "12.35", 32_530),  # 325.299
        (1, "5.00", 1),  # half a cent goes up
        (1, "4.99999", 0),
        (26_340, "-14.00", -36_876),
        (1, "-5.00", -1),  # and below zero, down
        (24_580, "0.29", 713),  # floats make 712 of such
        (1_000, "0.57", 57),
        (0, "12.35", 0),
        (320_000, "12.35", 395_200),
    ],
)
def test_a_mass_is_priced_by_the_tonne_and_rounded_once(
    mass: int, per_tonne: str, cents: int
) -> None:
    assert net_of_mass(Kilograms(mass), Decimal(per_tonne)) == cents


def test_pieces_and_hours_are_priced_alike() -> None:
    assert net_of(Decimal("2.5"), Decimal("84.99")) == 21_248


@given(st.integers(0, 10**9), st.decimals(-999_999, 999_999, places=5))
def test_a_net_is_at_most_half_a_cent_off(mass: int, per_tonne: Decimal) -> None:
    exact = Decimal(mass) * per_tonne / 10

    assert abs(net_of_mass(Kilograms(mass), per_tonne) - exact) <= Decimal("0.5")


@given(st.lists(st.integers(-(10**9), 10**9).map(Cents)))
def test_a_total_is_the_sum_of_its_lines(nets: list[Cents]) -> None:
    assert total(nets) == sum(nets)
