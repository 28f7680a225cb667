"""What invoices come to, to the cent, and what is left of them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.invoices.rules.kinds import ReceivableState
from api.invoices.rules.payments import (
    NothingPaid,
    Settlement,
    allocated,
    check_payment,
    open_balance,
    receivable_state,
    settlement,
)
from api.invoices.rules.totals import Taxed, credited, total_of
from api.invoices.rules.vat import (
    REVERSED,
    BuyerVatIdMissing,
    VatCategory,
    at,
    reversed_for,
    treated,
)
from api.kernel.quantities import Cents, Kilograms
from api.law.vat import VatClass
from api.orders.rules.totals import net_of, net_of_mass

RATED = at(Decimal("25.5"))
CENTS = st.integers(-(10**9), 10**9).map(Cents)
LINES = st.lists(
    st.builds(Taxed, CENTS, st.sampled_from([RATED, at(Decimal(10)), at(Decimal(0))])),
    max_size=20,
)


def test_tax_is_rounded_once_and_not_on_every_line() -> None:
    three = total_of([Taxed(Cents(10), RATED)] * 3)

    assert (three.net, three.vat, three.gross) == (30, 8, 38)


def test_the_invoice_of_the_drawings() -> None:
    nets = [
        net_of_mass(Kilograms(131_700), Decimal("12.35")),
        net_of_mass(Kilograms(71_460), Decimal("6.20")),
        net_of(Decimal(8), Decimal("98.00")),
    ]

    total = total_of([Taxed(net, RATED) for net in nets])

    assert nets == [162_650, 44_305, 78_400]
    assert (total.net, total.vat, total.gross) == (285_355, 72_766, 358_121)


@pytest.mark.parametrize(
    ("kilograms", "price", "cents"),
    [
        (16_020, "12.35", 19_785),
        (16_020, "-14.00", -22_428),
        (1, "0.00001", 0),
        (20, "12.25", 25),  # 0.245 euros: half a cent goes up
        (20, "-12.25", -25),
        (26_340, "12.34567", 32_518),
    ],
)
def test_kilograms_become_tonnes_exactly(kilograms: int, price: str, cents: int) -> None:
    assert net_of_mass(Kilograms(kilograms), Decimal(price)) == cents


@given(LINES)
def test_a_credit_note_takes_back_every_cent(lines: list[Taxed]) -> None:
    there, back = total_of(lines), total_of(credited(lines))

    assert (back.net, back.vat, back.gross) == (-there.net, -there.vat, -there.gross)
    assert total_of([*lines, *credited(lines)]).gross == 0


@given(LINES)
def test_an_invoice_is_the_sum_of_its_rows(lines: list[Taxed]) -> None:
    total = total_of(lines)

    assert total.net == sum(line.net for line in lines) == sum(row.base for row in total.rows)
    assert total.gross == total.net + total.vat
    assert total.vat == sum(row.tax for row in total.rows)
    for row in total.rows:
        assert abs(row.tax - row.base * row.treatment.percent / 100) <= Decimal("0.5")


def test_rates_of_two_days_stand_apart_the_highest_first() -> None:
    before = treated(VatClass.STANDARD, date(2024, 8, 31))
    after = treated(VatClass.STANDARD, date(2024, 9, 1))

    total = total_of([Taxed(Cents(10_000), before), Taxed(Cents(10_000), after)])

    assert [(row.treatment.percent, row.tax) for row in total.rows] == [
        (Decimal("25.5"), 2_550),
        (Decimal(24), 2_400),
    ]


def test_an_export_and_a_reversed_charge_are_no_one_row() -> None:
    zero = treated(VatClass.ZERO, date(2026, 11, 22))

    total = total_of([Taxed(Cents(100), zero), Taxed(Cents(100), reversed_for("FI00000131"))])

    assert [row.treatment.category for row in total.rows] == ["AE", "Z"]
    assert zero.category is VatCategory.ZERO


@pytest.mark.parametrize("missing", [None, ""])
def test_a_reversed_charge_names_the_buyer(missing: str | None) -> None:
    with pytest.raises(BuyerVatIdMissing):
        reversed_for(missing)
    assert reversed_for("FI00000131") is REVERSED


@pytest.mark.parametrize(
    ("total", "settled", "state"),
    [
        (100, 0, Settlement.OPEN),
        (100, -5, Settlement.OPEN),
        (100, 99, Settlement.PARTLY_PAID),
        (100, 100, Settlement.PAID),
        (100, 101, Settlement.OVERPAID),
        (-100, 0, Settlement.OPEN),
        (-100, -40, Settlement.PARTLY_PAID),
        (-100, -100, Settlement.PAID),
        (-100, -101, Settlement.OVERPAID),
        (0, 0, Settlement.PAID),
        (0, 1, Settlement.OVERPAID),
    ],
)
def test_how_far_an_invoice_is_paid(total: int, settled: int, state: Settlement) -> None:
    assert settlement(Cents(total), Cents(settled)) is state


@given(CENTS, CENTS)
def test_only_what_is_settled_to_the_cent_is_closed(total: Cents, settled: Cents) -> None:
    left = open_balance(total, settled)

    closed = receivable_state(left, by_credit=False) is ReceivableState.PAID
    assert closed is (settlement(total, settled) is Settlement.PAID)


def test_what_a_credit_note_closes_says_so() -> None:
    assert receivable_state(Cents(0), by_credit=True) is ReceivableState.CREDITED
    assert receivable_state(Cents(-1), by_credit=True) is ReceivableState.OPEN


@given(st.integers(1, 10**9), CENTS)
def test_a_payment_closes_no_more_than_is_open(paid: int, left: Cents) -> None:
    part = allocated(Cents(paid), left)

    assert 0 <= part <= paid
    assert part == 0 or open_balance(left, part) >= 0


@pytest.mark.parametrize("amount", [0, -1])
def test_nothing_is_not_a_payment(amount: int) -> None:
    check_payment(Cents(1))
    with pytest.raises(NothingPaid):
        check_payment(Cents(amount))
